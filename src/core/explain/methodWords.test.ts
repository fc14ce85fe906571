import { describe, expect, test } from "vitest";
import { SMALL_METHOD } from "../../../test/support/small-method.ts";
import { loadMethod } from "../method/load.ts";
import { bandRange } from "./bandRange.ts";
import { methodRules } from "./methodRules.ts";

describe("the limits of a group in words", () => {
  test.each([
    [{ from: 80, below: 90 }, "từ 80 đến dưới 90 điểm", "from 80 to under 90 points"],
    [{ above: 12.5, upTo: 15 }, "trên 12,5 đến 15 điểm", "above 12.5 up to 15 points"],
    [{ from: 90 }, "từ 90 điểm trở lên", "from 90 points upwards"],
    [{ below: 50 }, "dưới 50 điểm", "under 50 points"],
    [{ upTo: 50 }, "đến 50 điểm", "up to 50 points"],
    [{}, "mọi mức điểm", "any points"],
  ])("%j", (limits, vi, en) => {
    expect(bandRange({ id: "x", ...limits }, "points", "vi")).toBe(vi);
    expect(bandRange({ id: "x", ...limits }, "points", "en")).toBe(en);
  });

  test("bands on percent say of what", () => {
    expect(bandRange({ id: "x", from: 70 }, "percent", "vi")).toBe("từ 70 % điểm tối đa trở lên");
  });
});

describe("how points become ranks, in words", () => {
  const rulesOf = (change: (text: string) => string): string[] =>
    methodRules(loadMethod(change(SMALL_METHOD))).map(({ vi }) => vi);

  test("rounding, ties, rescaling, missing data and bonus each have a sentence", () => {
    expect(rulesOf((text) => text)).toEqual([
      "Điểm được tính bằng số đầy đủ, chỉ làm tròn đến 2 chữ số thập phân khi hiển thị; thứ hạng so sánh đến 6 chữ số thập phân.",
      "Xếp hạng theo tổng điểm; đơn vị bằng điểm cùng thứ hạng (1, 2, 2, 4).",
      "Khi có tiêu chí không áp dụng, tổng điểm được quy đổi về thang điểm tối đa của bộ tiêu chí.",
      "Tiêu chí không có số liệu khi kết thúc đợt được tính 0 điểm.",
      "Điểm cộng tối đa 1 điểm, nằm ngoài thang điểm.",
    ]);
  });

  test.each([
    ["", "Mỗi khối xếp hạng riêng: Cấp xã; Cấp huyện."],
    [", rankedApart: false", "Các khối xếp hạng chung: Cấp xã; Cấp huyện."],
  ])("where there are several families, says who is ranked with whom%s", (apart, sentence) => {
    const families = `families: [{ id: commune, label: { vi: Cấp xã }${apart} }, { id: district, label: { vi: Cấp huyện }${apart} }]`;
    expect(rulesOf((text) => text.replace(/^families:.*$/m, families))[2]).toBe(sentence);
  });

  test("another tie rule and another rescaling are said as they are", () => {
    const rules = rulesOf((text) =>
      text.replace("ties: competition", "ties: dense").replace("rescaleAt: root", "rescaleAt: none"),
    );
    expect(rules[1]).toContain("(1, 2, 2, 3)");
    expect(rules[2]).toContain("không quy đổi lại");
  });
});
