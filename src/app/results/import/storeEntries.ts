import type { PublishedResult, PublishedSource } from "../../../core/published/index.ts";
import type { IdSource } from "../../context.ts";
import type { WriteTransaction } from "../../store.ts";
import type { Entry, NewResult } from "../ports.ts";
import { classify, sameSource } from "./classify.ts";
import { readStanding } from "./standing.ts";

export interface StoredCounts {
  readonly added: number;
  readonly replaced: number;
  /** Rows that stood there already, word for word. */
  readonly left: number;
}

/** Writes checked entries with their sources; what is there already is left alone. */
export async function storeEntries(
  tx: WriteTransaction,
  ids: IdSource,
  entries: readonly NewResult[],
  entry: Entry,
): Promise<StoredCounts> {
  const standingOf = await readStanding(tx, entries);
  const states = entries.map((one) => ({ one, state: classify(one, standingOf(one)) }));
  const wanted = states.filter(({ state }) => state !== "same");
  const sourceOf = await ensureSources(
    tx,
    ids,
    wanted.map(({ one }) => one),
  );
  const rows: PublishedResult[] = wanted.map(({ one }) => ({ ...one.result, source: sourceOf(one.source) }));
  if (rows.length > 0) await tx.results.addResults(rows, entry);
  const replaced = wanted.filter(({ state }) => state === "changed").length;
  return { added: wanted.length - replaced, replaced, left: states.length - wanted.length };
}

/** Known sources are used again; others get an id of their own. */
async function ensureSources(tx: WriteTransaction, ids: IdSource, entries: readonly NewResult[]) {
  const known: PublishedSource[] = [...(await tx.results.sources())];
  const find = (source: NewResult["source"]) => known.find((one) => sameSource(one, source));
  for (const { source } of entries) {
    if (find(source)) continue;
    const added = { ...source, id: `e-${ids.next()}` };
    await tx.results.addSource(added);
    known.push(added);
  }
  return (source: NewResult["source"]): string => {
    const found = find(source);
    if (!found) throw new Error(`source ${source.title} was not stored`);
    return found.id;
  };
}
