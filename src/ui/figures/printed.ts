import { formatDecimal, type Lang } from "../../core/index.ts";

/** Unicode blanks as wide as a digit and as a decimal mark. */
const DIGIT_BLANK = "\u2007";
const MARK_BLANK = "\u2008";

/** A figure ready for a column: the text, and how many decimals it is short of the column's precision. */
export interface ShownFigure {
  readonly text: string;
  /** Blanks as wide as the digits that are not there: they keep decimal marks in line. */
  readonly blank: string;
  /** The whole printed text where the column shows fewer decimals. */
  readonly whole: string | null;
}

/**
 * A printed number in a column of `decimals`: more decimals are rounded half up (the whole text stays within reach),
 * fewer are left as printed and padded with blanks. `80.90` shows as 80,90 and `87.6` as 87,6 and one blank.
 */
export function shownFigure(printed: string, decimals: number, lang: Lang): ShownFigure {
  const given = decimalsIn(printed);
  const text = formatDecimal(Number(printed), Math.min(given, decimals), lang);
  if (given > decimals) return { text, blank: "", whole: formatDecimal(Number(printed), given, lang) };
  const mark = given === 0 && decimals > 0 ? MARK_BLANK : "";
  return { text, blank: mark + DIGIT_BLANK.repeat(decimals - given), whole: null };
}

/** Printed text in the reader's notation, all decimals kept. */
export function printedText(printed: string, lang: Lang): string {
  const given = decimalsIn(printed);
  return formatDecimal(Number(printed), given, lang);
}

/** Most decimals a column of printed numbers is given before it is rounded for show. */
const MOST_DECIMALS = 4;

/** Decimals of a column of a component: as many as its values are printed with, or `usual` where that is too many. */
export function columnDecimals(printed: readonly (string | null)[], usual: number): number {
  const given = printed.flatMap((text) => (text === null ? [] : [decimalsIn(text)]));
  const most = Math.max(0, ...given);
  return given.length === 0 || most > MOST_DECIMALS ? usual : most;
}

/** How many decimals a number is printed with. */
export function decimalsIn(printed: string): number {
  return printed.includes(".") ? printed.length - printed.indexOf(".") - 1 : 0;
}
