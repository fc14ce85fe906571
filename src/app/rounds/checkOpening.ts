import type { RoundCheck } from "../../contract/rounds.ts";
import type { Context } from "../context.ts";
import { offeredMethod } from "../methods/index.ts";
import type { ReadTransaction } from "../store.ts";
import type { WholeRound } from "./loadRound.ts";
import { openingFaults } from "./openingFaults.ts";
import { ownUnitsOf } from "./ownUnits.ts";
import { reachFaults } from "./reachFaults.ts";

/** The faults that would refuse the opening, as a list to work through. */
export async function checkOpening(
  context: Context,
  tx: ReadTransaction,
  { round, parts }: WholeRound,
  now: Date,
): Promise<RoundCheck[]> {
  const method = await offeredMethod(context.methods, tx.methods, round.methodId, round.methodVersion);
  if (!method) {
    return [
      {
        severity: "blocker",
        code: "method-missing",
        vi: "Bộ tiêu chí của đợt không còn trong thư viện. Chọn bộ tiêu chí khác.",
        en: "The round's method is no longer in the library. Choose another.",
      },
    ];
  }
  const ownUnits = await ownUnitsOf(tx, parts.appraisers);
  const faults = [
    ...openingFaults(round, parts, method.method, now, ownUnits),
    ...(await reachFaults(tx, round.ownerUnit, parts.units)),
  ];
  return faults.map(({ path, vi, en }) => ({
    severity: "blocker",
    code: path,
    vi,
    en,
  }));
}
