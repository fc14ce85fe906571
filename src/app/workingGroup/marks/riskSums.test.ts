import { describe, expect, test } from "vitest";
import type { RiskMark } from "../../../contract/riskMarks.ts";
import { losing, riskGroup, riskTotals } from "./riskSums.ts";

type Line = Parameters<typeof riskTotals>[0][number];

function line(max: number, selfPoints: number | null, mark?: [RiskMark, expected: number]): Line {
  const kept = mark && {
    mark: mark[0],
    expected: mark[1],
    reason: "",
    selfPoints,
    version: 1,
    markedAt: "2026-11-21T00:00:00Z",
    markedByName: "",
    meeting: null,
  };
  return {
    max,
    selfPoints,
    scoredBy: "self",
    exemption: null,
    mark: kept ?? null,
    expected: kept?.expected ?? selfPoints ?? 0,
  };
}

// By hand: 10 points assigned, 8 claimed; 3 sure, 2 at risk of which 0.5 is counted on, 2 claimed and lost, 1 not seen.
const LINES: Line[] = [
  line(3, 3, ["sure", 3]),
  line(2, 2, ["at-risk", 0.5]),
  line(3, 2, ["lost", 0]),
  line(1, 1),
  line(1, null),
];

describe("sums of the working group", () => {
  test("every self-scored leaf stands in one part, and the parts make the whole", () => {
    const totals = riskTotals(LINES);
    expect(totals.whole).toEqual({ leaves: 5, max: 10, self: 8, expected: 4.5 });
    expect(totals.sure).toEqual({ leaves: 1, max: 3, self: 3, expected: 3 });
    expect(totals.atRisk).toEqual({ leaves: 1, max: 2, self: 2, expected: 0.5 });
    expect(totals.lost).toEqual({ leaves: 1, max: 3, self: 2, expected: 0 });
    expect(totals.unseen).toEqual({ leaves: 2, max: 2, self: 1, expected: 1 });
  });

  test("leaves of surveys and exempt leaves are no points of the self score", () => {
    const outside: Line = { ...line(10, null), scoredBy: "survey" };
    const exempt: Line = { ...line(5, 5), exemption: "Không có" };
    expect(riskTotals([...LINES, outside, exempt])).toEqual(riskTotals(LINES));
  });

  test("a loss counts against the self score while at risk, against the maximum once lost", () => {
    expect(riskGroup({ key: "1", name: "x" }, LINES)).toMatchObject({
      atRisk: 1,
      lost: 1,
      unseen: 2,
      loss: 4.5,
    });
  });

  test("what others score can be at risk too: against its maximum", () => {
    const outside: Line = { ...line(1.5, null, ["at-risk", 1]), scoredBy: "statistics" };
    expect(riskGroup({ key: "8", name: "x" }, [outside])).toMatchObject({ leaves: 0, atRisk: 1, loss: 0.5 });
  });

  test("fields that lose come heaviest first, those that do not are left out", () => {
    const group = (key: string, lines: Line[]) => riskGroup({ key, name: key }, lines);
    const groups = ["a", "b", "c"].map((key, index) => group(key, LINES.slice(index, index + 1)));
    expect(losing(groups).map(({ key }) => key)).toEqual(["c", "b"]);
  });
});
