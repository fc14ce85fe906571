import type { MethodSummary } from "../../contract/methods.ts";
import { familiesOf, type Lang, leavesOf, wordsIn } from "../../core/index.ts";
import type { LoadedMethod } from "./ports.ts";

export function summariseMethod({ method, sha256 }: LoadedMethod, lang: Lang = "vi"): MethodSummary {
  const leaves = leavesOf(method);
  return {
    id: method.id,
    version: method.version,
    title: wordsIn(method.title, lang),
    titleEn: method.title.en ?? null,
    status: method.status,
    families: familiesOf(method).map(({ id, label }) => ({ id, label: wordsIn(label, lang) })),
    leaves: leaves.length,
    unresolved: leaves.filter(({ status }) => status === "unresolved").length,
    max: method.max,
    sha256,
  };
}
