import type { SourceListView } from "../../contract/published.ts";
import { groupRows } from "../../core/published/index.ts";
import type { Context } from "../context.ts";

/** Every source on which rows of real units rest, with how many and for which indices. Open to everybody. */
export function listSources(context: Pick<Context, "store">): Promise<SourceListView> {
  return context.store.read(async (tx) => {
    const sources = await tx.results.sources();
    const use = await tx.results.sourceUse();
    const indices = await tx.results.indices();
    const uses = groupRows(use, (one) => one.source);
    return {
      sources: sources.flatMap((source) => {
        const own = uses.get(source.id);
        if (own === undefined) return [];
        return [
          {
            ...source,
            rows: own.reduce((sum, one) => sum + one.rows, 0),
            indices: indices
              .filter((index) => own.some((one) => one.index === index.id))
              .map((index) => index.short),
          },
        ];
      }),
    };
  });
}
