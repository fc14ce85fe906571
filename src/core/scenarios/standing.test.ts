import { describe, expect, test } from "vitest";
import { expectWithin } from "../../../test/support/expectWithin.ts";
import { explainOutcome } from "../explain/explainOutcome.ts";
import {
  explainAssumption,
  explainChangeFault,
  explainClosed,
  explainRung,
  explainScenarioNote,
  rankWords,
} from "../explain/explainScenario.ts";
import { loadMethod } from "../method/load.ts";
import { compileMethod } from "../scoring/compile.ts";
import type { PlainSetting } from "./plainSetting.ts";
import { seekGoal } from "./seekGoal.ts";
import { scenarioStanding } from "./standing.ts";

const compiled = compileMethod(
  loadMethod(`
id: try
version: "1"
title: { vi: Thử }
status: composed
basis: []
families: [province]
period: year
max: 10
tree:
  - { code: "1", label: { vi: Kế hoạch }, max: 4, scoredBy: self, inputs: { late: { kind: count } }, rule: { kind: deduction, of: late, each: 1 } }
  - { code: "2", label: { vi: Hồ sơ }, max: 3, scoredBy: self, inputs: { ok: { kind: yes-no } }, rule: { kind: checklist, of: [ok] } }
  - { code: "3", label: { vi: Khảo sát }, max: 3, scoredBy: survey, inputs: { percent: { kind: number, min: 0, max: 100 } }, rule: { kind: imported, index: survey, of: percent, scale: 100 } }
`),
);

const other = (unit: string, total: number, printedRank: number | null = null) => ({
  unit,
  family: "province",
  total,
  assignedMax: null,
  ranked: true,
  printedRank,
});
const plain: PlainSetting = {
  sheet: {
    unit: "p",
    family: "province",
    ranked: true,
    exempt: [],
    entries: { "1": { inputs: { late: 2 }, decided: null }, "2": { inputs: { ok: false }, decided: null } },
  },
  stage: "open",
  others: [other("a", 9), other("b", 6), other("c", 4)],
  othersInAll: 3,
  othersBest: null,
  groups: {
    base: "points",
    bands: [
      { id: "A", from: 8 },
      { id: "B", below: 8 },
    ],
  },
};
const standing = (
  setting: PlainSetting,
  changes: Parameters<typeof scenarioStanding>[2]["changes"],
  assumed: number | null = null,
) => {
  const found = scenarioStanding(compiled, setting, { changes, assumed });
  if (!found.ok) throw new Error(JSON.stringify(found.faults));
  return found;
};

describe("a scenario among others", () => {
  // By hand: now 4 − 2 + 0 = 2 of 7 known; with ok and nothing late 7; the survey's 3 points are not known.
  test("says where the unit stands now and then, and between which places while points of others are not known", () => {
    const { after, before, unknown, fields } = standing(plain, [
      { leaf: "1", inputs: { late: 0 } },
      { leaf: "2", inputs: { ok: true } },
    ]).standing;
    expect([before.total, before.rank, before.group]).toEqual([2, { best: 4, worst: 4, of: 4 }, "B"]);
    expect([after.total, after.rank, after.group]).toEqual([7, { best: 2, worst: 2, of: 4 }, "B"]);
    expect(unknown).toEqual({
      leaves: ["3"],
      max: 3,
      best: { rank: { best: 1, worst: 1, of: 4 }, group: "A" },
    });
    expect(fields.map(({ code, gain }) => [code, gain])).toEqual([]);
  });

  test("counts what is assumed of them, and says so at the leaf", () => {
    const { standing: found, detail } = standing(plain, [], 0.8);
    expect(found.unknown).toBeNull();
    expectWithin(found.after.total, 4.4, 1e-12);
    const outcome = detail.after.leaves.find(({ code }) => code === "3")?.outcome;
    expect(outcome && explainOutcome(outcome, "vi")).toBe("Giả định được 2,4/3 điểm, vì chưa có số liệu.");
  });

  test("a value typed for a survey takes the place of the assumption", () => {
    const { standing: found } = standing(plain, [{ leaf: "3", inputs: { percent: 100 } }], 0.5);
    expect(found.after.total).toBe(5);
    expect(found.notes.map(({ code }) => code)).toEqual(["decision-set-aside", "others-stay"]);
  });

  test("where totals of some units are not known, printed ranks bound the place", () => {
    const some = {
      ...plain,
      others: [other("a", 9, 1), other("b", 6, 20), other("c", 4, 50)],
      othersInAll: 62,
    };
    const rankOf = (late: number, ok: boolean) =>
      standing(some, [
        { leaf: "1", inputs: { late } },
        { leaf: "2", inputs: { ok } },
      ]).standing.after.rank;
    expect(rankOf(0, true)).toEqual({ best: 2, worst: 20, of: 63 });
    expect(rankOf(4, false)).toEqual({ best: 51, worst: 63, of: 63 });
  });

  test("names every fault of a change", () => {
    const changes = [{ leaf: "9" }, { leaf: "1", inputs: { late: -1 } }];
    const found = scenarioStanding(compiled, plain, { changes, assumed: null });
    expect(found).toMatchObject({ ok: false, faults: [{ code: "unknown-leaf" }, { code: "refused-input" }] });
    const said = found.ok ? [] : found.faults.map((fault) => explainChangeFault(fault, (leaf) => leaf).vi);
    expect(said).toEqual([
      "Bộ tiêu chí của đợt này không có tiêu chí 9. Bỏ tiêu chí này khỏi phương án, hoặc chọn tiêu chí thay thế.",
      "1, 1: nhập số từ 0 trở lên.",
    ]);
  });
});

