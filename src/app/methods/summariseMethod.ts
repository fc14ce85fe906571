import type { MethodSummary } from "../../contract/methods.ts";
import {
  compositeFamilies,
  compositePlaces,
  familiesOf,
  type Lang,
  leavesOf,
  wordsIn,
} from "../../core/index.ts";
import type { AnyMethod, LoadedComposite, LoadedMethod } from "./ports.ts";

export function summariseAny(method: AnyMethod, lang: Lang = "vi"): MethodSummary {
  return method.kind === "points"
    ? summariseMethod(method.loaded, lang)
    : summariseComposite(method.loaded, lang);
}

export function summariseMethod(
  { method, sha256 }: LoadedMethod,
  lang: Lang = "vi",
): MethodSummary & { kind: "points"; max: number } {
  const leaves = leavesOf(method);
  return {
    kind: "points",
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

export function summariseComposite(
  { method, sha256 }: LoadedComposite,
  lang: Lang = "vi",
): MethodSummary & { kind: "composite" } {
  const places = [...compositePlaces(method).values()];
  return {
    kind: "composite",
    id: method.id,
    version: method.version,
    title: wordsIn(method.title, lang),
    titleEn: method.title.en ?? null,
    status: method.status,
    families: compositeFamilies(method).map(({ id, label }) => ({ id, label: wordsIn(label, lang) })),
    leaves: places.filter(({ leaf }) => leaf !== null).length,
    unresolved: places.filter(({ leaf }) => leaf?.status === "unresolved").length,
    max: method.scale?.to ?? null,
    sha256,
  };
}
