import type { Context } from "../context.ts";
import { editionOfPublicRounds } from "../publication/index.ts";
import { editionOf } from "../results/index.ts";

/** Changes whenever the page of some unit would read differently: with the figures of others and with published rounds. */
export async function editionOfPages(context: Pick<Context, "store">): Promise<string> {
  const [figures, rounds] = await Promise.all([editionOf(context), editionOfPublicRounds(context)]);
  return `${figures} ${rounds}`;
}
