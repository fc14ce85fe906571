import type { Domains, SurveyFactor } from "./statistics/column.ts";

/** Domains made from levels of factors. */
export interface CrossedDomains extends Domains {
  /** The levels of each domain, in the order of the factors. */
  readonly cells: readonly (readonly string[])[];
}

/**
 * Every combination of levels that has a row, named "E.No", the first factor changing fastest (as R's interaction and svyby).
 * A row with a missing level lies in none.
 */
export function domainsBy(factors: readonly SurveyFactor[], inside?: Uint8Array): CrossedDomains {
  const rows = factors[0]?.codes.length ?? 0;
  const all = new Int32Array(rows);
  for (let row = 0; row < rows; row++) all[row] = inside?.[row] === 0 ? -1 : crossed(factors, row);
  const size = factors.reduce((product, { levels }) => product * levels.length, 1);
  const found = new Uint8Array(size);
  for (const code of all) if (code >= 0) found[code] = 1;
  const kept = new Int32Array(size).fill(-1);
  const cells: string[][] = [];
  found.forEach((has, code) => {
    if (has === 0) return;
    kept[code] = cells.length;
    cells.push(levelsAt(factors, code));
  });
  return {
    codes: all.map((code) => (code < 0 ? -1 : (kept[code] ?? -1))),
    names: cells.map((levels) => levels.join(".")),
    cells,
  };
}

/** 1 for the rows of one domain, 0 for the others. */
export function domainRows(domains: Domains, code: number): Uint8Array {
  const inside = new Uint8Array(domains.codes.length);
  for (let row = 0; row < inside.length; row++) if (domains.codes[row] === code) inside[row] = 1;
  return inside;
}

function crossed(factors: readonly SurveyFactor[], row: number): number {
  let code = 0;
  let step = 1;
  for (const { codes, levels } of factors) {
    const own = codes[row] ?? -1;
    if (own < 0) return -1;
    code += own * step;
    step *= levels.length;
  }
  return code;
}

function levelsAt(factors: readonly SurveyFactor[], code: number): string[] {
  let rest = code;
  return factors.map(({ levels }) => {
    const level = levels[rest % levels.length] ?? "";
    rest = Math.floor(rest / levels.length);
    return level;
  });
}
