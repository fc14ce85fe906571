import type { MethodSummary } from "../../contract/methods.ts";
import type { Context } from "../context.ts";
import { everyOffered } from "./offeredAny.ts";
import { summariseAny } from "./summariseMethod.ts";

/** Every version of either kind, shipped or released by an office, by id and version. Open to everybody. */
export async function listMethods(
  context: Pick<Context, "methods" | "store" | "lang">,
): Promise<MethodSummary[]> {
  const methods = await context.store.read((tx) => everyOffered(context.methods, tx.methods));
  return methods.map((method) => summariseAny(method, context.lang));
}

/** Changes whenever the public library would read differently while the program runs. */
export function editionOfLibrary(context: Pick<Context, "store">): Promise<string> {
  return context.store.read((tx) => tx.methods.releasedEdition());
}
