import type { Context } from "../context.ts";
import { methodOfRound } from "../methods/index.ts";
import { inputHashOf, readRoundSheets } from "../scoring/index.ts";
import type { ReadTransaction } from "../store.ts";
import type { WholeRound } from "./loadRound.ts";

/** The hash a computation would have if it were made now; a stored one that differs is stale. */
export async function currentInputHash(
  context: Context,
  tx: ReadTransaction,
  { round, parts }: WholeRound,
): Promise<string> {
  const { method, sha256 } = await methodOfRound(context.methods, tx.methods, round);
  const sheets = await readRoundSheets(tx, round, parts.units, method);
  return inputHashOf(sha256, sheets.final);
}
