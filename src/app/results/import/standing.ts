import { groupRows, type PublishedResult, resultKey } from "../../../core/published/index.ts";
import type { ReadTransaction } from "../../store.ts";
import { sourceLookup } from "../buildRanking.ts";
import type { NewResult } from "../ports.ts";
import type { Standing } from "./classify.ts";

/** Key of the thing a row speaks of; counts by class are told apart by their group. */
export function keyOf(result: NewResult["result"], isCount: boolean): string {
  return resultKey({ ...result, source: "" }, isCount);
}

/** Reads what stands today for the indices and years of the new rows, each pair once. */
export async function readStanding(
  tx: ReadTransaction,
  entries: readonly NewResult[],
): Promise<(entry: NewResult) => Standing> {
  const sources = sourceLookup(await tx.results.sources());
  const indices = await tx.results.indices();
  const counted = new Set(
    indices.flatMap((index) =>
      index.components.filter((one) => one.count).map((one) => `${index.id} ${one.code}`),
    ),
  );
  const isCount = ({ index, component }: NewResult["result"]) => counted.has(`${index} ${component}`);
  const pairs = new Map(entries.map(({ result }) => [`${result.index} ${result.year}`, result]));
  const known: PublishedResult[] = [];
  for (const { index, year } of pairs.values()) known.push(...(await tx.results.resultsOfYear(index, year)));
  const byKey = groupRows(known, (row) => keyOf(row, isCount(row)));
  return ({ result }) => ({ rows: byKey.get(keyOf(result, isCount(result))) ?? [], sources });
}
