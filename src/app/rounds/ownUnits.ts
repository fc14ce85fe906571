import type { ReadTransaction } from "../store.ts";
import type { OwnUnits } from "./coverage.ts";
import type { RoundAppraiser } from "./ports.ts";

const OWN_PEOPLE: ReadonlySet<string> = new Set(["unit", "division", "leader"]);

/** The units for which each appraiser of a round also works. */
export async function ownUnitsOf(
  tx: ReadTransaction,
  appraisers: readonly RoundAppraiser[],
): Promise<OwnUnits> {
  const accounts = await tx.access.accountsByIds(appraisers.map(({ account }) => account));
  return new Map(
    accounts.map(({ id, roles }) => [
      id,
      roles.flatMap(({ role, unit }) => (OWN_PEOPLE.has(role) && unit !== null ? [unit] : [])),
    ]),
  );
}
