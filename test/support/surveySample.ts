import type { LonelyPsu, SurveyDesign } from "../../src/core/survey/design.ts";
import { readDesign } from "../../src/core/survey/reading/readDesign.ts";
import type { SurveyColumn } from "../../src/core/survey/statistics/column.ts";

/** Rows of a small sample drawn for a test. */
export interface SampleRow {
  readonly stratum: string;
  readonly cluster: string;
  readonly weight: number;
  readonly y: number;
  readonly x: number;
}

/** The design of a small sample: clusters in strata, with replacement. */
export function sampleDesign(rows: readonly SampleRow[], lonelyPsu: LonelyPsu = "certainty"): SurveyDesign {
  const read = readDesign(
    {
      columns: [
        { name: "stratum", cells: rows.map(({ stratum }) => stratum) },
        { name: "cluster", cells: rows.map(({ cluster }) => cluster) },
        { name: "weight", cells: rows.map(({ weight }) => weight) },
      ],
      rowNumbers: rows.map((_, row) => row + 2),
      decimalComma: false,
    },
    { ids: ["cluster"], strata: ["stratum"], weights: "weight", nest: true, lonelyPsu },
  );
  if (!read.ok) throw new Error(read.faults.map(({ words }) => words.en).join("; "));
  return read.design;
}

export function sampleColumn(rows: readonly SampleRow[], name: "x" | "y"): SurveyColumn {
  return { name, values: Float64Array.from(rows, (row) => row[name]) };
}
