/**
 * A weight in a year: the one of the latest year not after it, the last one where no year is given, the first one
 * before any year. Undefined when the record is empty.
 */
export function weightIn(
  weight: number | Readonly<Record<string, number>>,
  year: number | undefined,
): number | undefined {
  if (typeof weight === "number") return weight;
  const years = Object.keys(weight)
    .map(Number)
    .sort((left, right) => left - right);
  const chosen =
    year === undefined ? years.at(-1) : (years.filter((each) => each <= year).at(-1) ?? years[0]);
  return chosen === undefined ? undefined : weight[String(chosen)];
}
