import { describe, expect, test } from "vitest";
import { loadMethod } from "../method/load.ts";
import type { InputValue, Method } from "../method/schema.ts";
import { compileMethod } from "./compile.ts";
import type { UnitResult } from "./result.ts";
import { scoreRound } from "./scoreRound.ts";
import { scoreUnit } from "./scoreUnit.ts";
import type { Entry, Sheet } from "./sheet.ts";

/** Two fields of 6 and 4: three entered leaves of 3, 3 and 4; bonus up to 1, penalty up to 2. */
function methodWith(lines: string, leaf = "", penaltyEach = "0.5"): Method {
  return loadMethod(`
id: small
version: "1"
title: { vi: Nhỏ }
status: composed
basis: []
families: [department, commune]
period: year
max: 10
${lines}
tree:
  - code: "1"
    label: { vi: Một }
    max: 6
    children:
      - { code: "1.1", label: { vi: A }, max: 3, scoredBy: self, rule: { kind: entered }, notApplicable: { policy: drop } ${leaf} }
      - { code: "1.2", label: { vi: B }, max: 3, scoredBy: self, rule: { kind: entered }, notApplicable: { policy: full } }
  - code: "2"
    label: { vi: Hai }
    max: 4
    children:
      - { code: "2.1", label: { vi: C }, max: 4, scoredBy: survey, rule: { kind: entered } }
bonus: { cap: 1, items: [{ code: "C1", label: { vi: Cộng }, inputs: { n: { kind: count } }, rule: { kind: per-item, of: n, each: 0.5 } }] }
penalty: { cap: 2, items: [{ code: "T1", label: { vi: Trừ }, inputs: { n: { kind: count } }, rule: { kind: per-item, of: n, each: ${penaltyEach} } }] }
`);
}

const points = (value: InputValue): Entry => ({ inputs: { points: value } });
const sheet = (entries: Sheet["entries"], more: Partial<Sheet> = {}): Sheet => ({
  unit: "u",
  family: "commune",
  entries,
  ...more,
});
const full = { "1.1": points(3), "1.2": points(3), "2.1": points(4) };

function score(method: Method, one: Sheet, stage: "open" | "final" = "final"): UnitResult {
  return scoreUnit(compileMethod(method), one, { stage });
}

describe("not applicable", () => {
  test("a dropped leaf leaves the denominator and the root is rescaled", () => {
    const result = score(
      methodWith(""),
      sheet({ ...full, "1.1": { notApplicable: true }, "2.1": points(2) }),
    );
    expect(result).toMatchObject({ points: 5, assignedMax: 7 });
    expect(result.rescaled).toBeCloseTo((5 / 7) * 10, 12);
    expect(result.nodes[0]).toMatchObject({ code: "1", points: 3, assignedMax: 3, max: 6, percent: 100 });
  });

  test("rescaling at a field brings the field back to its own maximum", () => {
    const result = score(
      methodWith('rescaleAt: ["1"]'),
      sheet({ "1.1": { notApplicable: true }, "1.2": points(1.5), "2.1": points(4) }),
    );
    expect(result.nodes[0]).toMatchObject({ points: 1.5, assignedMax: 3, rescaled: 3 });
    expect(result).toMatchObject({ points: 7, assignedMax: 10, rescaled: 7, total: 7 });
  });

  test("without rescaling a unit is scored out of what applies to it", () => {
    // Thanh Hóa 2024: six agencies without surveyed clients are scored out of 84.
    const result = score(
      methodWith("rescaleAt: none"),
      sheet({ "1.1": { notApplicable: true }, "1.2": points(3), "2.1": points(4) }),
    );
    expect(result).toMatchObject({ points: 7, assignedMax: 7, rescaled: 7, total: 7 });
  });

  test("a policy of full marks keeps the leaf in the denominator", () => {
    const result = score(methodWith(""), sheet({ ...full, "1.2": { notApplicable: true } }));
    expect(result).toMatchObject({ points: 10, assignedMax: 10 });
  });

  test("a leaf that must apply is missing when declared not applicable", () => {
    const result = score(
      methodWith(""),
      sheet({ ...full, "2.1": { notApplicable: true, reason: "Không có dân" } }),
    );
    expect(result.leaves[2]?.outcome).toMatchObject({ kind: "missing", reason: "not-applicable-refused" });
    expect(result).toMatchObject({ points: 6, assignedMax: 10 });
  });

  test("a unit exempt from a whole field is scored on the rest", () => {
    const result = score(
      methodWith(""),
      sheet({ "1.1": points(1.5), "1.2": points(1.5) }, { exempt: ["2"] }),
    );
    expect(result.leaves[2]?.outcome).toMatchObject({
      kind: "notApplicable",
      reason: "exempt",
      policy: "drop",
    });
    expect(result).toMatchObject({ points: 3, assignedMax: 6, rescaled: 5 });
  });

  test("an exemption follows the policy of the leaf, and drops a leaf without one", () => {
    const result = score(methodWith(""), sheet({}, { exempt: ["1", "2"] }));
    expect(result).toMatchObject({ points: 3, assignedMax: 3 });
  });

  test("a unit to which nothing applies is not ranked", () => {
    const method = loadMethod(yamlOf("families: [commune]"));
    expect(score(method, sheet({}, { exempt: ["1", "2"] }))).toMatchObject({
      assignedMax: 0,
      rescaled: 0,
      ranked: false,
    });
  });
});