describe("seeking a goal over open leaves", () => {
  const open = [
    { leaf: "1", effort: 1 },
    { leaf: "2", effort: 5 },
  ];
  const seek = (setting: PlainSetting, goal: Parameters<typeof seekGoal>[4], assumed: number | null = null) =>
    seekGoal(compiled, setting, { changes: [], assumed }, open, goal);

  // By hand: from 2 to 4 the first leaf alone (2 points, effort 1) does it; to 5 both are needed or leaf 2 alone (3 points).
  test("answers the least effort and the fewest leaves", () => {
    const four = seek(plain, { kind: "total", total: 4 });
    expect(four).toMatchObject({ cheapest: { kind: "reachable", cheapest: { effort: 1 } } });
    const five = seek(plain, { kind: "total", total: 5 });
    expect(five).toMatchObject({
      cheapest: { cheapest: { effort: 5, options: [{ leaf: "2" }] } },
      fewest: { cheapest: { options: [{ leaf: "2" }] } },
    });
  });

  test("says the most there is where the goal is out of reach", () => {
    expect(seek(plain, { kind: "group", group: "A" })).toMatchObject({
      cheapest: { kind: "not-reachable", short: 1, most: { result: { total: 7 } } },
    });
    expect(seek(plain, { kind: "group", group: "A" }, 1)).toMatchObject({ cheapest: { kind: "reachable" } });
  });

  test("a rank among units of which some are not known takes the total of one that is known to have it", () => {
    const some = { ...plain, others: [other("a", 9, 1), other("b", 6, 20)], othersInAll: 62 };
    expect(seek(some, { kind: "rank", rank: 20 })).toMatchObject({ cheapest: { target: { total: 6 } } });
    const none = { ...some, others: [other("b", 6, 20)] };
    expect(seek(none, { kind: "rank", rank: 3 })).toEqual({ kind: "rank-not-known" });
  });
});

test("every code has a sentence in both languages", () => {
  const nameOf = (leaf: string): string => `Tiêu chí ${leaf}`;
  expect(explainScenarioNote({ code: "exempt", leaf: "1" }, nameOf, "vi")).toContain("Tiêu chí 1");
  expect(explainAssumption("others-stay", "en")).toBe("Totals of the other units stay as they are.");
  expect(explainClosed("full", "vi")).toBe("đã đạt điểm tối đa");
  expect(explainRung("share", "en")).toBe("raise the share");
  expect(rankWords({ best: 12, worst: 33, of: 63 }, "vi")).toBe("từ 12 đến 33/63");
  expect(rankWords({ best: 3, worst: 3, of: 63 }, "en")).toBe("3/63");
});
