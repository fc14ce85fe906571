import type { RoundCheck } from "../../contract/rounds.ts";
import type { Method } from "../../core/index.ts";
import { leavesOf } from "../../core/index.ts";
import { counted } from "../../core/numbers/plural.ts";
import {
  type BoardData,
  exemptLeaves,
  isAnswered,
  judgementChecks,
  type Round,
  type RoundUnit,
  selfLeavesOf,
  someCodes,
} from "../rounds/index.ts";

/** The part of an appraisal that is checked; an `Appraisal` fits. */
interface Decision {
  readonly unit: string;
  readonly leaf: string;
  readonly decision: "agree" | "change";
  readonly reason: string;
}

/** What is missing from the sheets: units that did not submit, leaves nobody judged, changes without a reason, gaps. */
export function sheetChecks(
  round: Pick<Round, "kind">,
  units: readonly RoundUnit[],
  method: Method,
  data: BoardData,
  decisions: readonly Decision[],
): RoundCheck[] {
  return units.flatMap((unit) => {
    const submitted = data.sheet(unit.unit).state === "submitted";
    return [
      ...(submitted ? unanswered(unit, method, data) : [notSubmitted(unit, round)]),
      ...(round.kind === "measures" ? judgementChecks([unit], method, data) : []),
      ...outsideMissing(unit, round, method, data),
      ...withoutReason(unit, decisions),
    ];
  });
}

function notSubmitted({ unit, name }: RoundUnit, { kind }: Pick<Round, "kind">): RoundCheck {
  if (kind === "measured") {
    return {
      severity: "blocker",
      code: "not-submitted",
      unit,
      vi: `${name} chưa gửi phiếu tự chấm điểm.`,
      en: `${name} has not handed in its sheet.`,
    };
  }
  return {
    severity: "warning",
    code: "not-submitted",
    unit,
    vi: `${name} không gửi phiếu; các tiêu chí tự chấm được tính theo quy định về thiếu số liệu của bộ tiêu chí.`,
    en: `${name} did not submit; its self-scored criteria follow the method's rule on missing data.`,
  };
}

function unanswered(unit: RoundUnit, method: Method, data: BoardData): RoundCheck[] {
  const open = selfLeavesOf(unit, method).filter(
    (leaf) => !isAnswered(leaf, data.leaf(unit.unit, leaf.code).given),
  );
  if (open.length === 0) return [];
  return [
    {
      severity: "warning",
      code: "unanswered",
      unit: unit.unit,
      vi: `${unit.name}: ${open.length} tiêu chí không có số liệu tự chấm (${someCodes(open)}).`,
      en: `${unit.name}: ${counted(open.length, "criterion has", "criteria have")} no self score (${someCodes(open)}).`,
    },
  ];
}

/** Where the province is measured the Ministry finds these values; where it measures, they must be entered. */
function outsideMissing(
  unit: RoundUnit,
  { kind }: Pick<Round, "kind">,
  method: Method,
  data: BoardData,
): RoundCheck[] {
  const exempt = exemptLeaves(unit, method);
  const open = leavesOf(method, unit.family).filter(
    (leaf) =>
      leaf.scoredBy !== "self" &&
      !exempt.has(leaf.code) &&
      !isAnswered(leaf, data.leaf(unit.unit, leaf.code).given),
  );
  if (open.length === 0) return [];
  return [
    {
      severity: kind === "measures" ? "blocker" : "note",
      code: "outside-missing",
      unit: unit.unit,
      vi: `${unit.name}: chưa nhập kết quả điều tra, thống kê hoặc số liệu của ${open.length} tiêu chí (${someCodes(open)}).`,
      en: `${unit.name}: survey, statistics or data values of ${counted(open.length, "criterion", "criteria")} are not entered (${someCodes(open)}).`,
    },
  ];
}

function withoutReason(unit: RoundUnit, decisions: readonly Decision[]): RoundCheck[] {
  return decisions
    .filter((each) => each.unit === unit.unit && each.decision === "change" && each.reason.trim() === "")
    .map(({ leaf }) => ({
      severity: "blocker",
      code: "change-without-reason",
      unit: unit.unit,
      leaf,
      vi: `${unit.name}: điểm thẩm định của tiêu chí ${leaf} khác điểm tự chấm nhưng chưa có lý do.`,
      en: `${unit.name}: criterion ${leaf} was changed without a reason.`,
    }));
}
