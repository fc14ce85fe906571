import { AppError } from "../../contract/errors.ts";
import type { MethodComparison } from "../../contract/methods.ts";
import { methodKindOf } from "../../core/index.ts";
import type { Context } from "../context.ts";
import { sourceOf } from "./cloneMethod.ts";
import { soundComposite, soundMethod } from "./methodFaults.ts";
import { viewComparison, viewCompositeComparison } from "./viewComparison.ts";

export interface VersionName {
  readonly id: string;
  readonly version: string;
}

/**
 * Two versions of one kind side by side; a draft only for those who write it, and only where it has no faults. Points and
 * composite methods have nothing in common to compare: that is refused.
 */
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
    const kinds = [methodKindOf(old), methodKindOf(next)].map((kind) => kind === "composite");
    if (kinds[0] !== kinds[1]) throw differentKinds(before, after);
    return kinds[0] === true
      ? viewCompositeComparison(soundComposite(old), soundComposite(next))
      : viewComparison(soundMethod(old), soundMethod(next));
  });
}

function differentKinds(before: VersionName, after: VersionName): AppError {
  const fault = {
    path: "after",
    vi: "Một bên là bộ tiêu chí chấm điểm, bên kia là chỉ số tổng hợp nên không so sánh được. Chọn hai phiên bản cùng loại.",
    en: "One is a set of scored criteria, the other a composite index, so they cannot be compared. Choose two of one kind.",
  };
  return new AppError("invalid", `${before.id} and ${after.id} are of different kinds`, { faults: [fault] });
}
