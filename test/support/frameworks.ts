import { type CompositeMethod, compositeSchema } from "../../src/core/composite/schema/composite.ts";
import type { IndexTable } from "../../src/core/composite/table.ts";

/** Numbers 0–1 that are the same every time (a linear congruential generator). */
function stream(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state * 1_103_515_245 + 12_345) % 2_147_483_648;
    return state / 2_147_483_648;
  };
}

/** About normal, mean 0, deviation 1. */
const normal = (next: () => number) => next() + next() + next() + next() - 2;

/** What a leaf of the made-up index says beside its code. */
export type LeafSays = Readonly<Record<string, unknown>>;

/** A leaf that has everything a sound one has. */
export function soundLeaf(code: string, says: LeafSays = {}): LeafSays {
  return {
    code,
    label: { vi: `Chỉ tiêu ${code}`, en: `Indicator ${code}` },
    direction: "higher",
    citation: { act: "1/QĐ-UBND", confidence: "composed" },
    ...says,
  };
}

/** A group of leaves. */
export function group(code: string, children: readonly LeafSays[], says: LeafSays = {}): LeafSays {
  return { code, label: { vi: `Nhóm ${code}`, en: `Group ${code}` }, children, ...says };
}

/** An index of these groups: min–max to 0–100, arithmetic means. */
export function indexOf(tree: readonly LeafSays[], recipe?: readonly LeafSays[]): CompositeMethod {
  return compositeSchema.parse({
    kind: "composite",
    id: "thu",
    version: "1",
    title: { vi: "Chỉ số thử", en: "Test index" },
    status: "composed",
    basis: [],
    families: ["so"],
    period: "year",
    tree,
    recipe: recipe ?? [{ step: "normalise", how: { kind: "min-max", to: [0, 100] } }, { step: "aggregate" }],
  });
}

/** The nine leaves of a sound index: three groups that belong together, none too closely. */
export const soundTree = ["1", "2", "3"].map((field) =>
  group(field, [soundLeaf(`${field}.1`), soundLeaf(`${field}.2`), soundLeaf(`${field}.3`)]),
);

/** Data that fit: every leaf shares something with its group and with the whole, and has something of its own. */
export function soundTable(codes: readonly string[], units = 24, seed = 7): IndexTable {
  const next = stream(seed);
  const whole = Array.from({ length: units }, () => normal(next));
  const groups = new Map<string, readonly number[]>();
  const columns = new Map(
    codes.map((code) => {
      const field = code.split(".")[0] ?? code;
      const own = groups.get(field) ?? whole.map(() => normal(next));
      groups.set(field, own);
      return [
        code,
        Float64Array.from(whole, (value, unit) => 50 + 8 * value + 6 * (own[unit] ?? 0) + 7 * normal(next)),
      ];
    }),
  );
  return {
    rows: whole.map((_, unit) => ({
      unit: `u${unit + 1}`,
      label: `Sở thứ ${unit + 1}`,
      family: "so",
      period: "2025",
      groups: {},
    })),
    columns,
    notApplicable: new Map(),
  };
}

/** The table with some columns in place of its own. */
export function withColumns(
  table: IndexTable,
  columns: Readonly<Record<string, (value: (code: string) => number, unit: number) => number>>,
): IndexTable {
  const changed = new Map(table.columns);
  for (const [code, make] of Object.entries(columns))
    changed.set(
      code,
      Float64Array.from(table.rows, (_, unit) =>
        make((other) => changed.get(other)?.[unit] ?? Number.NaN, unit),
      ),
    );
  return { ...table, columns: changed };
}
