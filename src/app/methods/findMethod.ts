import { AppError } from "../../contract/errors.ts";
import type { Context } from "../context.ts";
import type { LoadedMethod } from "./ports.ts";

/** A version from the library or, when its file is gone, as frozen by a round. Open to everybody. */
export async function findMethod(context: Context, id: string, version: string): Promise<LoadedMethod> {
  const method = context.methods.get(id, version);
  if (method) return method;
  const frozen = await context.store.read((tx) => tx.methods.frozen(id, version));
  if (!frozen) throw new AppError("not-found", `no method ${id}@${version}`);
  return context.methods.read(frozen.source);
}