describe("missing", () => {
  test("in an open round the total is provisional, with its least and most", () => {
    const result = score(methodWith(""), sheet({ "1.1": points(2) }), "open");
    expect(result).toMatchObject({ total: 2, least: 2, most: 9, provisional: true });
  });

  test("most counts missing leaves in the rescaled unit", () => {
    const result = score(
      methodWith(""),
      sheet({ "1.1": { notApplicable: true }, "1.2": points(1.5) }),
      "open",
    );
    expect(result.least).toBeCloseTo((1.5 / 7) * 10, 12);
    expect(result.most).toBeCloseTo((5.5 / 7) * 10, 12);
  });

  test("at the end a missing leaf earns nothing and says so", () => {
    const result = score(methodWith(""), sheet({ "1.1": points(2) }));
    expect(result).toMatchObject({ total: 2, least: 2, most: 2, ranked: true });
    expect(result.provisional).toBeUndefined();
    expect(result.leaves[1]?.outcome).toMatchObject({ kind: "missing", reason: "no-data" });
  });

  test("a method may refuse to rank a unit with missing leaves", () => {
    const result = score(methodWith("missing: refuse"), sheet({ "1.1": points(2) }));
    expect(result).toMatchObject({ refused: ["1.2", "2.1"], ranked: false });
    expect(result.group).toBeUndefined();
  });

  test("a method may drop missing leaves from the denominator at the end, but not before", () => {
    const method = methodWith("missing: notApplicable");
    const one = sheet({ "1.1": points(3), "1.2": points(3) });
    expect(score(method, one)).toMatchObject({ points: 6, assignedMax: 6, rescaled: 10 });
    expect(score(method, one, "open")).toMatchObject({ assignedMax: 10, provisional: true });
  });

  test("a leaf may have its own policy", () => {
    const result = score(methodWith("", ", missing: refuse"), sheet({ "1.2": points(3) }));
    expect(result.refused).toEqual(["1.1"]);
  });
});

describe("bonus and penalty", () => {
  test("each is cut to the cap of its block and stands outside the maximum", () => {
    const result = score(
      methodWith(""),
      sheet({ ...full, C1: { inputs: { n: 5 } }, T1: { inputs: { n: 9 } } }),
    );
    expect(result).toMatchObject({ points: 10, bonus: 1, penalty: 2, total: 9 });
  });

  test("nobody's claim counts nothing", () => {
    expect(score(methodWith(""), sheet(full))).toMatchObject({ bonus: 0, penalty: 0, total: 10 });
  });
});

describe("decided values", () => {
  test("an appraised value replaces the computed one, which stays in the trace", () => {
    const decided = { points: 2.5, reason: "Thiếu tài liệu", by: "appraised" as const };
    const result = score(methodWith(""), sheet({ ...full, "1.1": { ...points(3), decided } }));
    expect(result.points).toBe(9.5);
    expect(result.leaves[0]?.outcome).toMatchObject({
      kind: "scored",
      points: 2.5,
      trace: {
        rule: "appraised",
        reasonCode: "appraised",
        inputs: { points: 3 },
        computed: { kind: "scored", points: 3 },
      },
    });
  });

  test("an appraised value also replaces what was missing or declared not applicable", () => {
    const decided = { points: 1, reason: "Có tài liệu", by: "appraised" as const };
    expect(score(methodWith(""), sheet({ ...full, "1.1": { notApplicable: true, decided } }))).toMatchObject({
      points: 8,
      assignedMax: 10,
    });
  });

  test("an appraised value above the maximum is refused", () => {
    const decided = { points: 3.5, reason: "Nhầm", by: "appraised" as const };
    expect(score(methodWith(""), sheet({ ...full, "1.1": { decided } })).leaves[0]?.outcome).toMatchObject({
      kind: "missing",
      reason: "out-of-range",
    });
  });
});

