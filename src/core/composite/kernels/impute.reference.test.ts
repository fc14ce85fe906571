import { describe, expect, test } from "vitest";
import { z } from "zod";
import { asem } from "../../../../test/support/asem.ts";
import { expectWithin } from "../../../../test/support/expectWithin.ts";
import { referenceCase } from "../../../../test/support/reference.ts";
import { type Imputation, impute } from "./impute.ts";
import { imputePanel, type PanelImputation } from "./imputePanel.ts";

const Cells = z.object({
  expected: z.object({
    imputed_cells: z.object({
      uCode: z.array(z.string()),
      iCode: z.array(z.string()),
      value: z.array(z.number()),
    }),
  }),
});

const data = asem();

// COINr 1.1.14 Impute() of the denominated ASEM indicators
describe.skipIf(data === null)("imputations agree with COINr", () => {
  test.each<readonly [string, Imputation]>([
    ["A04a_impute_mean", { kind: "mean" }],
    ["A04b_impute_median", { kind: "median" }],
    ["A04c_impute_group_mean", { kind: "group-mean" }],
    ["A04e_impute_row_pillar_mean_minmax", { kind: "within-parent", of: "mean" }],
  ])("%s", (id, how) => {
    if (data === null) return;
    const { uCode, iCode, value } = Cells.parse(referenceCase(id)).expected.imputed_cells;
    const { directions, pillars: parents } = data;
    const found = impute(data.denominated, how, { groups: data.group("EurAsia_group"), directions, parents });
    value.forEach((wanted, place) => {
      const cell =
        found[data.codes.indexOf(iCode[place] ?? "")]?.[data.units.indexOf(uCode[place] ?? "")] ?? 0;
      expectWithin(cell, wanted, 1e-9 * Math.abs(wanted) + 1e-12);
    });
    expect(value.length).toBe(data.denominated.flatMap((column) => [...column]).filter(Number.isNaN).length);
  });
});

const Column = z.array(z.number().nullable());
const PanelRows = z.object({
  uCode: z.array(z.string()),
  Time: z.array(z.number()),
  LPI: Column,
  Flights: Column,
  Ship: Column,
  Goods: Column,
});
const Panel = z.object({ input: z.object({ rows: PanelRows }), expected: z.record(z.string(), PanelRows) });
const found = referenceCase("A14a_impute_panel");

// COINr 1.1.14 impute_panel(); its "constant" and "linear" hold the ends level
describe.skipIf(found === null)("imputation from other years agrees with COINr", () => {
  test.each<readonly [string, PanelImputation]>([
    ["latest", { of: "latest" }],
    ["latest_max1", { of: "latest", maxYears: 1 }],
    ["constant", { of: "constant" }],
    ["linear", { of: "linear" }],
    ["linear_constant", { of: "linear-constant" }],
  ])("%s", (name, how) => {
    const { input, expected } = Panel.parse(found);
    const { rows } = input;
    const wanted = expected[name];
    if (wanted === undefined) throw new Error(name);
    for (const code of ["LPI", "Flights", "Ship", "Goods"] as const) {
      const column = Float64Array.from(rows[code], (cell) => cell ?? Number.NaN);
      const filled = imputePanel(column, rows.uCode, rows.Time, how);
      wanted[code].forEach((value, row) => {
        const at = rows.uCode.findIndex(
          (unit, other) => unit === wanted.uCode[row] && rows.Time[other] === wanted.Time[row],
        );
        if (value === null) expect(filled[at]).toBeNaN();
        else expectWithin(filled[at] ?? Number.NaN, value, 1e-9 * Math.abs(value));
      });
    }
  });
});
