import type { MethodComparison } from "../../contract/methods.ts";
import type { Context } from "../context.ts";
import { sourceOf } from "./cloneMethod.ts";
import { soundMethod } from "./methodFaults.ts";
import { viewComparison } from "./viewComparison.ts";

export interface VersionName {
  readonly id: string;
  readonly version: string;
}

/** Two versions side by side; a draft only for those who write it, and only where it has no faults. */
export function compareVersions(
  context: Pick<Context, "methods" | "actor" | "store">,
  before: VersionName,
  after: VersionName,
): Promise<MethodComparison> {
  return context.store.read(async (tx) => {
    const [old, next] = [
      await sourceOf(context, tx, before.id, before.version),
      await sourceOf(context, tx, after.id, after.version),
    ];
    return viewComparison(soundMethod(old), soundMethod(next));
  });
}
