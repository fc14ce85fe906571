import { AppError } from "../../../contract/errors.ts";
import type { RoundId, UnitKey } from "../../../contract/ids.ts";
import type { DraftRequest, RequestBook } from "../../../contract/supplementRequests.ts";
import { requireSignedIn } from "../../access/index.ts";
import type { Context } from "../../context.ts";
import type { WriteTransaction } from "../../store.ts";
import { lineAt, type SheetFrame } from "../../submissions/index.ts";
import { type RiskData, riskDataOf } from "../marks/riskData.ts";
import { lockMeasured, requireInRound } from "../measuredSheet.ts";
import type { Draft } from "../ports.ts";
import { bookAfter } from "./readRequests.ts";
import { wantedWords } from "./wantedWords.ts";

/** Puts leaves into the drafts of their lead departments, with proposed words; those that are drafted stay as they are. */
export async function draftRequests(
  context: Context,
  roundId: RoundId,
  leaves: readonly string[],
): Promise<RequestBook> {
  return context.store.write(async (tx) => {
    const frame = await lockMeasured(context, tx, roundId);
    requireInRound(context, "round.request", frame);
    const data = await riskDataOf(context, tx, frame);
    for (const leaf of new Set(leaves)) {
      const department = leadOf(frame, leaf);
      if (data.drafts.some((draft) => draft.leaf === leaf && draft.department === department)) continue;
      const wanted = proposedWords(data, leaf);
      await keepDraft(context, tx, frame, { department, leaf, wanted, untilDay: null, meetingId: null });
    }
    return bookAfter(context, tx, frame);
  });
}

/** Rewords what is asked of one department at one leaf, or asks a supporting department beside the lead. */
export async function saveDraft(
  context: Context,
  roundId: RoundId,
  { department, leaf }: { readonly department: UnitKey; readonly leaf: string },
  { wanted, until }: DraftRequest,
): Promise<RequestBook> {
  return context.store.write(async (tx) => {
    const frame = await lockMeasured(context, tx, roundId);
    requireInRound(context, "round.request", frame);
    lineAt(frame, leaf);
    requireTakesPart(frame, department);
    const known = (await tx.workingGroup.drafts(frame.sheet)).find(
      (draft) => draft.leaf === leaf && draft.department === department,
    );
    const meetingId = known?.meetingId ?? null;
    await keepDraft(context, tx, frame, { department, leaf, wanted, untilDay: until, meetingId });
    return bookAfter(context, tx, frame);
  });
}

export async function deleteDraft(
  context: Context,
  roundId: RoundId,
  { department, leaf }: { readonly department: UnitKey; readonly leaf: string },
): Promise<RequestBook> {
  return context.store.write(async (tx) => {
    const frame = await lockMeasured(context, tx, roundId);
    requireInRound(context, "round.request", frame);
    await tx.workingGroup.deleteDraft(frame.sheet, department, leaf);
    await tx.audit.append({
      chain: `round:${roundId}`,
      kind: "request.drafted",
      at: frame.now,
      actorId: requireSignedIn(context.actor),
      unit: frame.sheet.unit,
      data: { department, leaf, wanted: null },
    });
    return bookAfter(context, tx, frame);
  });
}

/** Keeps a draft with its trail; rights are asked before. */
export async function keepDraft(
  context: Context,
  tx: WriteTransaction,
  { sheet, now }: SheetFrame,
  draft: Draft,
): Promise<void> {
  const by = requireSignedIn(context.actor);
  const wanted = draft.wanted.normalize("NFC").trim();
  await tx.workingGroup.saveDraft({ ...sheet, ...draft, wanted, at: now, by });
  await tx.audit.append({
    chain: `round:${sheet.roundId}`,
    kind: "request.drafted",
    at: now,
    actorId: by,
    unit: sheet.unit,
    data: { department: draft.department, leaf: draft.leaf, wanted },
  });
}

export function proposedWords({ content, marks, frame }: RiskData, leaf: string): string {
  return wantedWords(lineAt(frame, leaf), {
    evidence: content.evidenceAt.get(leaf)?.length ?? 0,
    explained: (content.explanationAt.get(leaf)?.text ?? "") !== "",
    mark: marks.get(leaf),
  });
}

/** The department that answers for a leaf; one that nobody leads cannot be asked about. */
export function leadOf(frame: SheetFrame, leaf: string): UnitKey {
  lineAt(frame, leaf);
  const lead = frame.assignments.get(leaf)?.lead;
  if (lead !== undefined) return lead;
  throw new AppError("invalid", `leaf ${leaf} has no lead department`, {
    faults: [
      {
        path: "leaves",
        vi: `Tiêu chí ${leaf} không có cơ quan chủ trì nên không gửi yêu cầu được.`,
        en: `Criterion ${leaf} has no lead department, so nobody can be asked.`,
      },
    ],
  });
}

export function requireTakesPart({ facts }: SheetFrame, department: UnitKey): void {
  if (facts.departments.includes(department)) return;
  throw new AppError("invalid", `${department} takes no part in the round`, {
    faults: [
      {
        path: "department",
        vi: "Cơ quan này không chủ trì, không phối hợp tiêu chí nào trong đợt.",
        en: "This department neither leads nor supports any criterion of the round.",
      },
    ],
  });
}
