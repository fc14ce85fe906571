import { describe, expect, test } from "vitest";
import { loadComposite } from "../load.ts";
import type { CompositeMethod } from "../schema/composite.ts";
import {
  compositePlaces,
  compositeRules,
  groupSummary,
  limitWords,
  stepWords,
  totalAggregation,
  viewWeights,
  weightWords,
} from "./index.ts";

const method = (recipe: string, tree = TREE, more = ""): CompositeMethod =>
  loadComposite(`
kind: composite
id: thu
version: "1"
title: { vi: Chỉ số thử, en: Test }
status: composed
basis: []
families:
  - { id: so, label: { vi: Sở, en: Departments } }
  - { id: xa, label: { vi: Xã, en: Communes }, rankedApart: false }
period: year
${more}
tree:
${tree}
recipe:
${recipe}
`);

const TREE = `
  - code: a
    label: { vi: A }
    weight: 3
    citation: { confidence: composed }
    children:
      - { code: a1, label: { vi: A1 }, direction: higher }
      - { code: a2, label: { vi: A2 }, direction: lower }
  - { code: b, label: { vi: B }, weight: 1, direction: higher, citation: { confidence: composed } }
`;
const AGGREGATE = "  - { step: aggregate, how: arithmetic }";

const first = (recipe: string): { readonly vi: string; readonly en: string } => {
  const [step] = method(recipe).recipe;
  if (!step) throw new Error("no step");
  return stepWords(step);
};

describe("a step in words", () => {
  test.each([
    [
      "  - { step: screen, minAvailable: 0.9, exclude: [x] }",
      "Bỏ đơn vị có số liệu ở dưới 90 % chỉ tiêu. Luôn bỏ: x.",
      "Units with data for less than 90% of the indicators are left out. Always left out: x.",
    ],
    [
      "  - { step: impute, how: { kind: panel, of: latest } }",
      "Ô thiếu số liệu được điền bằng số liệu năm gần nhất trước đó.",
      "Missing cells are filled with the last known year.",
    ],
    [
      "  - { step: treat, how: { kind: winsorise } }",
      "Chỉ tiêu có độ lệch từ 2 và độ nhọn từ 3,5 trở lên: kéo tối đa 5 giá trị ngoại lai về giá trị kế bên. Nếu chưa đủ thì đổi bằng lôgarit có dời gốc.",
      "Indicators with skewness of 2 and kurtosis of 3.5 or more: at most 5 outliers are brought to the next value. Where that is not enough: shifted logarithm.",
    ],
    [
      "  - { step: normalise, how: { kind: min-max, to: [1, 10] }, window: { years: 3 } }",
      "Mỗi chỉ tiêu được đưa về thang 1 đến 10, giữa giá trị nhỏ nhất và lớn nhất. Chỉ tiêu càng thấp càng tốt thì đảo chiều. So sánh với đơn vị cùng khối, số liệu của 3 năm, tính cả năm chấm. Mọi đơn vị bằng nhau ở một chỉ tiêu thì không tính được và báo lỗi.",
      "Each indicator goes to a scale of 1 to 10 between its least and greatest value. Where lower is better it is turned round. Compared with units of the same block, data of 3 years, the scored one included. Where all units are equal nothing is calculated and the fault is named.",
    ],
    [
      "  - { step: weigh, how: { kind: pca } }",
      "Trọng số theo thành phần chính thứ nhất.",
      "Weights from the first principal component.",
    ],
  ])("%s", (step, vi, en) => {
    expect(first(`${step}\n${AGGREGATE}`)).toEqual({ vi, en });
  });

  test("aggregation names its levels, what must be there and what a gap does", () => {
    expect(first("  - { step: aggregate, levels: [arithmetic, geometric], minAvailable: 0.5 }")).toEqual({
      vi: "Từ dưới lên, mỗi mục là bình quân cộng theo trọng số, rồi bình quân nhân theo trọng số của các phần bên dưới. Cần có ít nhất 50 % số phần. Phần thiếu số liệu thì chia lại trọng số cho các phần còn lại.",
      en: "From below upwards each part is the weighted arithmetic mean, then weighted geometric mean of the parts beneath. At least 50% of the parts must be there. A missing part leaves its weight to the others.",
    });
  });

  test("scale says what the whole is multiplied with", () => {
    const [, step] = method(`${AGGREGATE}\n  - { step: scale, times: 10, plus: 0.5 }`).recipe;
    expect(step && stepWords(step).vi).toBe("Chỉ số chung nhân 10, cộng 0,5.");
  });
});

