import { type CompositeMethod, compositeSchema } from "../../src/core/composite/schema/composite.ts";
import type { IndexTable } from "../../src/core/composite/table.ts";
import { referenceData } from "./reference.ts";

type Row = Readonly<Record<string, string>>;

const label = (vi: string) => ({ vi });

/** The hierarchy of the ASEM index with a recipe, as a composite method. */
export function asemMethod(
  recipe: readonly unknown[],
  weights: Readonly<Record<string, number>> = {},
): CompositeMethod {
  const meta = referenceData("asem_meta") ?? [];
  const childrenOf = (parent: string): readonly unknown[] =>
    meta.filter((row) => row["Parent"] === parent).map((row) => nodeOf(row, weights, childrenOf));
  return compositeSchema.parse({
    kind: "composite",
    id: "asem",
    version: "1",
    title: label("ASEM"),
    status: "composed",
    basis: [],
    families: ["country"],
    period: "year",
    total: { code: "Index" },
    groupings: [{ code: "EurAsia_group" }],
    denominators: meta.filter((row) => row["Type"] === "Denominator").map((row) => ({ code: row["iCode"] })),
    tree: childrenOf("Index"),
    recipe,
  });
}

function nodeOf(
  row: Row,
  weights: Readonly<Record<string, number>>,
  childrenOf: (parent: string) => readonly unknown[],
): unknown {
  const code = row["iCode"] ?? "";
  const shared = { code, label: label(row["iName"] ?? code), weight: weights[code] ?? Number(row["Weight"]) };
  const children = childrenOf(code);
  if (children.length > 0) return { ...shared, children };
  return {
    ...shared,
    direction: row["Direction"] === "1" ? "higher" : "lower",
    ...((row["Denominator"] ?? "") === "" ? {} : { denominator: row["Denominator"] }),
    ...((row["Target"] ?? "") === "" ? {} : { target: Number(row["Target"]) }),
  };
}

/** The ASEM data as an index table; `asem_panel` has several years. */
export function asemTable(file: "asem_data" | "asem_panel", periods: boolean): IndexTable {
  const rows = referenceData(file) ?? [];
  const meta = referenceData("asem_meta") ?? [];
  const names = meta
    .filter((row) => ["Indicator", "Denominator"].includes(row["Type"] ?? ""))
    .map((row) => row["iCode"] ?? "");
  return {
    rows: rows.map((row) => ({
      unit: row["uCode"] ?? "",
      label: row["uName"] ?? "",
      family: "country",
      period: periods ? (row["Time"] ?? "") : "",
      groups: { EurAsia_group: row["EurAsia_group"] ?? "" },
    })),
    columns: new Map(
      names.map((name) => [
        name,
        Float64Array.from(rows, (row) => ((row[name] ?? "") === "" ? Number.NaN : Number(row[name]))),
      ]),
    ),
    notApplicable: new Map(),
  };
}

/** Weights of the file `asem_weights_given`, by code. */
export function asemGivenWeights(): Readonly<Record<string, number>> {
  return Object.fromEntries(
    (referenceData("asem_weights_given") ?? []).map((row) => [row["iCode"] ?? "", Number(row["Weight"])]),
  );
}
