import { decide } from "../../access/index.ts";
import type { Context } from "../../context.ts";
import type { ReadTransaction } from "../../store.ts";
import type { SheetFrame } from "../../submissions/index.ts";
import type { Basis } from "./basis.ts";
import { lastRound } from "./lastRound.ts";
import { provisionalTotals, publishedHere } from "./ownRound.ts";
import { publishedIndex } from "./publishedIndex.ts";

/**
 * The totals of others that this reader may see now. While a round runs those who look over it see its provisional
 * totals; everybody else the last that was published, so that no scenario tells a rank before it is public.
 */
export async function readBasis(
  context: Context,
  tx: ReadTransaction,
  frame: SheetFrame,
  year: number | null,
): Promise<Basis> {
  const { round, facts } = frame;
  if (round.kind === "measured") return publishedIndex(context, tx, frame, year);
  if (round.publishedAt !== null) return publishedHere(tx, frame);
  if (decide(context.actor, "round.overlook", { kind: "round", round: facts }) === "allowed")
    return provisionalTotals(tx, frame);
  return lastRound(context, tx, frame);
}
