import type { IndexChoice } from "../../contract/indices.ts";
import { type CompositeMethod, compositePlaces } from "../../core/index.ts";
import type { PublishedResult } from "../../core/published/index.ts";
import { requireSignedIn } from "../access/index.ts";
import type { Context } from "../context.ts";
import type { ReadTransaction } from "../store.ts";
import { both } from "./words.ts";

/** The composite indices of the library, with the years of which others have published figures, newest first. */
export async function listIndexChoices({ actor, methods, store }: Context): Promise<IndexChoice[]> {
  requireSignedIn(actor);
  const composites = methods.composites();
  const published = await store.read((tx) =>
    resultsOf(
      tx,
      composites.map(({ method }) => method),
    ),
  );
  return composites.map(({ id, version, method }) => ({
    id,
    version,
    title: both(method.title),
    status: method.status,
    publishedYears: yearsOf(method, published.get(method.publishedAs ?? "") ?? []),
    columns: columnsOf(method),
    varies: method.sensitivity !== undefined,
  }));
}

/** Published index → the results that its methods take in. */
async function resultsOf(
  tx: ReadTransaction,
  methods: readonly CompositeMethod[],
): Promise<ReadonlyMap<string, readonly PublishedResult[]>> {
  const wanted = new Map<string, Set<string>>();
  for (const method of methods)
    if (method.publishedAs !== undefined) {
      const codes = wanted.get(method.publishedAs) ?? new Set();
      for (const code of publishedLeaves(method)) codes.add(code);
      wanted.set(method.publishedAs, codes);
    }
  const found = new Map<string, readonly PublishedResult[]>();
  for (const [index, codes] of wanted)
    found.set(index, await tx.results.resultsOfComponents(index, [...codes]));
  return found;
}

function publishedLeaves(method: CompositeMethod): readonly string[] {
  return [...compositePlaces(method).values()].flatMap(({ leaf }) => leaf?.published ?? []);
}

/** Years that the method covers with a figure of one of its leaves. */
function yearsOf(method: CompositeMethod, results: readonly PublishedResult[]): number[] {
  const leaves = new Set(publishedLeaves(method));
  const { from = 0, to = Number.POSITIVE_INFINITY } = method.covers ?? {};
  const years = results.flatMap(({ component, year, value }) =>
    value !== null && year !== null && year >= from && year <= to && leaves.has(component) ? [year] : [],
  );
  return [...new Set(years)].sort((one, other) => other - one);
}

/** The columns of a wide file of figures for this method. */
function columnsOf(method: CompositeMethod): string[] {
  const leaves = [...compositePlaces(method).values()].flatMap(({ leaf }) => leaf?.code ?? []);
  return [
    "unit",
    "label",
    ...(method.families.length > 1 ? ["family"] : []),
    "period",
    ...method.groupings.map(({ code }) => code),
    ...method.denominators.map(({ code }) => code),
    ...leaves,
  ];
}
