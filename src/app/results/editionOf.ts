import type { Context } from "../context.ts";

/** Changes whenever a published figure changes; pages kept in memory are good for one edition. */
export function editionOf(context: Pick<Context, "store">): Promise<string> {
  return context.store.read((tx) => tx.results.edition());
}
