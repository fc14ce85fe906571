import type { SoundnessPart, SoundnessStudy } from "../../contract/soundness.ts";
import type { Framework, Method } from "../../core/index.ts";

type Words = SoundnessStudy["block"];

/** What the codes and keys of an audit are called on screen. */
export interface Names {
  /** Undefined for the whole, which is no part that could be opened. */
  readonly part: (code: string) => SoundnessPart | undefined;
  readonly unit: (key: string) => { readonly key: string; readonly name: string };
  readonly block: (id: string) => Words;
}

/** Names from the frameworks that were audited; `lines` says where parts stand in the text, where there is one. */
export function namesOf(
  frameworks: readonly Pick<Framework, "nodes" | "units" | "labels">[],
  blocks: ReadonlyMap<string, Words>,
  lines: ReadonlyMap<string, number> = new Map(),
): Names {
  const parts = new Map<string, SoundnessPart>();
  const units = new Map<string, string>();
  for (const { nodes, units: keys, labels } of frameworks) {
    for (const { code, label, parent } of nodes)
      if (parent !== null)
        parts.set(code, {
          code,
          label: { vi: label.vi, en: label.en ?? label.vi },
          line: lines.get(code) ?? null,
        });
    for (const [at, key] of keys.entries()) units.set(key, labels[at] ?? key);
  }
  return {
    part: (code) => parts.get(code),
    unit: (key) => ({ key, name: units.get(key) ?? key }),
    block: (id) =>
      blocks.get(id) ?? (id === "" ? { vi: "các khối chung", en: "all blocks" } : { vi: id, en: id }),
  };
}

/** Families of a method by id, as people call them. */
export function familyWords(families: Method["families"]): ReadonlyMap<string, Words> {
  return new Map(
    families.map((family) =>
      typeof family === "string"
        ? [family, { vi: family, en: family }]
        : [family.id, { vi: family.label.vi, en: family.label.en ?? family.label.vi }],
    ),
  );
}
