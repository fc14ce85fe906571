import { expect, test } from "vitest";
import { type TotalOfUnit, totalSentences } from "./totalSentences.ts";

/** A unit with 7 of the 8 points that apply, under a method of ten. */
function sentences(change: Partial<TotalOfUnit["unit"]>): string {
  const unit = {
    selfTotal: 7.5,
    points: 7,
    assignedMax: 8,
    total: 8.75,
    bonus: 0,
    penalty: 0,
    leaves: [],
    ...change,
  };
  return totalSentences({ unit, round: { kind: "measures", method: { max: 10, decimals: 2 } } }, "vi").join(
    " ",
  );
}

test("a total brought to the common scale says so", () => {
  expect(sentences({})).toBe(
    "Điểm tự chấm: 7,50. Điểm đạt 7,00 trên 8,00 điểm áp dụng, quy đổi về thang điểm chung.",
  );
});

test("a total that was not brought to the common scale does not claim it", () => {
  expect(sentences({ total: 7.5, bonus: 1, penalty: 0.5 })).toBe(
    "Điểm tự chấm: 7,50. Điểm đạt 7,00 trên 8,00 điểm áp dụng. Điểm cộng: 1,00. Điểm trừ: 0,50.",
  );
});

test("a unit that did not hand in is said to have no self score", () => {
  expect(sentences({ selfTotal: null, assignedMax: 10, total: 7 })).toBe(
    "Đơn vị không gửi phiếu tự chấm điểm.",
  );
});
