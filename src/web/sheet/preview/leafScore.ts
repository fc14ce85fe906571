import type { AnswerValue } from "../../../contract/sheets.ts";

/** Points of a leaf (undefined while data are missing) with the sentence that explains them. */
export interface LeafScore {
  readonly points: number | undefined;
  readonly vi: string;
  readonly en: string;
}

export type Values = Readonly<Record<string, AnswerValue>>;

/** Scores one leaf with the same core as the server; undefined where a leaf needs what only the server knows. */
export type PreviewScorer = (code: string, values: Values) => LeafScore | undefined;
