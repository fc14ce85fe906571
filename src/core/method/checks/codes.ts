import type { Draft } from "../draft.ts";
import { type Finding, finding, type Path } from "../fault.ts";

/** Codes by which the bonus and penalty items as a whole are named where fields are named. */
const RESERVED: ReadonlySet<string> = new Set(["bonus", "penalty"]);

/** Codes of nodes and items stand once in a file and are none of the reserved ones; families stand once. */
export function checkCodes(draft: Draft): readonly Finding[] {
  const coded = [...draft.nodes, ...draft.items].map(({ code, path }) => ({
    name: code,
    path: [...path, "code"],
  }));
  const families = draft.families.map((family, index) => ({ name: family, path: ["families", index] }));
  const reserved = coded.filter(({ name }) => name !== undefined && RESERVED.has(name));
  return [
    ...reserved.map(({ name, path }) =>
      finding(
        path,
        "reserved-code",
        `Mã “${name}” dành cho phần điểm cộng, điểm trừ; hãy đặt mã khác.`,
        `The code “${name}” stands for the bonus or penalty items; choose another.`,
      ),
    ),
    ...repeated(coded, "duplicate-code", "Mã", "The code"),
    ...repeated(families, "duplicate-family", "Khối", "The family"),
  ];
}

function repeated(
  named: readonly { name: string | undefined; path: Path }[],
  code: "duplicate-code" | "duplicate-family",
  vi: string,
  en: string,
): readonly Finding[] {
  const seen = new Set<string>();
  return named.flatMap(({ name, path }) => {
    if (name === undefined || !seen.has(name)) {
      if (name !== undefined) seen.add(name);
      return [];
    }
    return [
      finding(
        path,
        code,
        `${vi} “${name}” đã được dùng; hãy đặt mã khác.`,
        `${en} “${name}” is already used; choose another.`,
      ),
    ];
  });
}
