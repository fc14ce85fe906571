/** A printed decimal number: its value, and how many decimals the source shows. */
export interface PrintedNumber {
  readonly value: number;
  readonly decimals: number;
}

/** Reads `80.90` as 80.9 with two decimals. Null when the text is not a plain decimal number with a point. */
export function printedNumber(text: string | null): PrintedNumber | null {
  if (text === null || !/^-?\d+(\.\d+)?$/.test(text)) return null;
  const point = text.indexOf(".");
  return { value: Number(text), decimals: point < 0 ? 0 : text.length - point - 1 };
}

/** How two printed values of the same thing relate. */
export type Agreement = "same" | "coarser" | "differs";

/**
 * Two sources may print the same number with different precision. `coarser`: the one with fewer decimals is the other
 * one rounded, or cut off as the press sometimes does.
 */
export function agreement(first: PrintedNumber, second: PrintedNumber): Agreement {
  if (first.value === second.value) return "same";
  const [coarse, fine] = first.decimals <= second.decimals ? [first, second] : [second, first];
  if (coarse.decimals === fine.decimals) return "differs";
  const unit = 10 ** -coarse.decimals;
  const excess = fine.value - coarse.value;
  const tolerance = 1e-9;
  const rounded = Math.abs(excess) <= unit / 2 + tolerance;
  const cutOff = excess >= 0 && excess < unit - tolerance;
  return rounded || cutOff ? "coarser" : "differs";
}