describe("rounds", () => {
  const units = (values: readonly [string, string, number, boolean?][]): Sheet[] =>
    values.map(([unit, family, value, ranked]) => ({
      unit,
      family,
      entries: { ...full, "2.1": points(value) },
      ...(ranked === undefined ? {} : { ranked }),
    }));

  test("families are ranked apart unless the method says otherwise", () => {
    const sheets = units([
      ["a", "commune", 4],
      ["b", "department", 3],
      ["c", "commune", 2],
      ["d", "department", 1],
    ]);
    expect(scoreRound(compileMethod(methodWith("")), sheets).units.map(({ rank }) => rank)).toEqual([
      1, 1, 2, 2,
    ]);
    const together = loadMethod(
      `${yamlOf("families: [{ id: department, label: { vi: Sở }, rankedApart: false }, { id: commune, label: { vi: Xã }, rankedApart: false }]")}`,
    );
    expect(scoreRound(compileMethod(together), sheets).units.map(({ rank }) => rank)).toEqual([1, 2, 3, 4]);
  });

  test("a unit may be scored but not ranked", () => {
    const { units: results } = scoreRound(
      compileMethod(methodWith("")),
      units([
        ["a", "commune", 4, false],
        ["b", "commune", 3],
      ]),
    );
    expect(results.map(({ rank, ranked }) => [rank, ranked])).toEqual([
      [undefined, false],
      [1, true],
    ]);
    expect(results[0]?.total).toBe(10);
  });

  test("ranking by percent compares units scored out of different maxima", () => {
    const method = methodWith("rescaleAt: none\nranking: { by: percent, decimals: 6 }");
    const sheets: Sheet[] = [
      sheet({ "1.1": { notApplicable: true }, "1.2": points(3), "2.1": points(4) }, { unit: "a" }),
      sheet({ ...full, "2.1": points(3) }, { unit: "b" }),
    ];
    expect(scoreRound(compileMethod(method), sheets).units.map(({ rank }) => rank)).toEqual([1, 2]);
  });

  test("an unknown family is a mistake of the caller", () => {
    expect(() => score(methodWith(""), sheet({}, { family: "ward" }))).toThrow(RangeError);
  });
});

function yamlOf(families: string): string {
  return `
id: small
version: "1"
title: { vi: Nhỏ }
status: composed
basis: []
${families}
period: year
max: 10
tree:
  - { code: "1", label: { vi: Một }, max: 6, children: [{ code: "1.1", label: { vi: A }, max: 6, scoredBy: self, rule: { kind: entered } }] }
  - { code: "2", label: { vi: Hai }, max: 4, children: [{ code: "2.1", label: { vi: C }, max: 4, scoredBy: survey, rule: { kind: entered } }] }
`;
}

describe("families, blocks and groups", () => {
  const method = loadMethod(`
id: blocks
version: "1"
title: { vi: Khối }
status: composed
basis: []
families:
  - { id: city, label: { vi: Phường }, groups: { base: percent, bands: [{ id: Tốt, from: 80 }, { id: Khá, below: 80 }] } }
  - { id: rural, label: { vi: Xã } }
period: year
max: 2
groups: { base: points, bands: [{ id: A, from: 1 }, { id: B, below: 1 }] }
tree:
  - { code: "1", label: { vi: So sánh }, max: 1, scoredBy: data, inputs: { v: { kind: number } }, rule: { kind: best-in-block, of: v }, notApplicable: { policy: drop } }
  - { code: "2", label: { vi: Phường }, max: 1, scoredBy: self, families: [city], rule: { kind: entered } }
  - { code: "3", label: { vi: Xã }, max: 1, scoredBy: self, families: [rural], rule: { kind: entered }, classes: { base: percent, bands: [{ id: Đạt, from: 50 }, { id: Chưa đạt, below: 50 }] } }
`);
  const one = (unit: string, family: string, v: number, code: string): Sheet => ({
    unit,
    family,
    entries: { "1": { inputs: { v } }, [code]: points(1) },
  });

  test("the best value is found within the family, and exempt units do not set it", () => {
    const sheets = [
      one("a", "city", 80, "2"),
      one("b", "city", 40, "2"),
      one("c", "rural", 10, "3"),
      { ...one("d", "city", 500, "2"), exempt: ["1"] },
    ];
    const { units } = scoreRound(compileMethod(method), sheets);
    expect(units.map(({ total }) => total)).toEqual([2, 1.5, 2, 2]);
  });

  test("a value that an appraiser did not accept does not set the mark for the others", () => {
    const claimed = one("a", "city", 800, "2");
    const decided = { points: 0, reason: "Số liệu không có căn cứ", by: "appraised" as const };
    const sheets = [
      { ...claimed, entries: { ...claimed.entries, "1": { inputs: { v: 800 }, decided } } },
      one("b", "city", 40, "2"),
      one("c", "city", 20, "2"),
    ];
    const { units } = scoreRound(compileMethod(method), sheets);
    expect(units.map(({ total }) => total)).toEqual([1, 2, 1.5]);
  });

  test("leaves of one family are not asked of another; each family may have its own groups; a leaf may have classes", () => {
    const { units } = scoreRound(compileMethod(method), [
      one("a", "city", 80, "2"),
      one("c", "rural", 10, "3"),
    ]);
    expect(units.map(({ leaves }) => leaves.map(({ code }) => code))).toEqual([
      ["1", "2"],
      ["1", "3"],
    ]);
    expect(units.map(({ group }) => group)).toEqual(["Tốt", "A"]);
    expect(units[1]?.leaves[1]?.class).toBe("Đạt");
  });
});
