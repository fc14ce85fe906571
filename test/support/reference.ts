import { existsSync, readFileSync } from "node:fs";
import path from "node:path";
import { parse } from "csv-parse/sync";
import { z } from "zod";

/**
 * Inputs and outputs of the field's trusted tools. They are third-party test data that never enter the project; the folder
 * is named by CHISO_REFERENCE. Null, said once on the console, where it is not there.
 */
export function referenceCase(name: string): unknown {
  const folder = process.env["CHISO_REFERENCE"];
  const file = folder === undefined ? "" : path.join(folder, "cases", `${name}.json`);
  if (existsSync(file)) return JSON.parse(readFileSync(file, "utf8"));
  console.info(
    `reference case ${name} left out: set CHISO_REFERENCE to the folder that holds cases/${name}.json`,
  );
  return null;
}

/** Rows of a data file of the same set (`asem_data`), cells as they are printed, "" where missing. Null where it is not there. */
export function referenceData(name: string): readonly Readonly<Record<string, string>>[] | null {
  const folder = process.env["CHISO_REFERENCE"];
  const file = folder === undefined ? "" : path.join(folder, "data", `${name}.csv`);
  if (!existsSync(file)) return null;
  const rows: unknown = parse(readFileSync(file), { columns: true, bom: true });
  return z.array(z.record(z.string(), z.string())).parse(rows);
}

/** A column of a data file as the kernels take it: NaN where the cell is empty. */
export function referenceColumn(
  rows: readonly Readonly<Record<string, string>>[],
  name: string,
): Float64Array {
  return Float64Array.from(rows, (row) => ((row[name] ?? "") === "" ? Number.NaN : Number(row[name])));
}