describe("a weight in words", () => {
  const weightOf = (subject: CompositeMethod, code: string): string => {
    const places = compositePlaces(subject);
    const place = places.get(code);
    return place ? weightWords(subject, place, places).vi : "";
  };

  test("is its share of the parent", () => {
    expect(["a", "b", "a1"].map((code) => weightOf(method(AGGREGATE), code))).toEqual([
      "75 %",
      "25 %",
      "50 %",
    ]);
  });

  test("is equal, from the data or by pairs where the recipe says so", () => {
    const kinds = ["equal", "entropy"].map((kind) =>
      method(`  - { step: weigh, how: { kind: ${kind} } }\n${AGGREGATE}`),
    );
    expect(kinds.map((subject) => weightOf(subject, "a"))).toEqual(["50 %", "theo số liệu"]);
    expect(weightOf(method("  - { step: aggregate, how: pooled }"), "a")).toBe("theo số trường hợp");
  });

  test("is said by year where it changes, and nothing where it is 0", () => {
    const byYear = TREE.replace("weight: 3", "weight: { 2020: 0, 2022: 1, 2023: 1 }");
    expect(weightOf(method(AGGREGATE, byYear), "a")).toBe("từ 2020: không tính; từ 2022: 50 %");
    const sums = method("  - { step: aggregate, how: sum }", byYear);
    expect(weightOf(sums, "a")).toBe("từ 2020: không tính; từ 2022: cộng");
  });

  test("is told as written where siblings are for other families", () => {
    const apart = TREE.replace("weight: 1,", "weight: 1, families: [xa],");
    expect(weightOf(method(AGGREGATE, apart), "a")).toBe("3");
  });

  test("in a view is a share of the view", () => {
    expect(
      viewWeights([
        { code: "a", weight: 1, times: 1 },
        { code: "b", weight: 0, times: 1 },
      ]).map(({ en }) => en),
    ).toEqual(["100%", "not counted"]);
  });
});

test("the way of each level is that of the node, then of the level, then of the step", () => {
  const levels = method("  - { step: aggregate, how: sum, levels: [geometric, median] }");
  expect(compositePlaces(levels).get("a")?.aggregation).toEqual({ kind: "geometric" });
  expect(totalAggregation(levels)).toEqual({ kind: "median", weighted: false });
  const own = method(
    "  - { step: aggregate, how: sum }",
    TREE.replace("weight: 3", "weight: 3\n    aggregate: harmonic"),
  );
  expect(compositePlaces(own).get("a")?.aggregation).toEqual({ kind: "harmonic" });
  expect(compositePlaces(own).get("a1")?.within).toEqual({ kind: "harmonic" });
});

test("limits of a leaf and groups are short", () => {
  const leaf = compositePlaces(
    method(AGGREGATE, TREE.replace("code: b,", "code: b, bounds: [0.333333, 3.5], target: 2,")),
  ).get("b")?.leaf;
  expect(leaf && limitWords(leaf)?.vi).toBe("thang đo 0,3333 đến 3,5; mục tiêu 2");
  const cuts = method(
    AGGREGATE,
    TREE,
    'groups: { kind: cuts, groups: [{ id: tot, label: { vi: Tốt } }, { id: kem, label: { vi: Kém } }], lowest: { "2021": [60.5] } }',
  );
  expect(groupSummary(cuts.groups)?.vi).toBe(
    "Mốc nhóm đặt riêng cho từng năm. 2021: Tốt từ 60,5; Kém dưới 60,5.",
  );
});

test("rules say the years, the scale, ties and who is ranked with whom", () => {
  const rules = compositeRules(
    method(AGGREGATE, TREE, "covers: { from: 2021 }\nscale: { from: 0, to: 10 }"),
  ).map(({ vi }) => vi);
  expect(rules).toEqual([
    "Dùng cho số liệu từ năm 2021.",
    "Thang điểm từ 0 đến 10.",
    "Tính bằng số đầy đủ, chỉ làm tròn đến 2 chữ số thập phân khi hiển thị; thứ hạng so sánh đến 9 chữ số thập phân.",
    "Đơn vị bằng điểm cùng thứ hạng (1, 2, 2, 4).",
    "Mỗi khối so sánh và xếp hạng riêng: Sở.",
    "Các khối xếp hạng chung: Xã.",
  ]);
});
