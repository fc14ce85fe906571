import type { CompositeMethod } from "../composite/index.ts";
import { resolve } from "./resolve.ts";
import { type PublishedTable, tableFromPublished } from "./table-from-published.ts";
import type { IndexDefinition, PublishedResult, PublishedSource, PublishedUnit } from "./types.ts";

/** What is published, as the program ships it or its store holds it; results of other indices may be among it. */
export interface PublishedMaterial {
  readonly indices: readonly IndexDefinition[];
  readonly sources: readonly PublishedSource[];
  readonly results: readonly PublishedResult[];
  readonly units: readonly PublishedUnit[];
}

/** The published index that a method computes; undefined where the method names none or it is not known. */
export function indexOfMethod(
  { publishedAs }: Pick<CompositeMethod, "publishedAs">,
  indices: readonly IndexDefinition[],
): IndexDefinition | undefined {
  return publishedAs === undefined ? undefined : indices.find(({ id }) => id === publishedAs);
}

/**
 * The published figures that a method works on, each figure once, from the source that goes first (`resolve`). Years by default
 * are those that the method covers. Undefined where the method is tied to no published index; no rows where nothing is printed.
 */
export function figuresOfMethod(
  method: CompositeMethod,
  { indices, sources, results, units }: PublishedMaterial,
  years?: readonly number[],
): PublishedTable | undefined {
  const index = indexOfMethod(method, indices);
  if (index === undefined) return undefined;
  const known = new Map(sources.map((source) => [source.id, source]));
  const own = resolve(
    results.filter((result) => result.index === index.id),
    (source) => known.get(source),
  );
  return tableFromPublished(method, index, own, units, years);
}
