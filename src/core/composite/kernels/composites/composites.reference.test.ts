import { describe, expect, test } from "vitest";
import { z } from "zod";
import { expectPrinted, PrintedColumn } from "../../../../../test/support/asem.ts";
import { expectWithin } from "../../../../../test/support/expectWithin.ts";
import { indexOf, soundLeaf } from "../../../../../test/support/frameworks.ts";
import { referenceCase, referenceColumn, referenceData } from "../../../../../test/support/reference.ts";
import { runComposite } from "../../run/run.ts";
import { isKernelFault, type KernelFault } from "../fault.ts";
import { type Normalisation, normalise } from "../normalise.ts";
import { benefitOfDoubt } from "./benefitOfDoubt.ts";
import { aroundReference, mazziottaPareto } from "./mazziottaPareto.ts";
import { atLeast, moreThan, orderedWeightedAverage } from "./orderedWeights.ts";
import { wroclawTaxonomy } from "./wroclawTaxonomy.ts";

const Case = z.object({
  parameters: z.object({ indicators: z.array(z.string()) }),
  expected: z.record(z.string(), PrintedColumn),
});
const rows = referenceData("bli_2017");

function values(result: Float64Array | KernelFault): Float64Array {
  if (isKernelFault(result)) throw new Error(result.fault);
  return result;
}

// Compind 3.4 on the OECD Better Life Index 2017
describe.skipIf(rows === null)("composites agree with Compind", () => {
  const read = () => {
    const { parameters, expected } = Case.parse(referenceCase("A20b_compind_composites"));
    const raw = parameters.indicators.map((code) => referenceColumn(rows ?? [], code));
    const all = (how: Normalisation) => raw.map((column) => values(normalise(column, how, 1)));
    return { expected, raw, all, units: (rows ?? []).map((row) => row["country"] ?? "") };
  };

  test.each<readonly [string, (of: ReturnType<typeof read>) => Float64Array | KernelFault, number]>([
    [
      "mpi_pos",
      ({ all }) => mazziottaPareto(all({ kind: "z-score", mean: 100, sd: 10 }), "downward", true),
      1e-9,
    ],
    [
      "mpi_neg",
      ({ all }) => mazziottaPareto(all({ kind: "z-score", mean: 100, sd: 10 }), "upward", true),
      1e-9,
    ],
    ["wroclaw", ({ all }) => wroclawTaxonomy(all({ kind: "min-max", to: [0, 1] })), 1e-9],
    ["bod", ({ raw }) => benefitOfDoubt(raw), 1e-6],
    ["owa_more_than_j", ({ raw }) => orderedWeightedAverage(raw, moreThan(4, raw.length)), 1e-9],
    ["owa_at_least_j", ({ raw }) => orderedWeightedAverage(raw, atLeast(4, raw.length)), 1e-9],
  ])("%s", (name, compute, tolerance) => {
    const data = read();
    const found = values(compute(data));
    expect(data.expected[name]).toHaveLength(35);
    expectPrinted(
      found,
      data.units,
      data.expected["country"] ?? [],
      data.expected[name] ?? [],
      name,
      tolerance,
    );
  });
});

// the geometric mean of equal weights is the recipe's own
test.skipIf(rows === null)("geometric means agree with Compind", () => {
  const { parameters, expected } = Case.parse(referenceCase("A20b_compind_composites"));
  const units = (rows ?? []).map((row) => row["country"] ?? "");
  const result = runComposite(
    indexOf(
      parameters.indicators.map((code) => soundLeaf(code)),
      [{ step: "aggregate", how: "geometric" }],
    ),
    {
      rows: units.map((unit) => ({ unit, family: "so", period: "2017", groups: {} })),
      columns: new Map(parameters.indicators.map((code) => [code, referenceColumn(rows ?? [], code)])),
      notApplicable: new Map(),
    },
  );
  if (!result.ok) throw new Error(JSON.stringify(result.faults));
  const found = Float64Array.from(result.value.units, ({ nodes }) => {
    const outcome = nodes["total"];
    return outcome?.kind === "scored" ? outcome.value : Number.NaN;
  });
  expectPrinted(found, units, expected["country"] ?? [], expected["geometric"] ?? [], "geometric");
});

const Two = z.object({ employ: z.array(z.number()), gdpexp: z.array(z.number()) });
const Adjusted = z.object({
  input: z.object({ rows: Two.extend({ year: z.array(z.number()) }) }),
  expected: z.object({
    ampi_2010_rounded3: z.array(z.number()),
    ampi_2011_rounded3: z.array(z.number()),
    penalty_2010: z.array(z.number()),
    penalty_2011: z.array(z.number()),
    normalised_2010: Two,
    normalised_2011: Two,
  }),
});
const ampi = referenceCase("A20c_compind_ampi");

describe.skipIf(ampi === null)("the adjusted Mazziotta–Pareto index agrees with Compind", () => {
  test.each(["2010", "2011"] as const)("year %s", (year) => {
    const { input, expected } = Adjusted.parse(ampi);
    const around = (column: readonly number[], reference: number) => {
      const all = aroundReference(Float64Array.from(column), reference, 1);
      return all?.filter((_, row) => input.rows.year[row] === Number(year)) ?? new Float64Array();
    };
    const employ = around(input.rows.employ, 50);
    const gdpexp = around(input.rows.gdpexp, 1.5);
    const index = mazziottaPareto([employ, gdpexp], "downward");
    const normalised = expected[`normalised_${year}`];
    expected[`ampi_${year}_rounded3`].forEach((wanted, unit) => {
      expectWithin(employ[unit] ?? 0, normalised.employ[unit] ?? 0, 1e-9 * 150);
      expectWithin(gdpexp[unit] ?? 0, normalised.gdpexp[unit] ?? 0, 1e-9 * 150);
      expectWithin(index[unit] ?? 0, wanted, 5e-4);
      const middle = ((employ[unit] ?? 0) + (gdpexp[unit] ?? 0)) / 2;
      expectWithin(middle - (index[unit] ?? 0), expected[`penalty_${year}`][unit] ?? 0, 1e-9);
    });
  });
});
