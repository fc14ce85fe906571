/** Parts of a cell that holds several, each after a semicolon or on a line of its own. */
export function listCell(text: string): readonly string[] {
  return text
    .split(/[;\n]/)
    .map((part) => part.trim())
    .filter((part) => part !== "");
}
