import type { Readable } from "node:stream";
import type { RoundId } from "../../contract/ids.ts";
import { methodRules } from "../../core/index.ts";
import type { Context } from "../context.ts";
import { methodOfRound } from "../methods/index.ts";
import { loadRound } from "../rounds/index.ts";
import { readResults } from "./readResults.ts";
import { type ResultHeading, resultCsv, resultSheet } from "./resultTable.ts";

export interface Download {
  /** As offered to the reader, with Vietnamese letters. */
  readonly name: string;
  readonly content: string | Readable;
}

/** The ranking of a round as a file; the same rights as reading it. */
export async function downloadResults(
  context: Context,
  id: RoundId,
  format: "csv" | "xlsx",
): Promise<Download> {
  const result = await readResults(context, id);
  const heading = await readHeading(context, id);
  const name = `Kết quả ${heading.title}.${format}`;
  if (format === "csv") return { name, content: resultCsv(result) };
  return { name, content: context.spreadsheets.write(resultSheet(result, heading)) };
}

async function readHeading(context: Context, id: RoundId): Promise<ResultHeading> {
  return context.store.read(async (tx) => {
    const { round } = await loadRound(tx.rounds, id);
    const owner = await tx.units.byKey(round.ownerUnit);
    const { method } = await methodOfRound(context.methods, tx.methods, round);
    return {
      title: round.title,
      period: round.period,
      ownerUnitName: owner?.name ?? round.ownerUnit,
      illustration: round.illustration,
      method: { title: method.title.vi, version: method.version, rules: methodRules(method) },
    };
  });
}
