/** Code of a part → the line of the method text on which it is first written, from 1. */
export function linesOf(source: string): ReadonlyMap<string, number> {
  const lines = new Map<string, number>();
  for (const [at, text] of source.split("\n").entries())
    for (const [, code = ""] of text.matchAll(/\bcode:\s*["']?([A-Za-z0-9][\w.-]*)/g))
      if (!lines.has(code)) lines.set(code, at + 1);
  return lines;
}
