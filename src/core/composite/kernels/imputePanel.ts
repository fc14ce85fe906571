/**
 * How missing cells of a unit are filled from other years of the same unit: the latest earlier value (at most `maxAge`
 * time points back), the value before or else the first one after, or a straight line between neighbours, held level
 * outside them.
 */
export type PanelImputation =
  | { readonly kind: "latest"; readonly maxAge?: number | undefined }
  | { readonly kind: "constant" }
  | { readonly kind: "linear" };

/**
 * A panel column with its missing cells filled as far as the unit has other years. `times` are years or other time points;
 * `maxAge` counts the time points of the whole panel, as COINr does. A unit must not have two rows of one time.
 */
export function imputePanel(
  column: Float64Array,
  units: readonly (string | number)[],
  times: readonly number[],
  how: PanelImputation,
): Float64Array {
  const result = column.slice();
  const points = [...new Set(times)].sort((left, right) => left - right);
  const place = new Map(points.map((time, at) => [time, at]));
  for (const rows of rowsByUnit(units).values()) {
    const known = rows
      .filter((row) => !Number.isNaN(column[row] ?? Number.NaN))
      .sort((left, right) => (times[left] ?? 0) - (times[right] ?? 0));
    for (const row of rows) {
      if (!Number.isNaN(column[row] ?? 0)) continue;
      const now = times[row] ?? 0;
      const before = known.findLast((other) => (times[other] ?? 0) < now);
      const after = known.find((other) => (times[other] ?? 0) > now);
      const age = (place.get(now) ?? 0) - (place.get(times[before ?? row] ?? now) ?? 0);
      result[row] = value(column, times, how, now, before, after, age);
    }
  }
  return result;
}

function rowsByUnit(units: readonly (string | number)[]): Map<string | number, number[]> {
  const rows = new Map<string | number, number[]>();
  units.forEach((unit, row) => rows.set(unit, [...(rows.get(unit) ?? []), row]));
  return rows;
}

function value(
  column: Float64Array,
  times: readonly number[],
  how: PanelImputation,
  now: number,
  before: number | undefined,
  after: number | undefined,
  age: number,
): number {
  const earlier = before === undefined ? Number.NaN : (column[before] ?? Number.NaN);
  const later = after === undefined ? Number.NaN : (column[after] ?? Number.NaN);
  switch (how.kind) {
    case "latest":
      return age <= (how.maxAge ?? Number.POSITIVE_INFINITY) ? earlier : Number.NaN;
    case "constant":
      return before === undefined ? later : earlier;
    case "linear": {
      if (before === undefined || after === undefined) return before === undefined ? later : earlier;
      const from = times[before] ?? 0;
      const part = (now - from) / ((times[after] ?? 0) - from);
      return earlier + part * (later - earlier);
    }
  }
}
