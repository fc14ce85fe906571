import { expect, test } from "vitest";
import { placeWaterfall } from "./placeWaterfall.ts";

test("each step begins where the one before ended, on one scale", () => {
  expect(placeWaterfall([-15, 10, -5])).toEqual([
    { left: 0, width: 100, direction: "loss" },
    { left: 0, width: 66.67, direction: "gain" },
    { left: 33.33, width: 33.34, direction: "loss" },
  ]);
});

test("a step of nothing is still seen and stays inside", () => {
  const [same] = placeWaterfall([0]);
  expect(same).toEqual({ left: 0, width: 0.8, direction: "same" });
  for (const { left, width } of placeWaterfall([5, 0.0001])) expect(left + width).toBeLessThanOrEqual(100);
});
