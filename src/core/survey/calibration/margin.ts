import type { SurveyFault } from "../fault.ts";
import type { SurveyRefusal } from "../statistic.ts";
import { cellFault } from "./calibrationFaults.ts";

/** Known counts of a population by category: of one question (sex) or of several crossed (sex × age group). */
export interface Margin {
  readonly name: string;
  readonly categories: readonly string[];
  /** Category of each row, an index into `categories`. */
  readonly codes: Int32Array;
  /** Units of the population in each category; 0 only where the sample has none either. */
  readonly population: Float64Array;
}

/** What the population holds in one category; several labels for crossed questions. */
export interface PopulationCount {
  readonly labels: readonly string[];
  readonly count: number;
}

/**
 * The margin of one or more label columns. Refuses a row whose category the population does not name ("margin-unknown"),
 * a row without a label ("margin-missing"), a category named twice or with a count that is not a number from 0
 * ("population-not-positive").
 */
export function marginOf(
  columns: readonly { readonly name: string; readonly labels: readonly string[] }[],
  population: readonly PopulationCount[],
): { readonly ok: true; readonly margin: Margin } | SurveyRefusal {
  const name = columns.map((column) => column.name).join(" × ");
  const faults: SurveyFault[] = [];
  const codeOf = new Map<string, number>();
  const categories = population.map((entry) => entry.labels.join(" · "));
  population.forEach((entry, code) => {
    const key = JSON.stringify(entry.labels);
    const sound = Number.isFinite(entry.count) && entry.count >= 0 && !codeOf.has(key);
    if (!sound) faults.push(cellFault("population-not-positive", name, categories[code] ?? ""));
    codeOf.set(key, code);
  });
  const rows = columns[0]?.labels.length ?? 0;
  const codes = new Int32Array(rows);
  const unknown = new Map<string, number>();
  for (let row = 0; row < rows; row++) {
    const labels = columns.map((column) => column.labels[row] ?? "");
    const code = codeOf.get(JSON.stringify(labels));
    if (code === undefined) {
      const label = labels.join(" · ");
      if (!unknown.has(label)) unknown.set(label, row);
    } else codes[row] = code;
  }
  for (const [label, row] of unknown)
    faults.push(cellFault(label === "" ? "margin-missing" : "margin-unknown", name, label, row + 1));
  if (faults.length > 0) return { ok: false, faults };
  const counts = Float64Array.from(population, (entry) => entry.count);
  return { ok: true, margin: { name, categories, codes, population: counts } };
}

/** Weighted count of each category. */
export function countsOf(margin: Margin, weights: Float64Array): Float64Array {
  const sums = new Float64Array(margin.categories.length);
  const { codes } = margin;
  for (let row = 0; row < weights.length; row++) {
    const code = codes[row] ?? 0;
    sums[code] = (sums[code] ?? 0) + (weights[row] ?? 0);
  }
  return sums;
}

/**
 * What keeps a margin from being met: a category with a population of which the sample has none ("empty-cell"), or the
 * reverse ("population-not-positive").
 */
export function marginFaults(margin: Margin, sums: Float64Array): SurveyFault[] {
  const faults: SurveyFault[] = [];
  margin.categories.forEach((category, code) => {
    const inSample = (sums[code] ?? 0) > 0;
    const inPopulation = (margin.population[code] ?? 0) > 0;
    if (inPopulation && !inSample) faults.push(cellFault("empty-cell", margin.name, category));
    if (inSample && !inPopulation) faults.push(cellFault("population-not-positive", margin.name, category));
  });
  return faults;
}
