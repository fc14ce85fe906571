import { fc, test } from "@fast-check/vitest";
import { expect } from "vitest";
import { SMALL_METHOD } from "../../../test/support/small-method.ts";
import { compareMethods } from "./compare.ts";
import { loadMethod } from "./load.ts";
import type { GroupNode, Leaf, Method } from "./schema.ts";
import { isLeaf } from "./tree.ts";

const [FIELD] = loadMethod(SMALL_METHOD).tree;
const LEAF: Leaf =
  FIELD !== undefined && !isLeaf(FIELD) && FIELD.children[0] !== undefined && isLeaf(FIELD.children[0])
    ? FIELD.children[0]
    : never();

function never(): never {
  throw new Error("the small method has a leaf at 1.1");
}

/** A method of one field whose leaves have the given codes, labels and points. */
const method = fc
  .uniqueArray(
    fc.record({
      code: fc.integer({ min: 1, max: 12 }),
      label: fc.constantFrom("Một", "Hai", "Ba", "Bốn"),
      max: fc.integer({ min: 1, max: 5 }),
    }),
    { minLength: 1, maxLength: 8, selector: ({ code }) => code },
  )
  .map((leaves): Method => {
    const children = leaves.map(
      ({ code, label, max }): Leaf => ({ ...LEAF, code: `1.${code}`, label: { vi: label }, max }),
    );
    const max = leaves.reduce((sum, leaf) => sum + leaf.max, 0);
    const field: GroupNode = { code: "1", label: { vi: "Lĩnh vực" }, max, children };
    return { ...loadMethod(SMALL_METHOD), max, tree: [field] };
  });

test.prop([method])("a method compared with itself gives nothing", (one) => {
  const { whole, nodes, renumbered } = compareMethods(one, one);
  expect([whole, nodes.filter(({ fate }) => fate !== "same"), renumbered]).toEqual([[], [], []]);
});

test.prop([method, method])("every code of both versions stands exactly once", (one, other) => {
  const { nodes } = compareMethods(one, other);
  const codesOf = (each: Method): string[] =>
    each.tree.flatMap((node) => (isLeaf(node) ? [] : [node.code, ...node.children.map(({ code }) => code)]));
  const items = (loadMethod(SMALL_METHOD).bonus?.items ?? []).map(({ code }) => code);
  expect(nodes.map(({ code }) => code).sort()).toEqual(
    [...new Set([...codesOf(one), ...codesOf(other), ...items])].sort(),
  );
});

test.prop([method, method])(
  "read backwards, what was added is removed and what changed has changed",
  (one, other) => {
    const there = compareMethods(one, other)
      .nodes.map(({ code, fate }) => `${code} ${fate}`)
      .sort();
    const turned = { added: "removed", removed: "added", changed: "changed", same: "same" } as const;
    const back = compareMethods(other, one)
      .nodes.map(({ code, fate }) => `${code} ${turned[fate]}`)
      .sort();
    expect(back).toEqual(there);
  },
);

test.prop([method, method])("a hint names a code of either version once at most", (one, other) => {
  const { renumbered } = compareMethods(one, other);
  for (const side of ["before", "after"] as const) {
    const codes = renumbered.map((hint) => hint[side]);
    expect(new Set(codes).size).toBe(codes.length);
  }
});
