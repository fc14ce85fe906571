import type { RoundId } from "../../contract/ids.ts";
import type { LearnedLeaf, Learning } from "../../contract/learning.ts";
import { wordsIn } from "../../core/index.ts";
import { decide } from "../access/index.ts";
import { leafSpread } from "../comparison/index.ts";
import type { Context } from "../context.ts";
import { roundFacts } from "../rounds/index.ts";
import { type LearningRound, publishedBeside, readLearningRound, roundName } from "./learningRound.ts";
import { type PlacedLeaf, placedLeaves, sameLeaf } from "./leavesOf.ts";
import { lossAt } from "./lossAt.ts";

/** Where many units lose in a published round, how that moved since the round before, and which leaves tell nobody apart. */
export async function readLearning(context: Context, id: RoundId): Promise<Learning> {
  return context.store.read(async (tx) => {
    const learning = await readLearningRound(context, tx, id);
    const { whole, method, units } = learning;
    const { previousRound } = whole.round;
    const earlier = previousRound === null ? undefined : await tx.rounds.find(previousRound);
    const before = await publishedBeside(context, tx, earlier);
    const shares = (await tx.learning.sharesOfRound(id)).filter(({ revokedAt }) => revokedAt === null);
    const lineOf = ({ leaf, field }: PlacedLeaf): LearnedLeaf => {
      const same = before && sameLeaf(before.method.method, leaf);
      return {
        code: leaf.code,
        label: wordsIn(leaf.label, context.lang ?? "vi"),
        field: wordsIn(field.label, context.lang ?? "vi"),
        max: leaf.max,
        ...lossAt(units, leaf),
        before: before && same ? lossAt(before.units, same) : null,
        shared: shares.filter((each) => each.leaf === leaf.code).length,
      };
    };
    const all = placedLeaves(method.method).map(lineOf);
    return {
      period: whole.round.period,
      illustration: whole.round.illustration,
      before: before ? roundName(before.round) : null,
      leaves: all.filter(({ losing }) => losing > 0).toSorted(byLosers),
      kept: all.filter(({ losing, units: counted }) => losing === 0 && counted > 0).length,
      flat: flatLeaves(context, learning),
    };
  });
}

/** The larger share of losing units first, then the more points lost. */
function byLosers(left: LearnedLeaf, right: LearnedLeaf): number {
  return right.losing / right.units - left.losing / left.units || right.lost - left.lost;
}

function flatLeaves(context: Context, { whole, method, units }: LearningRound): Learning["flat"] {
  const subject = { kind: "round", round: roundFacts(whole, context.clock.now()) } as const;
  if (decide(context.actor, "round.clone", subject) !== "allowed" || units.length < 2) return null;
  const leaves = new Map(placedLeaves(method.method).map(({ leaf }) => [leaf.code, leaf]));
  const asked = (code: string) => {
    const leaf = leaves.get(code);
    return leaf && lossAt(units, leaf).units;
  };
  return leafSpread(method.method, units)
    .filter(
      ({ code, units: scored, finding }) =>
        // Where some did not answer at all, the leaf did tell units apart.
        finding !== "none" && scored > 1 && scored === asked(code),
    )
    .map(({ code, label, max, units: counted, finding }) => ({
      code,
      label: label[context.lang ?? "vi"],
      max,
      units: counted,
      finding,
    }));
}
