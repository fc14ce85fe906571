import type { UnitRecord } from "./ports.ts";

/** Vietnamese without marks and in lower case: "Hà Giang" and "ha giang" meet. */
export function foldVietnamese(text: string): string {
  return text
    .normalize("NFD")
    .replace(/\p{M}+/gu, "")
    .replace(/[đĐ]/g, "d")
    .toLowerCase()
    .trim();
}

/** Units whose name, alias or key holds the words, written with or without marks. */
export function searchUnits(units: readonly UnitRecord[], words: string): readonly UnitRecord[] {
  const wanted = foldVietnamese(words);
  if (wanted === "") return units;
  return units.filter(({ key, name, aliases }) =>
    [key, name, ...aliases].some((text) => foldVietnamese(text).includes(wanted)),
  );
}
