import type { RankingSort } from "../contract/published.ts";
import type { Lang } from "../core/index.ts";

/** Stable addresses of the public pages. English pages are the same addresses under `/en`. */
export const YEAR_UNKNOWN = "khong-ro";

export function inLanguage(path: string, lang: Lang): string {
  if (lang === "vi") return path;
  return path === "/" ? "/en" : `/en${path}`;
}

export const homePath = (): string => "/";
export const sourcesPath = (): string => "/nguon";
export const searchPath = (): string => "/tim";
export const unitPath = (key: string): string => `/don-vi/${key}`;
export const yearSegment = (year: number | null): string => (year === null ? YEAR_UNKNOWN : String(year));

export interface RankingChoice {
  readonly component?: string | undefined;
  readonly region?: string | undefined;
  readonly sort?: RankingSort | undefined;
}

const SORT_WORDS: Record<RankingSort, string> = {
  rank: "thu-hang",
  name: "ten",
  value: "gia-tri",
  change: "thay-doi",
};

export function sortFromWord(word: string | undefined): RankingSort | undefined {
  const sorts: RankingSort[] = ["rank", "name", "value", "change"];
  return sorts.find((sort) => SORT_WORDS[sort] === word);
}

export function rankingPath(index: string, year: number | null, choice: RankingChoice = {}): string {
  return `/chi-so/${index}/${yearSegment(year)}${rankingQuery(choice)}`;
}

/** The same table as a file, with the choice of component kept. */
export function rankingFilePath(
  index: string,
  year: number | null,
  extension: "csv" | "xlsx",
  choice: RankingChoice = {},
): string {
  return `/chi-so/${index}/${yearSegment(year)}.${extension}${rankingQuery(choice)}`;
}

function rankingQuery({ component, region, sort }: RankingChoice): string {
  const pairs: [string, string | undefined][] = [
    ["thanh-phan", component],
    ["vung", region],
    ["sap-xep", sort === undefined || sort === "rank" ? undefined : SORT_WORDS[sort]],
  ];
  const query = pairs.flatMap(([name, value]) =>
    value === undefined ? [] : [`${name}=${encodeURIComponent(value)}`],
  );
  return query.length === 0 ? "" : `?${query.join("&")}`;
}
