import { describe, expect, test } from "vitest";
import { type LabelledPoint, placeLabels } from "./placeLabels.ts";

const BOUNDS = { left: 0, right: 500, top: 20, bottom: 200 };
const point = (x: number, y: number, value: number, valley = false): LabelledPoint => ({
  x,
  y,
  value,
  text: value.toFixed(2).replace(".", ","),
  valley,
});

describe("direct labels", () => {
  test("the last point is labelled even where its neighbour is close", () => {
    const points = [point(40, 100, 10), point(470, 60, 44.25), point(490, 62, 43.73)];
    const last = points[2];
    expect(last && placeLabels(points, BOUNDS).has(last)).toBe(true);
  });

  test("a label stays within the drawing at both edges", () => {
    const points = [point(2, 100, 10.25), point(498, 60, 44.25)];
    const placed = [...placeLabels(points, BOUNDS).values()];
    expect(placed.map(({ anchor }) => anchor).toSorted()).toEqual(["end", "start"]);
  });

  test("a valley is labelled below its point, a peak above", () => {
    const valley = point(250, 120, 5, true);
    const peak = point(100, 60, 50);
    const placed = placeLabels([peak, valley, point(400, 80, 40)], BOUNDS);
    expect(placed.get(valley)?.y).toBeGreaterThan(valley.y);
    expect(placed.get(peak)?.y).toBeLessThan(peak.y);
  });

  test("of many points only the ends and the extremes are labelled", () => {
    const many = Array.from({ length: 15 }, (_, year) => point(20 + year * 33, 150 - year * 5, year + 1));
    expect(placeLabels(many, BOUNDS).size).toBeLessThanOrEqual(4);
  });

  test("no two labels lie on each other", () => {
    const crowd = Array.from({ length: 8 }, (_, year) => point(200 + year * 12, 100 + (year % 2), year));
    const boxes = [...placeLabels(crowd, BOUNDS).values()];
    for (const a of boxes)
      for (const b of boxes)
        if (a !== b) expect(Math.abs(a.x - b.x) > 20 || Math.abs(a.y - b.y) > 10).toBe(true);
  });
});
