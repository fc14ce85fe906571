import type { IndexList, IndexSummary } from "../../contract/published.ts";
import type { Context } from "../context.ts";
import type { ReadTransaction } from "../store.ts";
import { indexSummary } from "./indexSummary.ts";
import { realUnits } from "./realUnits.ts";

/** Every index with the years it has figures for, in the order of the catalogue. Open to everybody. */
export async function listIndices(context: Pick<Context, "store">): Promise<IndexList> {
  return { indices: await context.store.read(indexSummaries) };
}

export async function indexSummaries(tx: ReadTransaction): Promise<IndexSummary[]> {
  const indices = await tx.results.indices();
  const counts = await tx.results.yearCounts();
  const units = await realUnits(tx);
  const byKey = new Map(units.map((unit) => [unit.key, unit]));
  return indices.map((index) => indexSummary(index, counts, byKey)).filter((index) => index.years.length > 0);
}
