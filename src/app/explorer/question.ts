import type { ExplorerMean, ExplorerSort } from "../../contract/explorer.ts";
import { MEAN_WORDS, SORT_WORDS } from "../../contract/explorerAddress.ts";

/** What somebody asks of the explorer; what is left out is as the method has it. */
export interface ExplorerQuestion {
  readonly period?: string | undefined;
  /** Leaf or part → percent of its parent. */
  readonly percents: Readonly<Record<string, number>>;
  readonly mean?: ExplorerMean | undefined;
  readonly sort?: ExplorerSort | undefined;
  readonly one?: string | undefined;
  readonly other?: string | undefined;
  /** Whose change since the period before is told. */
  readonly unit?: string | undefined;
  /** Version of the rules that are tried. */
  readonly rules?: string | undefined;
}

const WEIGHT = "ts-";

/** Reads the query of an address; what cannot be read is as if it were not there. */
export function questionOf(query: Readonly<Record<string, unknown>>): ExplorerQuestion {
  const text = (name: string): string | undefined => {
    const value = query[name];
    return typeof value === "string" && value !== "" ? value : undefined;
  };
  const weights = Object.keys(query).flatMap((name) => {
    const value = name.startsWith(WEIGHT) ? text(name) : undefined;
    const percent = value === undefined ? Number.NaN : Number(value.replace(",", "."));
    return percent >= 0 && percent <= 100
      ? [[name.slice(WEIGHT.length), Math.round(percent * 100) / 100] as const]
      : [];
  });
  return {
    period: text("nam"),
    percents: Object.fromEntries(weights),
    mean: keyOf(MEAN_WORDS, text("cach")),
    sort: keyOf(SORT_WORDS, text("sap-xep")),
    one: text("a"),
    other: text("b"),
    unit: text("don-vi"),
    rules: text("quy-tac"),
  };
}

function keyOf<Key extends string>(
  words: Readonly<Record<Key, string>>,
  word: string | undefined,
): Key | undefined {
  for (const key in words) if (words[key] === word) return key;
  return undefined;
}
