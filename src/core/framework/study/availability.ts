import { type Framework, leavesOf } from "../framework.ts";

/** Shares (0–1) of cells that have data, among those that apply; null where none applies. */
export interface Availability {
  readonly leaves: Readonly<Record<string, number | null>>;
  /** In the order of the units. */
  readonly units: readonly (number | null)[];
  readonly whole: number | null;
}

/** How much of the data is there, by leaf and by unit. */
export function availability(framework: Framework): Availability {
  const leaves = leavesOf(framework);
  const rows = framework.units.map((_, row) => row);
  const cell = (code: string, row: number): boolean | null => {
    if (framework.notApplicable.get(code)?.[row] === 1) return null;
    return !Number.isNaN(framework.given.get(code)?.[row] ?? Number.NaN);
  };
  return {
    leaves: Object.fromEntries(leaves.map(({ code }) => [code, share(rows.map((row) => cell(code, row)))])),
    units: rows.map((row) => share(leaves.map(({ code }) => cell(code, row)))),
    whole: share(leaves.flatMap(({ code }) => rows.map((row) => cell(code, row)))),
  };
}

function share(cells: readonly (boolean | null)[]): number | null {
  const apply = cells.filter((there) => there !== null);
  return apply.length === 0 ? null : apply.filter(Boolean).length / apply.length;
}
