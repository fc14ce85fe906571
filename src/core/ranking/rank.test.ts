import { fc, test as property } from "@fast-check/vitest";
import { expect, test } from "vitest";
import { rank } from "./rank.ts";

test("ties share a rank and leave a gap: 1, 2, 2, 4", () => {
  expect(rank([8.8, 10, 8.8, 4.3], 6, "competition")).toEqual([2, 1, 2, 4]);
});

// DTI 2022 prints 15, 15, 17; the ministry ranking of 2017 prints 40, 40, 42.
test("published ties are reproduced", () => {
  expect(rank([0.7, 0.61, 0.61, 0.6], 4, "competition")).toEqual([1, 2, 2, 4]);
});

test("dense ranks leave no gap", () => {
  expect(rank([8.8, 10, 8.8, 4.3], 6, "dense")).toEqual([2, 1, 2, 3]);
});

test("float noise neither splits nor makes a tie", () => {
  expect(rank([0.1 + 0.2, 0.3], 9, "competition")).toEqual([1, 1]);
  expect(rank([85.123456, 85.123457], 6, "competition")).toEqual([2, 1]);
  expect(rank([85.124, 85.1249], 2, "competition")).toEqual([1, 1]);
});

property.prop([
  fc.array(fc.double({ min: 0, max: 100, noNaN: true }), { minLength: 1, maxLength: 40 }),
  fc.nat(),
])("the order of units does not change their ranks", (values, seed) => {
  const order = values
    .map((_, index) => index)
    .toSorted((left, right) => ((left * 7919 + seed) % 101) - ((right * 7919 + seed) % 101));
  const straight = rank(values, 9, "competition");
  const mixed = rank(
    order.map((index) => values[index] ?? 0),
    9,
    "competition",
  );
  order.forEach((index, place) => expect(mixed[place]).toBe(straight[index]));
});

property.prop([fc.array(fc.integer({ min: 0, max: 20 }), { minLength: 1, maxLength: 40 })])(
  "a rank is one more than the number of better units",
  (values) => {
    const ranks = rank(values, 2, "competition");
    values.forEach((value, index) =>
      expect(ranks[index]).toBe(1 + values.filter((other) => other > value).length),
    );
  },
);
