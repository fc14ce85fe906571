import { AppError } from "../../contract/errors.ts";
import type { Context } from "../context.ts";
import { offeredAny } from "./offeredAny.ts";
import { offeredMethod } from "./offeredMethod.ts";
import type { AnyMethod, LoadedMethod } from "./ports.ts";

/** A version that rounds may use or, when its file is gone, as frozen by a round. Open to everybody. */
export async function findMethod(
  context: Pick<Context, "methods" | "store">,
  id: string,
  version: string,
): Promise<LoadedMethod> {
  return context.store.read(async (tx) => {
    const offered = await offeredMethod(context.methods, tx.methods, id, version);
    if (offered) return offered;
    const frozen = await tx.methods.frozen(id, version);
    if (!frozen) throw new AppError("not-found", `no method ${id}@${version}`);
    return context.methods.read(frozen.source);
  });
}

/** As `findMethod`, and composite methods too. */
export async function findAnyMethod(
  context: Pick<Context, "methods" | "store">,
  id: string,
  version: string,
): Promise<AnyMethod> {
  return context.store.read(async (tx) => {
    const offered = await offeredAny(context.methods, tx.methods, id, version);
    if (offered) return offered;
    const frozen = await tx.methods.frozen(id, version);
    if (!frozen) throw new AppError("not-found", `no method ${id}@${version}`);
    return { kind: "points", loaded: context.methods.read(frozen.source) };
  });
}
