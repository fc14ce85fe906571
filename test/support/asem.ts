import { expect } from "vitest";
import { z } from "zod";
import { isKernelFault } from "../../src/core/composite/kernels/fault.ts";
import { impute } from "../../src/core/composite/kernels/impute.ts";
import { normalise } from "../../src/core/composite/kernels/normalise.ts";
import { treat } from "../../src/core/composite/kernels/treat.ts";
import { referenceColumn, referenceData } from "./reference.ts";

/** The ASEM data of the reference set: units in the order of the file, indicators in the order of its meta table. */
export interface Asem {
  readonly units: readonly string[];
  readonly codes: readonly string[];
  readonly directions: readonly (1 | -1)[];
  readonly pillars: readonly string[];
  /** Parent of every code of every level, and the codes of a level. */
  readonly parents: ReadonlyMap<string, string>;
  readonly levels: ReadonlyMap<number, readonly string[]>;
  readonly weights: ReadonlyMap<string, number>;
  readonly targets: ReadonlyMap<string, number>;
  readonly raw: readonly Float64Array[];
  readonly denominated: readonly Float64Array[];
  readonly group: (name: string) => readonly string[];
}

/** Null where the reference set is not there. */
export function asem(): Asem | null {
  const rows = referenceData("asem_data");
  const meta = referenceData("asem_meta");
  if (rows === null || meta === null) return null;
  const indicators = meta.filter((row) => row["Type"] === "Indicator");
  const nodes = meta.filter((row) => row["Level"] !== "" && row["Level"] !== undefined);
  const raw = indicators.map((row) => referenceColumn(rows, row["iCode"] ?? ""));
  return {
    units: rows.map((row) => row["uCode"] ?? ""),
    codes: indicators.map((row) => row["iCode"] ?? ""),
    directions: indicators.map((row) => (row["Direction"] === "-1" ? -1 : 1)),
    pillars: indicators.map((row) => row["Parent"] ?? ""),
    parents: new Map(nodes.map((row) => [row["iCode"] ?? "", row["Parent"] ?? ""])),
    levels: new Map(
      [1, 2, 3, 4].map((level) => [
        level,
        nodes.filter((row) => row["Level"] === String(level)).map((row) => row["iCode"] ?? ""),
      ]),
    ),
    weights: new Map(nodes.map((row) => [row["iCode"] ?? "", Number(row["Weight"])])),
    targets: new Map(indicators.map((row) => [row["iCode"] ?? "", Number(row["Target"])])),
    raw,
    denominated: raw.map((column, place) => {
      const by = indicators[place]?.["Denominator"] ?? "";
      if (by === "") return column;
      const under = referenceColumn(rows, by);
      return column.map((value, row) => value / (under[row] ?? Number.NaN));
    }),
    group: (name) => rows.map((row) => row[name] ?? ""),
  };
}

/**
 * The example index of COINr (cases A07, A08, A11–A13): denominated, imputed by group mean, winsorised up to 5 points else
 * log-CT, min–max to 0–100, arithmetic means with the weights of the meta table. Every code of every level.
 */
export function exampleIndex(data: Asem, without: string | null = null): ReadonlyMap<string, Float64Array> {
  const filled = impute(data.denominated, { kind: "group-mean" }, { groups: data.group("EurAsia_group") });
  const values = new Map<string, Float64Array>();
  data.codes.forEach((code, place) => {
    const treated = treat(filled[place] ?? new Float64Array(), {
      kind: "winsorise",
      most: 5,
      skew: 2,
      kurt: 3.5,
      otherwise: "log-ct",
      combine: false,
    });
    const done = normalise(treated.column, { kind: "min-max", to: [0, 100] }, data.directions[place] ?? 1);
    if (isKernelFault(done)) throw new Error(`${code}: ${done.fault}`);
    values.set(code, done);
  });
  for (const level of [2, 3, 4])
    for (const code of data.levels.get(level) ?? []) {
      const children = [...data.parents].flatMap(([child, parent]) => (parent === code ? [child] : []));
      const weights = children.map((child) => (child === without ? 0 : (data.weights.get(child) ?? 0)));
      const sum = weights.reduce((total, weight) => total + weight, 0);
      values.set(
        code,
        Float64Array.from(data.units, (_, row) =>
          children.reduce(
            (total, child, at) => total + ((weights[at] ?? 0) / sum) * (values.get(child)?.[row] ?? 0),
            0,
          ),
        ),
      );
    }
  return values;
}

/** Numbers as the cases print them: null, or the text that the tool returned where it divided by zero. */
export const PrintedColumn = z.array(z.union([z.number(), z.null(), z.string()]));

/** Fails unless every printed number (by the keys of its rows) is found to 1e-9 relative, and NaN where nothing is printed. */
export function expectPrinted(
  found: Float64Array,
  units: readonly string[],
  keys: readonly unknown[],
  printed: readonly unknown[],
  name: string,
  tolerance = 1e-9,
): void {
  keys.forEach((key, place) => {
    const value = found[units.indexOf(String(key))] ?? Number.NaN;
    const wanted = printed[place];
    if (typeof wanted !== "number") expect(value, `${name} of ${String(key)}`).toBeNaN();
    else
      expect(
        Math.abs(value - wanted),
        `${name} of ${String(key)}: ${value}, not ${wanted}`,
      ).toBeLessThanOrEqual(tolerance * Math.abs(wanted) + 1e-12);
  });
}
