import { coverageProblems } from "../../numbers/coverage.ts";
import { formatNumber } from "../../numbers/format.ts";
import type { BandSet } from "../bandSchema.ts";
import type { Draft } from "../draft.ts";
import { type Finding, finding, type Path } from "../fault.ts";
import { bandFinding } from "./bandWords.ts";

interface Range {
  readonly low: number;
  readonly high: number;
}

/** Groups and classes cover every score that can occur, once: bonus above the maximum and penalty under zero included. */
export function checkBands(draft: Draft): readonly Finding[] {
  const max = draft.max;
  const groups = draft.groups.flatMap(({ path, set }) => {
    if (max === undefined) return [];
    const points = { low: -draft.penaltyCap, high: max + draft.bonusCap };
    const percent = { low: (points.low / max) * 100, high: (points.high / max) * 100 };
    return checkSet(set, path, set.base === "points" ? points : percent, max);
  });
  const classes = draft.nodes.flatMap((node) => {
    if (node.classes === undefined || node.max === undefined) return [];
    const range = { low: 0, high: node.classes.base === "points" ? node.max : 100 };
    return checkSet(node.classes, [...node.path, "classes"], range, node.max);
  });
  return [...groups, ...classes];
}

function checkSet(set: BandSet, path: Path, range: Range, max: number): readonly Finding[] {
  const bandsPath = [...path, "bands"];
  const wrongBase = baseFinding(set, path, range, max);
  if (wrongBase !== undefined) return [wrongBase];
  const names = set.bands.map(({ id }) => id);
  const twice = names.flatMap((id, index) =>
    names.indexOf(id) === index
      ? []
      : [
          finding(
            [...bandsPath, index, "id"],
            "duplicate-band",
            `Mức “${id}” được ghi hai lần.`,
            `The band “${id}” stands twice.`,
          ),
        ],
  );
  return [
    ...twice,
    ...coverageProblems(set.bands, range.low, range.high).map((problem) =>
      bandFinding(problem, bandsPath, names),
    ),
  ];
}

function baseFinding(set: BandSet, path: Path, range: Range, max: number): Finding | undefined {
  const limits = set.bands.flatMap(({ from, above, below, upTo }) =>
    [from, above, below, upTo].filter((limit) => limit !== undefined),
  );
  const largest = Math.max(...limits);
  if (set.base === "points" && largest > range.high) {
    return finding(
      [...path, "base"],
      "band-base",
      `Các mức tính theo điểm nhưng có cận ${formatNumber(largest, "vi")} lớn hơn điểm tối đa ${formatNumber(max, "vi")}; nếu là phần trăm, hãy ghi base: percent.`,
      `The bands are in points but a limit of ${largest} is beyond the maximum of ${max}; if they are percent, write base: percent.`,
    );
  }
  if (
    set.base === "percent" &&
    limits.length > 0 &&
    (largest > range.high || (largest > 0 && largest <= 1))
  ) {
    return finding(
      [...path, "base"],
      "band-base",
      `Các mức tính theo phần trăm phải ghi từ 0 đến 100 (80, không phải 0,8); cận lớn nhất đang là ${formatNumber(largest, "vi")}. Nếu là điểm, hãy ghi base: points.`,
      `Bands in percent go from 0 to 100 (80, not 0.8); the largest limit is ${largest}. If they are points, write base: points.`,
    );
  }
  return undefined;
}
