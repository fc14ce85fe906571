import type { IndexDefinition } from "../../../core/published/index.ts";
import type { KnownYear } from "../../results/index.ts";

/** Half a unit of the second decimal for each part and the total, as printing at two decimals takes away. */
const ROUNDING = 0.005;

/**
 * The components whose points make up the whole index, by which a change of its total can be split. Where the catalogue
 * does not say that the whole is their sum, the numbered parts (`f1` to `f8`) are taken if, for this unit, they add up to
 * the printed total within rounding in some year and contradict it in none. Weighted indices have none.
 */
export function additiveParts(
  index: IndexDefinition,
  unit: string,
  before: KnownYear,
  after: KnownYear,
): readonly string[] {
  const under = index.components.filter(({ parent, count }) => parent === index.headline && !count);
  const years = [before, after].map(({ units }) => units.find((one) => one.unit === unit));
  const printed = (code: string) => years.some((year) => year?.parts[code] !== undefined);
  const whole = index.components.find(({ code }) => code === index.headline);
  if (whole?.sumOfChildren) return under.map(({ code }) => code).filter(printed);
  const codes = under.map(({ code }) => code).filter((code) => /^[a-z]+\d+$/.test(code) && printed(code));
  const sums = years.flatMap((year) => {
    const values = codes.flatMap((code) => year?.parts[code] ?? []);
    if (year === undefined || year.value === null || values.length < codes.length || codes.length < 2)
      return [];
    const sum = values.reduce((total, value) => total + value, 0);
    return [addsUp(sum, year.value, codes.length)];
  });
  return sums.length > 0 && sums.every(Boolean) ? codes : [];
}

/** Whether a printed total is the sum of so many printed parts, within what printing takes away. */
export function addsUp(sum: number, total: number, parts: number): boolean {
  return Math.abs(sum - total) <= ROUNDING * (parts + 1) + 1e-9;
}

export function onlyOf(
  parts: Readonly<Record<string, number>>,
  codes: readonly string[],
): Readonly<Record<string, number>> {
  return Object.fromEntries(Object.entries(parts).filter(([code]) => codes.includes(code)));
}
