import { printedNumber } from "./printed-number.ts";

/** A conversion that is always shown beside the printed value, e.g. 7.88 of 10 as 78.8 of 100. */
export interface Conversion {
  readonly printed: string;
  readonly printedMax: number;
  readonly value: number;
  readonly max: number;
  readonly decimals: number;
}

/** Value on the usual scale of the index; null when it already is on it or one of the scales is not known. */
export function convertScale(
  printed: string | null,
  printedMax: string | null,
  usualMax: number | null,
): Conversion | null {
  const value = printedNumber(printed);
  const max = printedNumber(printedMax);
  if (!value || !max || printed === null || usualMax === null || max.value === 0 || max.value === usualMax)
    return null;
  const factor = usualMax / max.value;
  const decimals = Math.max(0, value.decimals - Math.round(Math.log10(factor)));
  const shown = Math.round(value.value * factor * 1e9) / 1e9;
  return { printed, printedMax: max.value, value: shown, max: usualMax, decimals };
}
