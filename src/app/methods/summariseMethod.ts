import type { MethodSummary } from "../../contract/methods.ts";
import { familiesOf, leavesOf } from "../../core/index.ts";
import type { LoadedMethod } from "./ports.ts";

export function summariseMethod({ method, sha256 }: LoadedMethod): MethodSummary {
  const leaves = leavesOf(method);
  return {
    id: method.id,
    version: method.version,
    title: method.title.vi,
    titleEn: method.title.en ?? null,
    status: method.status,
    families: familiesOf(method).map(({ id, label }) => ({ id, label: label.vi })),
    leaves: leaves.length,
    unresolved: leaves.filter(({ status }) => status === "unresolved").length,
    max: method.max,
    sha256,
  };
}
