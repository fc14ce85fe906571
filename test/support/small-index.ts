import { type CompositeMethod, compositeSchema } from "../../src/core/composite/schema/composite.ts";
import type { IndexTable } from "../../src/core/composite/table.ts";

/** An index of four leaves a1, a2 under A and b1, b2 under B; one family unless said otherwise. */
export function smallIndex(changes: Readonly<Record<string, unknown>> = {}): CompositeMethod {
  const leaf = (code: string) => ({ code, label: { vi: code }, direction: "higher", bounds: [0, 100] });
  return compositeSchema.parse({
    kind: "composite",
    id: "small-index",
    version: "1",
    title: { vi: "Chỉ số nhỏ" },
    status: "composed",
    basis: [],
    families: ["province"],
    period: "year",
    tree: [
      { code: "A", label: { vi: "A" }, weight: 3, children: [leaf("a1"), leaf("a2")] },
      { code: "B", label: { vi: "B" }, weight: 1, children: [leaf("b1"), leaf("b2")] },
    ],
    recipe: [
      { step: "normalise", how: { kind: "bounds", to: [1, 10] } },
      { step: "aggregate", how: "arithmetic" },
    ],
    ...changes,
  });
}

/** Rows of a1, a2, b1, b2 by unit; NaN where missing. */
export function smallTable(
  rows: Readonly<Record<string, readonly [number, number, number, number]>>,
  more: Partial<IndexTable> = {},
): IndexTable {
  const units = Object.keys(rows);
  return {
    rows: units.map((unit) => ({ unit, family: "province", period: "2024", groups: {} })),
    columns: new Map(
      ["a1", "a2", "b1", "b2"].map((code, at) => [
        code,
        Float64Array.from(units, (unit) => rows[unit]?.[at] ?? Number.NaN),
      ]),
    ),
    notApplicable: new Map(),
    ...more,
  };
}
