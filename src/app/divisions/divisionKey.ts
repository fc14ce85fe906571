import { searchKey } from "../../core/published/search-key.ts";

/** «Phòng Cải cách hành chính» → `phong-cai-cach-hanh-chinh`, with a number where the unit already has that one. */
export function divisionKey(name: string, taken: ReadonlySet<string>): string {
  const plain = searchKey(name)
    .replaceAll(/[^a-z0-9]+/g, "-")
    .replaceAll(/^-+|-+$/g, "")
    .slice(0, 70);
  const key = plain === "" ? "phong" : plain;
  if (!taken.has(key)) return key;
  let number = 2;
  while (taken.has(`${key}-${number}`)) number += 1;
  return `${key}-${number}`;
}
