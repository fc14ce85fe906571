import { expect, test } from "vitest";
import { z } from "zod";
import { expectWithin } from "../../../../test/support/expectWithin.ts";
import { referenceCase } from "../../../../test/support/reference.ts";
import { fitTable, type TableRequest } from "./fitTable.ts";

const Numbers = z.array(z.number());
const Case = z.object({
  input: z.object({
    m: z.array(z.array(Numbers)),
    margins: z.object({ i: Numbers, j: Numbers, k: Numbers, ij: z.array(Numbers), jk: z.array(Numbers) }),
    m2: z.array(Numbers),
    rows2: Numbers,
    cols2: Numbers,
  }),
  expected: z.object({ three_way: z.array(z.array(Numbers)), four_by_four: z.array(Numbers) }),
});

function fitted(request: TableRequest): Float64Array {
  const outcome = fitTable(request);
  if (!outcome.ok) throw new Error(outcome.faults.map(({ words }) => words.en).join("; "));
  return outcome.cells;
}

function close(actual: Float64Array, expected: readonly number[]): void {
  expect(actual.length).toBe(expected.length);
  expected.forEach((value, at) => {
    expectWithin(actual[at] ?? Number.NaN, value, 1e-6 * value);
  });
}

const found = referenceCase("B11_ipf_tables");

test.skipIf(found === null)("tables of two and three ways are fitted as ipfn fits them", () => {
  const { input, expected } = Case.parse(found);
  const totals = (values: readonly number[]): Float64Array => Float64Array.from(values);
  const three = fitted({
    lengths: [2, 4, 3],
    cells: totals(input.m.flat(2)),
    margins: [
      { axes: [0], totals: totals(input.margins.i) },
      { axes: [1], totals: totals(input.margins.j) },
      { axes: [2], totals: totals(input.margins.k) },
      { axes: [0, 1], totals: totals(input.margins.ij.flat()) },
      { axes: [1, 2], totals: totals(input.margins.jk.flat()) },
    ],
  });
  close(three, expected.three_way.flat(2));
  const two = fitted({
    lengths: [4, 4],
    cells: totals(input.m2.flat()),
    margins: [
      { axes: [0], totals: totals(input.rows2) },
      { axes: [1], totals: totals(input.cols2) },
    ],
  });
  close(two, expected.four_by_four.flat());
});
