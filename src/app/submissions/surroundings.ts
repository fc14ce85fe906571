import type { ExemptionRequestView } from "../../contract/exemptions.ts";
import type { UnitKey } from "../../contract/ids.ts";
import type { ReopeningView } from "../../contract/reopenings.ts";
import type { Review } from "../../contract/reviews.ts";
import type { SheetAround } from "../../contract/sheets.ts";
import { allowedActions, belongsTo, decide, owns } from "../access/index.ts";
import type { Actor } from "../context.ts";
import type { ReadTransaction } from "../store.ts";
import type { SheetReview } from "./ports.ts";
import { partSubject, type SheetFrame, sheetSubject } from "./sheetFrame.ts";
import type { SheetPlan } from "./sheetLines.ts";

type Rows<Query extends (...given: never[]) => Promise<readonly unknown[]>> = Awaited<ReturnType<Query>>;
/** Named through the transaction, because these modules themselves build on this one. */
type StoredRequest = Rows<ReadTransaction["exemptions"]["exemptionRequests"]>[number];
type StoredReopening = Rows<ReadTransaction["reopenings"]["reopenings"]>[number];

/** What happens around a sheet, as far as the reader may know: a unit's inner matters stay with its own people. */
export async function readSurroundings(
  tx: ReadTransaction,
  frame: SheetFrame,
  actor: Actor,
): Promise<SheetAround> {
  const { sheet, round } = frame;
  const inner = isInner(frame, actor);
  const [given, requests, reviews, reopenings, clockChanges] = await Promise.all([
    tx.divisions.givenLeaves(sheet),
    tx.exemptions.exemptionRequests(sheet.roundId, sheet.unit),
    tx.submissions.reviewsOfSheet(sheet),
    tx.reopenings.reopenings(sheet.roundId, sheet.unit),
    tx.rounds.clockChanges(sheet.roundId),
  ]);
  return {
    leaderApproval: round.leaderApproval,
    hasPrevious: round.previousRound !== null,
    reviews: reviewsSeen(frame, reviews, actor),
    parts: partsSeen(frame, actor),
    divided: given
      .filter(({ department }) => belongsTo(actor, department))
      .map(({ department, divisionName, assignedAt, ...same }) => ({
        ...same,
        unit: department,
        name: divisionName,
        assignedAt: assignedAt.toISOString(),
      })),
    reopenings: reopenings.map((each) => viewReopening(each, frame.now)),
    clockChanges: clockChanges.map((change) => ({ ...change, at: change.at.toISOString() })),
    exemptionRequests: inner ? requests.map((each) => viewRequest(each, frame.plan)).toReversed() : [],
  };
}

/** The unit's own people, and whoever runs the round. */
function isInner({ facts, sheet }: SheetFrame, actor: Actor): boolean {
  return belongsTo(actor, sheet.unit) || owns(actor, facts);
}

/** What passed between focal point and leader; of a compiled sheet its owner and leaders, of a part its department. */
export function reviewsSeen(frame: SheetFrame, reviews: readonly SheetReview[], actor: Actor): Review[] {
  const { facts, sheet } = frame;
  const compiles = facts.kind === "measured" && (owns(actor, facts) || signs(frame, actor));
  return reviews
    .filter(({ department }) =>
      department === null
        ? compiles || (facts.kind === "measures" && belongsTo(actor, sheet.unit))
        : compiles || belongsTo(actor, department),
    )
    .map((review) => ({ ...review, at: review.at.toISOString() }));
}

function signs(frame: SheetFrame, actor: Actor): boolean {
  return decide(actor, "round.overlook", { kind: "round", round: sheetSubject(frame).round }) === "allowed";
}

/** Parts of the lead departments of a measured round. */
function partsSeen(frame: SheetFrame, actor: Actor): SheetAround["parts"] {
  if (frame.round.kind !== "measured") return [];
  const leads = new Map([...frame.assignments.values()].map(({ lead, leadName }) => [lead, leadName]));
  return [...leads].flatMap(([department, name]: [UnitKey, string]) => {
    const subject = partSubject(frame, department);
    if (decide(actor, "part.see", subject) !== "allowed") return [];
    return [{ department, name, state: subject.state, allowed: allowedActions(actor, subject) }];
  });
}

/** A reopening as everybody concerned sees it; it ends by itself at its moment. */
export function viewReopening(reopening: StoredReopening, now: Date): ReopeningView {
  const { roundId: _round, until, openedAt, closedAt, leaves, ...same } = reopening;
  return {
    ...same,
    leaves: [...leaves],
    until: until.toISOString(),
    openedAt: openedAt.toISOString(),
    closedAt: closedAt?.toISOString() ?? null,
    open: closedAt === null && until > now,
  };
}

/** A request with the words of the criterion it is about. */
export function viewRequest(request: StoredRequest, { byCode }: SheetPlan): ExemptionRequestView {
  const { roundId: _round, askedAt, decidedAt, ...same } = request;
  const line = byCode.get(request.leaf);
  return {
    ...same,
    label: line?.fixed.label ?? request.leaf,
    max: line?.max ?? 0,
    askedAt: askedAt.toISOString(),
    decidedAt: decidedAt?.toISOString() ?? null,
  };
}
