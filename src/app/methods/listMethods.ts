import type { MethodSummary } from "../../contract/methods.ts";
import type { Context } from "../context.ts";
import { offeredMethods } from "./offeredMethod.ts";
import { summariseMethod } from "./summariseMethod.ts";

/** Every version that rounds may use, shipped or released by an office, by id and version. Open to everybody. */
export async function listMethods(
  context: Pick<Context, "methods" | "store" | "lang">,
): Promise<MethodSummary[]> {
  const methods = await context.store.read((tx) => offeredMethods(context.methods, tx.methods));
  return methods.map((method) => summariseMethod(method, context.lang));
}

/** Changes whenever the public library would read differently while the program runs. */
export function editionOfLibrary(context: Pick<Context, "store">): Promise<string> {
  return context.store.read((tx) => tx.methods.releasedEdition());
}
