import type { AppraisalSaved, DecideAppraisal } from "../../contract/appraisal.ts";
import { AppError } from "../../contract/errors.ts";
import type { OtherValue } from "../../contract/sheets.ts";
import { requireAllowed, requireSignedIn } from "../access/index.ts";
import type { Context } from "../context.ts";
import type { ReadTransaction } from "../store.ts";
import {
  type LeafKey,
  leafSubject,
  lineAt,
  lockFrame,
  readContent,
  scoreSheet,
  viewLeaf,
} from "../submissions/index.ts";
import { judgement, phaseAt } from "./judgement.ts";
import type { NewAppraisal } from "./ports.ts";

/** Agrees with a self score, or changes it with a reason the unit will see. Earlier decisions are kept. */
export async function decideAppraisal(
  context: Context,
  key: LeafKey,
  decision: DecideAppraisal,
): Promise<AppraisalSaved> {
  const { actor } = context;
  return context.store.write(async (tx) => {
    const frame = await lockFrame(context, tx, key, "work");
    const line = lineAt(frame, key.leaf);
    requireAllowed(actor, "leaf.appraise", leafSubject(frame, line));
    const before = await readContent(tx, frame, actor, line.code);
    const score = scoreSheet(frame, before.values);
    const phase = phaseAt(frame.facts.stage);
    const inForce = before.appraisalAt.get(line.code);
    const decided = judgement(line, decision, score.outcomes.get(line.code), { phase, inForce });
    const by = requireSignedIn(actor);
    const appraisal: NewAppraisal = {
      ...frame.sheet,
      ...decided,
      id: context.ids.next(),
      leaf: line.code,
      baseVersion: decision.baseVersion,
      phase,
      at: frame.now,
      by,
    };
    const version = await tx.appraisal.appendAppraisal(appraisal);
    if (version === undefined) throw await changedByOther(tx, key);
    const made = {
      ...decided,
      version,
      unit: key.unit,
      leaf: line.code,
      phase,
      decidedAt: frame.now,
      decidedBy: by,
      decidedByName: actor.displayName,
    };
    const after = { ...before, appraisalAt: new Map([...before.appraisalAt, [line.code, made]]) };
    await tx.audit.append({
      chain: `round:${key.roundId}`,
      kind: "appraisal.decided",
      at: frame.now,
      actorId: by,
      unit: key.unit,
      data: { leaf: line.code, version, phase, ...decided },
    });
    return { leaf: viewLeaf(frame, line, after, score, actor), savedAt: frame.now.toISOString() };
  });
}

/** The refusal that shows the decision which came first. */
export async function changedByOther(tx: ReadTransaction, key: LeafKey): Promise<AppError> {
  const other = (await tx.appraisal.appraisalHistory(key, key.leaf)).at(-1);
  const details: OtherValue | undefined = other && {
    value: other.points,
    version: other.version,
    updatedAt: other.decidedAt.toISOString(),
    updatedByName: other.decidedByName,
  };
  const message = `appraisal of ${key.leaf} of ${key.unit} was changed by another`;
  return new AppError("changed-by-other", message, details ? { details } : {});
}
