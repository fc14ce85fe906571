import { AppError } from "../../contract/errors.ts";
import type { RoundId } from "../../contract/ids.ts";
import type { LeafLesson, LearnedUnit, SharedPractice } from "../../contract/learning.ts";
import { type Leaf, wordsIn } from "../../core/index.ts";
import type { Context } from "../context.ts";
import type { Evidence } from "../evidence/index.ts";
import type { ComputedUnit } from "../publication/index.ts";
import type { ReadTransaction } from "../store.ts";
import { gainsAfter } from "./gainsAfter.ts";
import { readLearningRound } from "./learningRound.ts";
import { placedLeaves } from "./leavesOf.ts";
import { lossAt, pointsAt } from "./lossAt.ts";
import { ownShares } from "./ownShares.ts";
import type { LeafShare } from "./ports.ts";
import { sharedDocument } from "./sharedDocument.ts";

/** One leaf of a published round: who met it, how, as far as they share it, and what came of tasks done since. */
export async function readLesson(context: Context, id: RoundId, code: string): Promise<LeafLesson> {
  return context.store.read(async (tx) => {
    const learning = await readLearningRound(context, tx, id);
    const placed = placedLeaves(learning.method.method).find(({ leaf }) => leaf.code === code);
    if (placed === undefined) throw new AppError("not-found", `no leaf ${code} in round ${id}`);
    const { leaf, field } = placed;
    const lang = context.lang ?? "vi";
    const shared = await practices(tx, id, code);
    return {
      code,
      label: wordsIn(leaf.label, lang),
      field: wordsIn(field.label, lang),
      max: leaf.max,
      guidance: leaf.guidance === undefined ? "" : wordsIn(leaf.guidance, lang),
      ...lossAt(learning.units, leaf),
      unitsAt: unitsAt(leaf, learning.units, shared),
      own: [...(await ownShares(context, tx, learning, code))],
      after: await gainsAfter(context, tx, learning, leaf),
    };
  });
}

/** What is shared at a leaf now, by unit; a piece that was taken off its sheet since is left out. */
async function practices(
  tx: ReadTransaction,
  id: RoundId,
  leaf: string,
): Promise<ReadonlyMap<string, SharedPractice>> {
  const shares = (await tx.learning.sharesOfRound(id)).filter(
    (share) => share.leaf === leaf && share.revokedAt === null,
  );
  const standing =
    shares.length === 0
      ? []
      : await tx.evidence.evidenceOfRound(id, { leaves: [leaf], units: unitsOf(shares) });
  return new Map(shares.map((share) => [share.unit, practiceOf(share, standing)]));
}

function unitsOf(shares: readonly LeafShare[]) {
  return shares.map(({ unit }) => unit);
}

function practiceOf(share: LeafShare, standing: readonly Evidence[]): SharedPractice {
  return {
    words: share.words,
    sharedAt: share.sharedAt.toISOString(),
    documents: standing
      .filter(
        ({ id, unit, removedAt }) =>
          unit === share.unit && removedAt === null && share.documents.includes(id),
      )
      .map(sharedDocument),
  };
}

function unitsAt(
  leaf: Leaf,
  units: readonly ComputedUnit[],
  shared: ReadonlyMap<string, SharedPractice>,
): LearnedUnit[] {
  const most = Math.max(0, ...units.map((unit) => pointsAt(unit, leaf) ?? 0));
  return units
    .map((unit): LearnedUnit => {
      const values = unit.leaves.find((each) => each.code === leaf.code);
      const points = pointsAt(unit, leaf);
      return {
        unit: unit.unit,
        name: unit.name,
        points,
        best: most > 0 && points !== null && points >= most - 1e-9,
        reason: values?.appraised?.reason.trim() ?? "",
        explanation: values?.course?.explanation?.text.trim() ?? "",
        shared: shared.get(unit.unit) ?? null,
      };
    })
    .toSorted(
      (left, right) =>
        (right.points ?? -1) - (left.points ?? -1) ||
        Number(right.shared !== null) - Number(left.shared !== null),
    );
}
