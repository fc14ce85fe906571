/**
 * How missing cells of a unit are filled from other years of the same unit: `latest` the last earlier value, `constant` that
 * or else the first later one, `linear` a straight line between neighbours, held level beyond the ends (COINr's `linear`
 * holds them too, so `linear-constant` is the same).
 */
export interface PanelImputation {
  readonly of: "latest" | "constant" | "linear" | "linear-constant";
  /** No further than this many time points of the panel; no limit where not given. */
  readonly maxYears?: number | undefined;
}

/**
 * A panel column with its missing cells filled as far as the unit has other years. `times` are years or other time points;
 * `maxYears` counts the time points of the whole panel, as COINr does. A unit must not have two rows of one time.
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
  const reach = how.maxYears ?? Number.POSITIVE_INFINITY;
  for (const rows of rowsByUnit(units).values()) {
    const known = rows
      .filter((row) => !Number.isNaN(column[row] ?? Number.NaN))
      .map((row) => ({ time: times[row] ?? 0, value: column[row] ?? 0 }))
      .sort((left, right) => left.time - right.time);
    for (const row of rows) {
      if (!Number.isNaN(column[row] ?? 0)) continue;
      const now = times[row] ?? 0;
      const near = ({ time }: Known) => Math.abs((place.get(now) ?? 0) - (place.get(time) ?? 0)) <= reach;
      const before = known.findLast((other) => other.time < now);
      const after = known.find((other) => other.time > now);
      result[row] = between(
        how.of,
        now,
        before && near(before) ? before : undefined,
        after && near(after) ? after : undefined,
      );
    }
  }
  return result;
}

interface Known {
  readonly time: number;
  readonly value: number;
}

function rowsByUnit(units: readonly (string | number)[]): Map<string | number, number[]> {
  const rows = new Map<string | number, number[]>();
  units.forEach((unit, row) => {
    const others = rows.get(unit);
    if (others === undefined) rows.set(unit, [row]);
    else others.push(row);
  });
  return rows;
}

function between(of: PanelImputation["of"], now: number, before?: Known, after?: Known): number {
  if (of === "latest") return before?.value ?? Number.NaN;
  if (of === "constant" || before === undefined || after === undefined)
    return before?.value ?? after?.value ?? Number.NaN;
  const part = (now - before.time) / (after.time - before.time);
  return before.value + part * (after.value - before.value);
}
