import type { SpreadsheetColumn } from "../../../app/documents/index.ts";

export const FONT = "Times New Roman";
export const HEAD_FILL = "FFE8EEF5";
/** Ground of cells for typing into, so that a person sees where to write. */
export const INPUT_FILL = "FFFFF8DC";
const BORDER = { style: "thin", color: { argb: "FF9AA5B1" } } as const;
export const BORDERS = { top: BORDER, left: BORDER, bottom: BORDER, right: BORDER };
/** The reader's own program puts the decimal comma; at least two and at most four decimals. */
export const FORMATS: Readonly<Record<SpreadsheetColumn["kind"], string>> = {
  text: "@",
  points: "#,##0.00##",
  count: "#,##0",
  percent: "0.00%",
};
