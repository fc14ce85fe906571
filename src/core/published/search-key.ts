/**
 * A name without Vietnamese marks, lower case, single spaces: “Hà Giang” and “ha giang” meet. Works for composed and
 * decomposed input.
 */
export function searchKey(name: string): string {
  return name
    .normalize("NFD")
    .replace(/\p{M}/gu, "")
    .replaceAll("đ", "d")
    .replaceAll("Đ", "D")
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, " ")
    .trim();
}
