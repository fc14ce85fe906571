import { formatDecimal, type Lang } from "../../core/index.ts";

/** A figure ready for a column: the text, and how many decimals it is short of the column's precision. */
export interface ShownFigure {
  readonly text: string;
  /** Blank places that keep decimal marks in line without inventing digits. */
  readonly blank: number;
  /** The whole printed text where the column shows fewer decimals. */
  readonly whole: string | null;
}

/**
 * A printed number in a column of `decimals`: more decimals are rounded half up (the whole text stays within reach),
 * fewer are left as printed and padded with blanks. `80.90` shows as 80,90 and `87.6` as 87,6 and one blank.
 */
export function shownFigure(printed: string, decimals: number, lang: Lang): ShownFigure {
  const given = printed.includes(".") ? printed.length - printed.indexOf(".") - 1 : 0;
  const text = formatDecimal(Number(printed), Math.min(given, decimals), lang);
  if (given > decimals) return { text, blank: 0, whole: formatDecimal(Number(printed), given, lang) };
  return { text, blank: decimals === given ? 0 : decimals - given + (given === 0 ? 1 : 0), whole: null };
}

/** Printed text in the reader's notation, all decimals kept. */
export function printedText(printed: string, lang: Lang): string {
  const given = printed.includes(".") ? printed.length - printed.indexOf(".") - 1 : 0;
  return formatDecimal(Number(printed), given, lang);
}
