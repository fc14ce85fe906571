import type { Readable } from "node:stream";
import type { Context } from "../context.ts";
import { spreadsheetCsv } from "../documents/index.ts";
import { type RankingQuestion, rankingOf } from "./rankingOf.ts";
import { rankingCsvSheet, rankingSheet, titleOf } from "./rankingTable.ts";

export interface RankingFile {
  /** As offered to the reader, with Vietnamese letters. */
  readonly name: string;
  readonly content: string | Readable;
}

/** A ranking as a file, every digit as its source prints it. Open to everybody. */
export async function downloadRanking(
  context: Pick<Context, "store" | "spreadsheets">,
  question: RankingQuestion,
  format: "csv" | "xlsx",
): Promise<RankingFile> {
  const view = await rankingOf(context, question);
  const name = `${titleOf(view)}.${format}`;
  if (format === "csv") return { name, content: spreadsheetCsv(rankingCsvSheet(view)) };
  return { name, content: context.spreadsheets.write(rankingSheet(view)) };
}
