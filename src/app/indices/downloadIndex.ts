import { Readable } from "node:stream";
import type { DownloadIndex } from "../../contract/indices.ts";
import { type CsvCell, writeCsv } from "../../core/index.ts";
import { requireSignedIn } from "../access/index.ts";
import type { Context } from "../context.ts";
import { changesOf } from "./changesOf.ts";
import { type FigureFile, readSubject } from "./readSubject.ts";
import { resultRows } from "./resultRows.ts";
import { resultOf } from "./tryIndex.ts";

/** Columns of words; all others hold numbers. */
const TEXTS = new Set([
  "unit",
  "label",
  "family",
  "period",
  "group",
  "group_label",
  "reason",
  "method",
  "data_sha256",
]);

/** The result as a file: every number in full, each line with the method and the hash of the figures. */
export async function downloadIndex(
  context: Context,
  asked: DownloadIndex,
  file: FigureFile | null,
): Promise<{ readonly name: string; readonly content: Readable }> {
  requireSignedIn(context.actor);
  const subject = await readSubject(context, asked, file);
  const origin = { sha256: subject.run.dataSha256 };
  const rows = resultRows(
    resultOf(subject, changesOf(asked.changes)),
    { method: subject.method, origin },
    context.lang ?? "vi",
  );
  const name = `${subject.run.method.replace("@", "-")}.${asked.format}`;
  if (asked.format === "csv") return { name, content: Readable.from([writeCsv(rows)]) };
  const [head = [], ...lines] = rows;
  const columns = head.map((header) => ({
    header: String(header),
    width: 14,
    kind: TEXTS.has(String(header)) ? ("text" as const) : ("points" as const),
  }));
  const content = context.spreadsheets.write({
    name: subject.run.method,
    title: subject.run.title.vi,
    subtitles: [],
    columns,
    rows: lines.map((cells: readonly CsvCell[]) => ({ cells })),
    notes: [],
    bare: true,
  });
  return { name, content };
}
