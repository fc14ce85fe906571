import { AppError } from "../../contract/errors.ts";
import type { RankingSort, RankingView } from "../../contract/published.ts";
import type { IndexDefinition } from "../../core/published/index.ts";
import type { Context } from "../context.ts";
import type { ReadTransaction } from "../store.ts";
import { buildRanking } from "./buildRanking.ts";
import { realUnits } from "./realUnits.ts";

export interface RankingQuestion {
  readonly index: string;
  /** Null asks for the figures whose year the source does not name. */
  readonly year: number | null;
  readonly component?: string | undefined;
  readonly region?: string | undefined;
  readonly sort?: RankingSort | undefined;
}

/** One index in one year: every unit with its printed figure, and what is not known. Open to everybody. */
export function rankingOf(context: Pick<Context, "store">, question: RankingQuestion): Promise<RankingView> {
  return context.store.read(async (tx) => {
    const index = await indexOrRefuse(tx, question.index);
    const rowsOfYear = await tx.results.resultsOfYear(index.id, question.year);
    if (rowsOfYear.length === 0)
      throw new AppError("not-found", `no figures of ${index.id} in ${question.year}`);
    const present = new Set(rowsOfYear.map((row) => row.component));
    const component = question.component ?? defaultComponent(index, present);
    if (!index.components.some((one) => one.code === component))
      throw new AppError("not-found", `no component ${component} in ${index.id}`);
    const rowsOfComponent = await tx.results.resultsOfComponents(index.id, withParts(index, component));
    const units = await realUnits(tx);
    const sources = await tx.results.sources();
    const remarks = await tx.results.remarks();
    const counts = await tx.results.yearCounts();
    return buildRanking({
      index,
      year: question.year,
      component,
      sort: question.sort ?? "rank",
      region: question.region ?? null,
      rowsOfYear,
      rowsOfComponent,
      units,
      sources,
      remarks,
      counts,
    });
  });
}

export async function indexOrRefuse(tx: ReadTransaction, id: string): Promise<IndexDefinition> {
  const index = (await tx.results.indices()).find((one) => one.id === id);
  if (!index) throw new AppError("not-found", `no index ${id}`);
  return index;
}

/** The headline, or the first component printed that year; a sum of parts counts as printed. */
function defaultComponent(index: IndexDefinition, present: ReadonlySet<string>): string {
  const headline = index.components.find((component) => component.code === index.headline);
  if (headline && (present.has(headline.code) || headline.sumOfChildren)) return headline.code;
  return index.components.find((component) => present.has(component.code))?.code ?? index.headline;
}

/** The component and, where it is a sum, everything it is made of. */
export function withParts(index: IndexDefinition, component: string): readonly string[] {
  const own = index.components.find((one) => one.code === component);
  const children = own?.sumOfChildren ? index.components.filter((one) => one.parent === component) : [];
  return [component, ...children.flatMap((child) => withParts(index, child.code))];
}
