import type { Context } from "../../context.ts";
import { methodOfRound } from "../../methods/index.ts";
import type { Round } from "../../rounds/index.ts";
import type { ReadTransaction } from "../../store.ts";
import type { SheetFrame } from "../../submissions/index.ts";
import { type Basis, NO_BASIS, wholeBasis } from "./basis.ts";
import { isRival, otherOf } from "./ownRound.ts";

/**
 * What others had in the last published round: the one before this, else the newest of the same office by the same criteria.
 * Where its maximum was another, totals are brought to that of now in proportion.
 */
export async function lastRound(context: Context, tx: ReadTransaction, frame: SheetFrame): Promise<Basis> {
  const round = await roundBefore(tx, frame.round);
  const computation = round && (await tx.publication.published(round.id));
  if (round === undefined || computation === undefined) return NO_BASIS;
  const { method } = await methodOfRound(context.methods, tx.methods, round);
  const factor = frame.method.method.max / method.max;
  const others = (await tx.publication.units(computation.id))
    .map((unit) => otherOf(unit, factor))
    .filter((other) => isRival(frame, other));
  if (others.length === 0) return NO_BASIS;
  return wholeBasis(
    {
      kind: "last-round",
      title: round.title,
      period: round.period,
      scaledFrom: factor === 1 ? null : method.max,
      illustration: round.illustration,
      ref: `last-round:${computation.id}`,
    },
    others,
    null,
  );
}

async function roundBefore(
  tx: ReadTransaction,
  { id, previousRound, ownerUnit, methodId, kind }: Round,
): Promise<Round | undefined> {
  const previous = previousRound === null ? undefined : await tx.rounds.find(previousRound);
  if (previous !== undefined && previous.publishedAt !== null) return previous;
  return (await tx.rounds.list())
    .filter(
      (other) =>
        other.id !== id &&
        other.kind === kind &&
        other.publishedAt !== null &&
        other.ownerUnit === ownerUnit &&
        other.methodId === methodId,
    )
    .sort((one, other) => (other.publishedAt?.getTime() ?? 0) - (one.publishedAt?.getTime() ?? 0))[0];
}
