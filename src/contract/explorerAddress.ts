import type { ExplorerMean, ExplorerSort } from "./explorer.ts";

/** Words of an address for the means. */
export const MEAN_WORDS = {
  arithmetic: "trung-binh-cong",
  geometric: "trung-binh-nhan",
  harmonic: "trung-binh-dieu-hoa",
  median: "trung-vi",
} as const satisfies Record<ExplorerMean, string>;

/** Words of an address for what the table is sorted by. */
export const SORT_WORDS = {
  own: "tinh-thu",
  official: "chinh-thuc",
  name: "ten",
  shift: "thay-doi",
} as const satisfies Record<ExplorerSort, string>;

/** What an address of the explorer carries: only what differs from the method. */
export interface ExplorerState {
  readonly period: string;
  readonly percents: Readonly<Record<string, number>>;
  readonly mean?: ExplorerMean | undefined;
  readonly sort?: ExplorerSort | undefined;
  readonly one?: string | undefined;
  readonly other?: string | undefined;
  readonly unit?: string | undefined;
  readonly rules?: string | undefined;
}

export const explorersPath = (): string => "/kham-pha";

/** The one address of a state: parameters in a fixed order, weights in the order of the method's parts. */
export function explorerPath(id: string, state: ExplorerState, order: readonly string[] = []): string {
  return `/kham-pha/${encodeURIComponent(id)}${explorerQuery(state, order)}`;
}

/** The table as a file. */
export function explorerFilePath(id: string, state: ExplorerState, order: readonly string[]): string {
  return `/kham-pha/${encodeURIComponent(id)}.csv${explorerQuery(state, order)}`;
}

/** The parameters of a state in their fixed order; `order` is that of the method's parts. */
export function explorerParams(
  state: ExplorerState,
  order: readonly string[],
): readonly (readonly [name: string, value: string])[] {
  const { period, percents, mean, sort, one, other, unit, rules } = state;
  const pairs: readonly (readonly [string, string | undefined])[] = [
    ["nam", period],
    ...order
      .filter((code) => percents[code] !== undefined)
      .map((code) => [`ts-${code}`, String(percents[code])] as const),
    ["cach", mean === undefined ? undefined : MEAN_WORDS[mean]],
    ["sap-xep", sort === undefined || sort === "own" ? undefined : SORT_WORDS[sort]],
    ["a", one],
    ["b", other],
    ["don-vi", unit],
    ["quy-tac", rules],
  ];
  return pairs.flatMap(([name, value]) => (value === undefined ? [] : [[name, value] as const]));
}

export function explorerQuery(state: ExplorerState, order: readonly string[]): string {
  const pairs = explorerParams(state, order).map(
    ([name, value]) => `${encodeURIComponent(name)}=${encodeURIComponent(value)}`,
  );
  return `?${pairs.join("&")}`;
}
