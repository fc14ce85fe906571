import { fc, test } from "@fast-check/vitest";
import { expect } from "vitest";
import { splitByStates } from "./gameSplit.ts";
import type { ChangePart } from "./yearTable.ts";

const FULL = 479_001_600;

const games = fc.integer({ min: 1, max: 6 }).chain((steps) =>
  fc.record({
    parts: fc.constant(
      Array.from({ length: steps }, (_, at): ChangePart => ({ kind: "own", components: [`c${at}`] })),
    ),
    standings: fc.array(
      fc.record({
        rank: fc.integer({ min: 1, max: 63 }),
        points: fc.double({ min: -100, max: 100, noNaN: true }),
      }),
      { minLength: 2 ** steps, maxLength: 2 ** steps },
    ),
  }),
);

test.prop([games])(
  "shares of any change add up to it exactly, in places and in billionths of a point",
  ({ parts, standings }) => {
    const { byPlaces, byPoints } = splitByStates(parts, standings);
    const [first, last] = [standings[0], standings.at(-1)];
    const places = byPlaces.reduce((sum, { exact }) => sum + (exact.numerator * FULL) / exact.denominator, 0);
    expect(places).toBe(((first?.rank ?? 0) - (last?.rank ?? 0)) * FULL);
    const points = byPoints.reduce((sum, each) => sum + Math.round(each.points * 1e9), 0);
    expect(points + 0).toBe(
      Math.round((last?.points ?? 0) * 1e9) - Math.round((first?.points ?? 0) * 1e9) + 0,
    );
  },
);

test.prop([fc.array(fc.integer({ min: -40, max: 40 }), { minLength: 1, maxLength: 7 })])(
  "where every step brings the same in every order, each has just that",
  (gains) => {
    const parts = gains.map((_, at): ChangePart => ({ kind: "own", components: [`c${at}`] }));
    const standings = Array.from({ length: 2 ** gains.length }, (_, set) => {
      const sum = gains.reduce((total, gain, at) => total + ((set & (1 << at)) === 0 ? 0 : gain), 0);
      return { rank: 500 - sum, points: sum / 4 };
    });
    const { byPlaces, byPoints } = splitByStates(parts, standings);
    expect(byPlaces.map(({ places }) => places + 0)).toEqual(gains.map((gain) => gain + 0));
    expect(byPoints.map(({ points }) => points + 0)).toEqual(gains.map((gain) => gain / 4 + 0));
  },
);
