import { fc, test } from "@fast-check/vitest";
import { expect } from "vitest";
import { cheapest } from "./cheapest.ts";
import { compareCodes, type Option } from "./option.ts";

/** Every set of at most one option a leaf, the best by least effort, most gain, fewest leaves, code order. */
function bruteForce(options: readonly Option[], need: number): readonly Option[] | undefined {
  const leaves = [...new Set(options.map(({ leaf }) => leaf))].toSorted(compareCodes);
  const sets = leaves.reduce<readonly (readonly Option[])[]>(
    (known, leaf) =>
      known.flatMap((set) => [
        set,
        ...options.filter((one) => one.leaf === leaf).map((one) => [...set, one]),
      ]),
    [[]],
  );
  const hundredths = (set: readonly Option[]): number => Math.round(sum(set, "effort") * 100);
  const nanos = (set: readonly Option[]): number => Math.round(sum(set, "gain") * 1e9);
  return sets
    .filter((set) => nanos(set) >= Math.round(need * 1e9))
    .toSorted(
      (left, right) =>
        hundredths(left) - hundredths(right) ||
        nanos(right) - nanos(left) ||
        left.length - right.length ||
        inCodeOrder(left, right),
    )[0];
}

function sum(set: readonly Option[], key: "gain" | "effort"): number {
  return set.reduce((total, one) => total + one[key], 0);
}

function inCodeOrder(left: readonly Option[], right: readonly Option[]): number {
  for (let index = 0; index < left.length; index += 1) {
    const [one, other] = [left[index], right[index]];
    if (one === undefined || other === undefined) return 0;
    const order = compareCodes(one.leaf, other.leaf) || compareCodes(one.id, other.id);
    if (order !== 0) return order;
  }
  return 0;
}

/** Few distinct gains and efforts, so that ties of every kind come up often. */
const options = fc
  .array(
    fc.array(fc.record({ gain: fc.integer({ min: 1, max: 8 }), effort: fc.integer({ min: 0, max: 6 }) }), {
      minLength: 1,
      maxLength: 3,
    }),
    { minLength: 1, maxLength: 6 },
  )
  .map((leaves) =>
    leaves.flatMap((own, leaf) =>
      own.map(
        ({ gain, effort }, id): Option => ({
          leaf: `1.${leaf + 7}`,
          id: String(id),
          gain: gain / 4,
          effort: effort / 2,
        }),
      ),
    ),
  );
const need = fc.integer({ min: 0, max: 30 }).map((quarters) => quarters / 4);

test.prop([options, need], { numRuns: 400 })(
  "the cheapest set is the one found by trying all, ties in their order",
  (all, wanted) => {
    const found = cheapest(all, wanted);
    const best = bruteForce(all, wanted);
    if (!found.reachable) {
      expect(best).toBeUndefined();
      expect(found.most.gain + found.short).toBeCloseTo(wanted, 9);
      return;
    }
    expect(found.proved).toBe(true);
    expect(found.choice.options).toEqual(best);
  },
);

test.prop([options, need])("going by points per effort is never cheaper", (all, wanted) => {
  const found = cheapest(all, wanted);
  if (!found.reachable) return;
  expect(found.greedy.effort).toBeGreaterThanOrEqual(found.choice.effort);
  expect(found.greedy.gain).toBeGreaterThanOrEqual(wanted - 1e-9);
});

test.prop([options, need])("the order in which options are given does not matter", (all, wanted) => {
  expect(cheapest(all.toReversed(), wanted)).toEqual(cheapest(all, wanted));
});

test.prop([options, need])(
  "a search cut short says so and never claims less than the truth",
  (all, wanted) => {
    const [cut, full] = [cheapest(all, wanted, 0), cheapest(all, wanted)];
    if (!cut.reachable || !full.reachable) {
      expect(cut.reachable).toBe(full.reachable);
      return;
    }
    expect(cut.proved).toBe(false);
    expect(cut.leastEffort).toBeLessThanOrEqual(full.choice.effort);
    expect(cut.choice.effort).toBeGreaterThanOrEqual(full.choice.effort);
  },
);
