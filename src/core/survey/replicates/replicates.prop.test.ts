import { fc, test } from "@fast-check/vitest";
import { expectWithin } from "../../../../test/support/expectWithin.ts";
import { estimated, sound } from "../../../../test/support/schools.ts";
import { meanOf, ratioOf, totalOf } from "../statistics/means.ts";
import { givenReplicates } from "./givenReplicates.ts";

const samples = fc
  .tuple(fc.integer({ min: 3, max: 12 }), fc.integer({ min: 2, max: 8 }))
  .chain(([rows, replicates]) =>
    fc.record({
      weights: fc.array(fc.double({ min: 0.5, max: 50, noNaN: true }), { minLength: rows, maxLength: rows }),
      y: fc.array(fc.double({ min: -10, max: 10, noNaN: true }), { minLength: rows, maxLength: rows }),
      x: fc.array(fc.double({ min: 1, max: 10, noNaN: true }), { minLength: rows, maxLength: rows }),
      columns: fc.array(
        fc.array(fc.double({ min: 0.5, max: 3, noNaN: true }), { minLength: rows, maxLength: rows }),
        { minLength: replicates, maxLength: replicates },
      ),
      mse: fc.boolean(),
    }),
  );

type Sample = typeof samples extends fc.Arbitrary<infer Value> ? Value : never;

function designOf(sample: Sample, columns = sample.columns, factor = 1) {
  return sound(
    givenReplicates({
      weights: Float64Array.from(sample.weights, (weight) => weight * factor),
      columns: columns.map((column) => Float64Array.from(column)),
      combined: false,
      made: { kind: "bootstrap" },
      mse: sample.mse,
    }),
  ).design;
}

const named = (name: string, values: readonly number[]) => ({ name, values: Float64Array.from(values) });

test.prop([samples])("the order of replicates does not matter", (sample) => {
  const statistic = meanOf([named("y", sample.y)]);
  const one = estimated(designOf(sample), statistic);
  const other = estimated(designOf(sample, sample.columns.toReversed()), statistic);
  expectWithin(other.se[0] ?? 0, one.se[0] ?? 0, 1e-9 * (1 + (one.se[0] ?? 0)));
});

test.prop([samples, fc.double({ min: 0.001, max: 1000, noNaN: true })])(
  "weights times a constant change no mean, ratio or error of them, and totals by that constant",
  (sample, factor) => {
    const y = named("y", sample.y);
    for (const statistic of [meanOf([y]), ratioOf([y], [named("x", sample.x)])]) {
      const one = estimated(designOf(sample), statistic);
      const other = estimated(designOf(sample, sample.columns, factor), statistic);
      expectWithin(other.estimates[0] ?? 0, one.estimates[0] ?? 0, 1e-9);
      expectWithin(other.se[0] ?? 0, one.se[0] ?? 0, 1e-9);
    }
    const total = estimated(designOf(sample), totalOf([y]));
    const grown = estimated(designOf(sample, sample.columns, factor), totalOf([y]));
    expectWithin(grown.se[0] ?? 0, factor * (total.se[0] ?? 0), 1e-9 * factor * (1 + (total.se[0] ?? 0)));
  },
);
