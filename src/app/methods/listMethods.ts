import type { MethodSummary } from "../../contract/methods.ts";
import type { Context } from "../context.ts";
import { summariseMethod } from "./summariseMethod.ts";

/** Every sound version in the library, by id and version. Open to everybody. */
export function listMethods(context: Pick<Context, "methods" | "lang">): MethodSummary[] {
  return context.methods.list().map((method) => summariseMethod(method, context.lang));
}
