import { describe, expect, test } from "vitest";
import { z } from "zod";
import { referenceCase } from "../../../test/support/reference.ts";
import { rank } from "./rank.ts";

const Column = z.array(z.number().nullable());
const Case = z.object({
  input: z.object({ rows: z.object({ s1: Column, s2: Column }) }),
  expected: z.object({
    min: z.object({ s1: Column, s2: Column }),
    dense: z.object({ s1: Column, s2: Column }),
  }),
});

// COINr 1.1.14 `rank_df` and base R `rank()`. Its third column differs from ours by design: 0.1 + 0.2 and 0.3 are one value here.
const found = referenceCase("A10_ranks_with_ties");

/** Units without a value are not ranked, here as in R. */
function present(values: readonly (number | null)[]): readonly number[] {
  return values.filter((value) => value !== null);
}

describe.skipIf(found === null)("ranks agree with COINr and R", () => {
  test.each(["s1", "s2"] as const)("column %s, with gaps after ties and without", (column) => {
    const { input, expected } = Case.parse(found);
    const values = present(input.rows[column]);
    expect(rank(values, 9, "competition")).toEqual(present(expected.min[column]));
    expect(rank(values, 9, "dense")).toEqual(present(expected.dense[column]));
  });
});
