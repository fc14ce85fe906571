import type { RoundId } from "../../../contract/ids.ts";
import type { RequestBook } from "../../../contract/supplementRequests.ts";
import { requireAllowed } from "../../access/index.ts";
import type { Actor, Context } from "../../context.ts";
import type { ReadTransaction } from "../../store.ts";
import { type SheetFrame, sheetSubject } from "../../submissions/index.ts";
import { type RiskData, readRiskData, riskDataOf } from "../marks/riskData.ts";
import { allowedInRound, departmentsOf } from "../measuredSheet.ts";
import { requestView } from "./requestView.ts";
import { followsAll, seenRequests } from "./seenRequests.ts";

/** What was asked of departments, what is missing, and what is being drafted; a department is shown its own requests. */
export async function readRequests(context: Context, roundId: RoundId): Promise<RequestBook> {
  return context.store.read(async (tx) => {
    const data = await readRiskData(context, tx, roundId);
    requireAllowed(context.actor, "sheet.see", sheetSubject(data.frame));
    return requestBook(data, context.actor);
  });
}

/** The same after a write, in its transaction. */
export async function bookAfter(
  context: Context,
  tx: ReadTransaction,
  frame: SheetFrame,
): Promise<RequestBook> {
  return requestBook(await riskDataOf(context, tx, frame), context.actor);
}

function requestBook(data: RiskData, actor: Actor): RequestBook {
  const { frame } = data;
  const { round } = frame;
  const seen = seenRequests(actor, frame, data.requests);
  const open = seen.filter(({ closedAt }) => closedAt === null);
  const closed = seen.filter(({ closedAt }) => closedAt !== null);
  return {
    round: { id: round.id, title: round.title },
    sheet: frame.sheet.unit,
    latest: round.clock.appraisal.until,
    drafts: followsAll(actor, frame) ? draftsOf(data) : [],
    requests: [...open, ...closed].map((request) => requestView(data, request, actor)),
    allowed: allowedInRound(actor, frame),
  };
}

function draftsOf({ frame, drafts }: RiskData): RequestBook["drafts"] {
  const place = new Map(frame.plan.lines.map(({ code }, index) => [code, index]));
  return departmentsOf(frame).flatMap((department) => {
    const own = drafts
      .filter((draft) => draft.department === department.unit)
      .sort((a, b) => (place.get(a.leaf) ?? 0) - (place.get(b.leaf) ?? 0));
    if (own.length === 0) return [];
    const leaves = own.map(({ leaf, wanted, untilDay, meetingId }) => ({
      leaf,
      label: frame.plan.byCode.get(leaf)?.fixed.label ?? leaf,
      wanted,
      until: untilDay,
      meeting: meetingId,
    }));
    return { department, leaves };
  });
}
