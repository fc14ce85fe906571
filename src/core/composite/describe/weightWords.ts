import type { Words } from "../../method/fault.ts";
import { formatNumber, type Lang } from "../../numbers/format.ts";
import type { CompositeMethod } from "../schema/composite.ts";
import type { StepOf } from "../schema/recipe.ts";
import type { ViewNode } from "../schema/views.ts";
import { weightIn } from "../weightIn.ts";
import type { CompositePlace } from "./places.ts";

/** What a part counts inside its parent, in words: a percentage, by year where it changes, or where the weight comes from. */
export function weightWords(
  method: CompositeMethod,
  place: CompositePlace,
  places: ReadonlyMap<string, CompositePlace>,
): Words {
  const siblings = [...places.values()].filter(({ parent }) => parent === place.parent);
  const way = weighing(method);
  if (place.within.kind === "pooled") return POOLED;
  if (place.within.kind === "copeland" && way === "equal") return EQUAL;
  if (way !== "given" && way !== "equal") return WAYS[way];
  if (way === "equal")
    return siblings.some(({ node }) => node.families !== undefined) ? EQUAL : share(1, siblings.length);
  return byYear(method, place, siblings);
}

/** Its share of the parent in percent where that is a number for all units; else its weight as written. */
export function weightNumber(
  method: CompositeMethod,
  place: CompositePlace,
  places: ReadonlyMap<string, CompositePlace>,
): number {
  const siblings = [...places.values()].filter(({ parent }) => parent === place.parent);
  const counted = place.within.kind === "sum" || siblings.some(({ node }) => node.families !== undefined);
  if (counted) return place.weight;
  if (weighing(method) === "equal") return percent(1, siblings.length);
  return percent(
    place.weight,
    siblings.reduce((sum, { weight }) => sum + weight, 0),
  );
}

/** What each part of a view counts among its siblings, in their order. */
export function viewWeights(nodes: readonly ViewNode[], year?: number): readonly Words[] {
  const weights = nodes.map(({ weight }) => weightIn(weight, year) ?? 1);
  const whole = weights.reduce((sum, each) => sum + each, 0);
  return weights.map((own) => (own === 0 ? NOT_COUNTED : share(own, whole)));
}

/** Where the weights come from; as given where no step says otherwise. */
export function weighing(method: CompositeMethod): StepOf<"weigh">["how"]["kind"] {
  return (
    method.recipe.findLast((step): step is StepOf<"weigh"> => step.step === "weigh")?.how.kind ?? "given"
  );
}

function byYear(method: CompositeMethod, place: CompositePlace, siblings: readonly CompositePlace[]): Words {
  const years = yearsOf(siblings);
  const said = (year: number | undefined): Words => {
    const own = weightIn(place.node.weight, year) ?? 1;
    if (own === 0) return NOT_COUNTED;
    if (place.within.kind === "sum") return summand(own);
    if (siblings.some(({ node }) => node.families !== undefined)) return plain(own);
    return share(
      own,
      siblings.reduce((sum, { node }) => sum + (weightIn(node.weight, year) ?? 1), 0),
    );
  };
  const parts = years.map((year) => ({ year, words: said(year) }));
  const kept = parts.filter(({ words }, at) => words.vi !== parts[at - 1]?.words.vi);
  const [first] = kept;
  if (first === undefined || kept.length === 1) return first?.words ?? said(method.covers?.to);
  return {
    vi: kept.map(({ year, words }) => `từ ${year}: ${words.vi}`).join("; "),
    en: kept.map(({ year, words }) => `from ${year}: ${words.en}`).join("; "),
  };
}

/** Years from which some weight of the siblings holds, rising. */
function yearsOf(siblings: readonly CompositePlace[]): readonly number[] {
  const years = siblings.flatMap(({ node: { weight } }) =>
    typeof weight === "number" ? [] : Object.keys(weight).map(Number),
  );
  return [...new Set(years)].sort((left, right) => left - right);
}

function percent(own: number, whole: number): number {
  return Math.round((own / whole) * 10_000) / 100;
}

function share(own: number, whole: number): Words {
  const show = (lang: Lang): string => formatNumber(percent(own, whole), lang);
  return { vi: `${show("vi")} %`, en: `${show("en")}%` };
}

function summand(own: number): Words {
  if (own === 1) return { vi: "cộng", en: "added" };
  return { vi: `cộng, nhân ${formatNumber(own, "vi")}`, en: `added, times ${formatNumber(own, "en")}` };
}

function plain(own: number): Words {
  return { vi: formatNumber(own, "vi"), en: formatNumber(own, "en") };
}

const NOT_COUNTED: Words = { vi: "không tính", en: "not counted" };
const EQUAL: Words = { vi: "bằng nhau", en: "equal" };
const POOLED: Words = { vi: "theo số trường hợp", en: "by number of cases" };
const DATA: Words = { vi: "theo số liệu", en: "from the data" };
const WAYS = {
  pca: DATA,
  entropy: DATA,
  critic: DATA,
  ahp: { vi: "so sánh từng cặp", en: "pairwise comparison" },
} as const satisfies Record<string, Words>;
