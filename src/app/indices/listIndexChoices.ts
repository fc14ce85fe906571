import type { IndexChoice } from "../../contract/indices.ts";
import { type CompositeMethod, compositePlaces } from "../../core/index.ts";
import { figuresOfMethod } from "../../core/published/index.ts";
import { requireSignedIn } from "../access/index.ts";
import type { Context } from "../context.ts";
import { both } from "./words.ts";

/** The composite indices of the library, with the years of which others have published figures, newest first. */
export async function listIndexChoices(context: Context): Promise<IndexChoice[]> {
  requireSignedIn(context.actor);
  const methods = context.methods.composites();
  const named = new Set(methods.flatMap(({ method }) => method.publishedAs ?? []));
  const material = await context.store.read(async (tx) => {
    const indices = (await tx.results.indices()).filter(({ id }) => named.has(id));
    const results = [];
    for (const { id, components } of indices)
      results.push(
        await tx.results.resultsOfComponents(
          id,
          components.map(({ code }) => code),
        ),
      );
    return {
      indices,
      results: results.flat(),
      sources: await tx.results.sources(),
      units: (await tx.units.list()).filter(({ illustration }) => !illustration),
    };
  });
  return methods.map(({ id, version, method }) => ({
    id,
    version,
    title: both(method.title),
    status: method.status,
    publishedYears: yearsOf(figuresOfMethod(method, material)?.table.rows ?? []),
    columns: columnsOf(method),
    varies: method.sensitivity !== undefined,
  }));
}

function yearsOf(rows: readonly { readonly period: string }[]): number[] {
  return [...new Set(rows.map(({ period }) => Number(period)))].sort((one, other) => other - one);
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
