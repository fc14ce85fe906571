import { fc, test } from "@fast-check/vitest";
import { describe, expect } from "vitest";
import { circleIn } from "./circle.ts";

const arbitraryEdges = fc.array(fc.tuple(fc.nat(7), fc.nat(7)), { maxLength: 20 });

function edgesOf(pairs: readonly (readonly [number, number])[]): Map<number, number[]> {
  const edges = new Map<number, number[]>();
  for (const [from, to] of pairs) edges.set(from, [...(edges.get(from) ?? []), to]);
  return edges;
}

/** By taking away, again and again, whatever waits for nothing: what is left holds a circle. */
function hasCircle(edges: ReadonlyMap<number, readonly number[]>): boolean {
  const left = new Map([...edges].map(([from, to]) => [from, new Set(to)]));
  for (;;) {
    const free = [...new Set([...left.values()].flatMap((to) => [...to]))].filter((to) => !left.has(to));
    const done = [...left].filter(([, to]) => to.size === 0).map(([from]) => from);
    if (free.length === 0 && done.length === 0) return left.size > 0;
    for (const from of done) left.delete(from);
    for (const to of left.values()) for (const each of [...free, ...done]) to.delete(each);
  }
}

describe("dependencies", () => {
  test.prop([arbitraryEdges])("a circle is found just where there is one", (pairs) => {
    const edges = edgesOf(pairs);
    expect(circleIn(edges) !== undefined).toBe(hasCircle(edges));
  });

  test.prop([arbitraryEdges])("what is found runs along dependencies and ends where it began", (pairs) => {
    const edges = edgesOf(pairs);
    const circle = circleIn(edges) ?? [];
    expect(circle.at(0)).toBe(circle.at(-1));
    for (const [index, from] of circle.slice(0, -1).entries())
      expect(edges.get(from)).toContain(circle[index + 1]);
  });
});
