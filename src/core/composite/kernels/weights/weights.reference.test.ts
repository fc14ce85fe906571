import { describe, expect, test } from "vitest";
import { z } from "zod";
import { expectWithin } from "../../../../../test/support/expectWithin.ts";
import { referenceCase } from "../../../../../test/support/reference.ts";
import { topsis } from "../composites/topsis.ts";
import { isKernelFault, type KernelFault } from "../fault.ts";
import { ahpWeights } from "./ahpWeights.ts";
import { criticWeights } from "./criticWeights.ts";
import { entropyWeights } from "./entropyWeights.ts";
import { merecWeights } from "./merecWeights.ts";
import { rankOrderCentroid } from "./rankOrderCentroid.ts";

const Numbers = z.array(z.number());
const Ahp = z.object({ weights: Numbers, consistency_ratio: z.number() });
const Case = z.object({
  input: z.object({
    pairwise: z.array(Numbers),
    decision_matrix: z.array(Numbers),
    criterion_types: z.array(z.enum(["max", "min"])),
    criteria_rank: z.array(z.string()),
  }),
  expected: z.object({
    ahp_mean: Ahp,
    ahp_geometric: Ahp,
    ahp_max_eigen: Ahp,
    entropy: Numbers,
    critic: Numbers,
    merec: Numbers,
    roc_rank_order_centroid: Numbers,
    topsis_with_entropy_weights: Numbers,
  }),
});

const found = referenceCase("A21_weights_ahp_entropy_critic");

function expectAll(result: Float64Array | KernelFault, wanted: readonly number[]): void {
  if (isKernelFault(result)) throw new Error(result.fault);
  expect(result).toHaveLength(wanted.length);
  wanted.forEach((value, place) => {
    expectWithin(result[place] ?? Number.NaN, value, 1e-6 * Math.abs(value));
  });
}

// pyDecision 4.9.1, which adds 1e-9 and 1e-10 to divisors
describe.skipIf(found === null)("weights agree with pyDecision", () => {
  const read = () => {
    const { input, expected } = Case.parse(found);
    const columns = input.criterion_types.map((_, place) =>
      Float64Array.from(input.decision_matrix, (row) => row[place] ?? Number.NaN),
    );
    const directions = input.criterion_types.map((type): 1 | -1 => (type === "max" ? 1 : -1));
    return { input, expected, columns, directions };
  };

  test.each([
    ["mean", "ahp_mean"],
    ["geometric", "ahp_geometric"],
    ["eigenvector", "ahp_max_eigen"],
  ] as const)("analytic hierarchy process by %s", (method, key) => {
    const { input, expected } = read();
    const result = ahpWeights(input.pairwise, method);
    if (isKernelFault(result)) throw new Error(result.fault);
    expectAll(result.weights, expected[key].weights);
    expectWithin(result.consistencyRatio ?? 0, expected[key].consistency_ratio, 1e-7);
  });

  test("entropy", () => {
    const { columns, directions, expected } = read();
    expectAll(entropyWeights(columns, directions), expected.entropy);
  });

  test("CRITIC", () => {
    const { columns, directions, expected } = read();
    expectAll(criticWeights(columns, directions), expected.critic);
  });

  test("MEREC", () => {
    const { columns, directions, expected } = read();
    expectAll(merecWeights(columns, directions), expected.merec);
  });

  test("rank-order centroid", () => {
    const { input, expected } = read();
    const weights = rankOrderCentroid(input.criteria_rank.length);
    const byName = input.criteria_rank.map(
      (_, place) => weights[input.criteria_rank.indexOf(`g${place + 1}`)] ?? 0,
    );
    expectAll(Float64Array.from(byName), expected.roc_rank_order_centroid);
  });

  test("TOPSIS with entropy weights", () => {
    const { columns, directions, expected } = read();
    const weights = entropyWeights(columns, directions);
    if (isKernelFault(weights)) throw new Error(weights.fault);
    expectAll(topsis(columns, weights, directions), expected.topsis_with_entropy_weights);
  });
});
