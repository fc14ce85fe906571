/** The shape of the ASEM index, or the index itself where CHISO_REFERENCE names the folder that holds it. */
import { compositeSchema } from "../src/core/composite/schema/composite.ts";
import type { CompositeMethod, IndexTable } from "../src/core/index.ts";
import { randomStream } from "../src/core/index.ts";
import { asemMethod, asemTable } from "../test/support/asemMethod.ts";
import { referenceData } from "../test/support/reference.ts";

const RECIPE = [
  { step: "denominate" },
  { step: "impute", how: { kind: "group-mean", group: "EurAsia_group" } },
  { step: "screen", minAvailable: 0.9 },
  { step: "treat", how: { kind: "winsorise", most: 5 } },
  { step: "normalise", how: { kind: "min-max", to: [0, 100] } },
  { step: "aggregate", how: "arithmetic" },
];

/** Without missing cells, between fixed ends. */
export const RANKED = [
  { step: "impute", how: { kind: "median" } },
  { step: "normalise", how: { kind: "min-max", to: [1, 10] } },
  { step: "aggregate", how: "arithmetic" },
];

export interface BenchIndex {
  readonly name: string;
  readonly method: CompositeMethod;
  readonly table: IndexTable;
  readonly leaves: readonly string[];
}

/** 51 units × 49 indicators in 8 pillars and 2 sub-indices: COINr's ASEM example, or made data of the same shape. */
export function asemIndex(): BenchIndex {
  if (referenceData("asem_data") === null) return madeIndex(51, [8, 5, 3, 6, 8, 5, 9, 5], RECIPE);
  const method = asemMethod(RECIPE);
  const table = asemTable("asem_data", false);
  const denominators = new Set(method.denominators.map(({ code }) => code));
  const leaves = [...table.columns.keys()].filter((code) => !denominators.has(code));
  return { name: "ASEM (51 × 49)", method, table, leaves };
}

/** Made data: skewed columns, one cell in a hundred missing, pillars of the sizes given, under two sub-indices or none. */
export function madeIndex(
  units: number,
  pillars: readonly number[],
  recipe: readonly unknown[] = RECIPE,
  shape: "two halves" | "flat" = "two halves",
): BenchIndex {
  const label = { vi: "Chỉ số" };
  const leaves = pillars.flatMap((size, pillar) =>
    Array.from({ length: size }, (_, at) => `i${pillar}.${at}`),
  );
  const nodes = pillars.map((_, pillar) => ({
    code: `p${pillar}`,
    label,
    children: leaves
      .filter((code) => code.startsWith(`i${pillar}.`))
      .map((code, at) => ({ code, label, direction: at % 5 === 4 ? "lower" : "higher" })),
  }));
  const half = Math.ceil(nodes.length / 2);
  const halves = [nodes.slice(0, half), nodes.slice(half)]
    .filter(({ length }) => length > 0)
    .map((children, at) => ({ code: `s${at}`, label, children }));
  const tree = shape === "flat" ? nodes : halves;
  const method = compositeSchema.parse({
    kind: "composite",
    id: "made",
    version: "1",
    title: label,
    status: "composed",
    basis: [],
    families: ["unit"],
    period: "year",
    groupings: [{ code: "EurAsia_group" }],
    tree,
    recipe,
  });
  const column = (leaf: number): Float64Array => {
    const stream = randomStream([766, units, leaf]);
    return Float64Array.from({ length: units }, () => {
      const value = leaf % 3 === 0 ? Math.exp(stream.normal()) : 50 + 10 * stream.normal();
      return stream.uniform() < 0.01 ? Number.NaN : value;
    });
  };
  return {
    name: `made (${units} × ${leaves.length})`,
    method,
    table: {
      rows: Array.from({ length: units }, (_, unit) => ({
        unit: `u${unit}`,
        family: "unit",
        period: "",
        groups: { EurAsia_group: unit % 2 === 0 ? "A" : "B" },
      })),
      columns: new Map(leaves.map((code, leaf) => [code, column(leaf)])),
      notApplicable: new Map(),
    },
    leaves,
  };
}
