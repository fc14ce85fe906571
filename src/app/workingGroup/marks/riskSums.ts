import type { RiskGroup, RiskLine, RiskSum, RiskTotals } from "../../../contract/riskMarks.ts";
import { lossByMark } from "../../../core/index.ts";

type Line = Pick<RiskLine, "max" | "scoredBy" | "exemption" | "selfPoints" | "expected" | "mark">;

const NOTHING: RiskSum = { leaves: 0, max: 0, self: 0, expected: 0 };

/** Points that units score themselves; exempt leaves and those of surveys and statistics are not among them. */
function counts({ scoredBy, exemption }: Line): boolean {
  return scoredBy === "self" && exemption === null;
}

function sumOf(lines: readonly Line[]): RiskSum {
  return lines.filter(counts).reduce(
    (sum, line) => ({
      leaves: sum.leaves + 1,
      max: sum.max + line.max,
      self: sum.self + (line.selfPoints ?? 0),
      expected: sum.expected + line.expected,
    }),
    NOTHING,
  );
}

/** The self score by what the working group thinks of it. Every self-scored leaf stands in exactly one part. */
export function riskTotals(lines: readonly Line[]): RiskTotals {
  const marked = (wanted: string | undefined) => sumOf(lines.filter(({ mark }) => mark?.mark === wanted));
  return {
    whole: sumOf(lines),
    sure: marked("sure"),
    atRisk: marked("at-risk"),
    lost: marked("lost"),
    unseen: marked(undefined),
  };
}

/**
 * Points that are not counted on at a leaf marked at risk or lost: against its self score while it is at risk, against
 * its maximum once it is lost. Leaves that others score have no self score: theirs counts against the maximum.
 */
function lossAt({ mark, selfPoints, max }: Line): number {
  return mark === null ? 0 : lossByMark(mark, { claimed: selfPoints, max });
}

/** One field or department; leaves outside self-scoring count as at risk or lost too, but not in the sums of points. */
export function riskGroup(
  { key, name, part = null }: Pick<RiskGroup, "key" | "name"> & Partial<Pick<RiskGroup, "part">>,
  lines: readonly Line[],
): RiskGroup {
  const marked = (wanted: string) => lines.filter(({ mark }) => mark?.mark === wanted).length;
  return {
    key,
    name,
    part,
    ...sumOf(lines),
    atRisk: marked("at-risk"),
    lost: marked("lost"),
    unseen: lines.filter((line) => counts(line) && line.mark === null).length,
    loss: lines.reduce((sum, line) => sum + lossAt(line), 0),
  };
}

/** Groups with something at risk or lost, heaviest loss first (lĩnh vực mất điểm). */
export function losing(groups: readonly RiskGroup[]): RiskGroup[] {
  return groups.filter(({ atRisk, lost }) => atRisk + lost > 0).sort((a, b) => b.loss - a.loss);
}
