import { createHash } from "node:crypto";
import { fc, test } from "@fast-check/vitest";
import { expect } from "vitest";
import { AccountId, UnitKey } from "../../../contract/ids.ts";
import { apportioned, type Candidate, drawLeaves } from "./sample.ts";

const hash = (text: string): string => createHash("sha256").update(text).digest("hex");
const PEOPLE = [1, 2, 3].map((digit) => AccountId.parse(`0190a000-0000-7000-8000-00000000000${digit}`));

const candidates = fc
  .array(fc.record({ field: fc.integer({ min: 1, max: 4 }), readers: fc.subarray(PEOPLE) }), {
    minLength: 1,
    maxLength: 60,
  })
  .map((rows) =>
    rows.map(
      ({ field, readers }, index): Candidate => ({
        unit: UnitKey.parse(`xa-${index}`),
        leaf: `${field}.1`,
        field: String(field),
        firstVersion: 1,
        readers,
      }),
    ),
  );
const placed = ({ unit, leaf, reader }: ReturnType<typeof drawLeaves>[number]): string =>
  `${unit} ${leaf} ${reader}`;

test.prop([candidates, fc.integer({ min: 1, max: 40 }), fc.string()])(
  "the same seed draws the same leaves, in whatever order they are stored",
  (given, wanted, seed) => {
    const there = drawLeaves(given, wanted, seed, hash).map(placed).sort();
    const back = drawLeaves(given.toReversed(), wanted, seed, hash).map(placed).sort();
    expect(back).toEqual(there);
  },
);

test.prop([candidates, fc.integer({ min: 1, max: 40 }), fc.string()])(
  "no leaf is drawn twice or given to somebody who may not read it, and never more than wanted are drawn",
  (given, wanted, seed) => {
    const drawn = drawLeaves(given, wanted, seed, hash);
    expect(drawn.length).toBeLessThanOrEqual(wanted);
    expect(new Set(drawn.map(({ unit }) => unit)).size).toBe(drawn.length);
    expect(drawn.every(({ reader, readers }) => readers.includes(reader))).toBe(true);
  },
);

test.prop([
  fc.array(fc.integer({ min: 0, max: 50 }), { minLength: 1, maxLength: 8 }),
  fc.integer({ min: 0, max: 100 }),
])("shares of fields add up to what is wanted, each within one of its proportion", (sizes, wanted) => {
  const all = sizes.reduce((sum, size) => sum + size, 0);
  const goal = Math.min(wanted, all);
  const shares = apportioned(sizes, wanted);
  expect(shares.reduce((sum, share) => sum + share, 0)).toBe(goal);
  shares.forEach((share, index) => {
    const size = sizes[index] ?? 0;
    expect(share).toBeLessThanOrEqual(size);
    expect(Math.abs(share - (all === 0 ? 0 : (goal * size) / all))).toBeLessThan(1);
  });
});
