/** Word measures in twentieths of a point (DXA); sizes of letters in half points. */
export const FONT = "Times New Roman";

export function millimetres(value: number): number {
  return Math.round((value / 25.4) * 1440);
}

/** A4, margins of Nghị định 30/2020 (20–25, 20–25, 30–35, 15–20 mm). */
export const PORTRAIT = {
  width: millimetres(210),
  height: millimetres(297),
  margin: { top: millimetres(20), bottom: millimetres(20), left: millimetres(30), right: millimetres(15) },
};
export const ACROSS = {
  width: millimetres(297),
  height: millimetres(210),
  margin: { top: millimetres(20), bottom: millimetres(18), left: millimetres(20), right: millimetres(15) },
};
export type Paper = typeof PORTRAIT;

/** Between the margins. */
export function textWidth({ width, margin }: Paper): number {
  return width - margin.left - margin.right;
}

export const SIZE = { body: 26, kind: 28, agency: 24, table: 24, denseTable: 22, recipients: 22, foot: 20 };
