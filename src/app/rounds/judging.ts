import type { RoundCheck } from "../../contract/rounds.ts";
import type { Item, Leaf, Method } from "../../core/index.ts";
import { counted, plural } from "../../core/numbers/plural.ts";
import type { BoardData } from "./boardData.ts";
import type { RoundUnit } from "./ports.ts";
import { selfLeavesOf } from "./selfLeaves.ts";

/**
 * What appraisers must judge in a sheet once it is handed in: the self-scored leaves, and the bonus and penalty items at
 * which the unit entered something.
 */
export function linesToJudge(unit: RoundUnit, method: Method, data: BoardData): readonly (Leaf | Item)[] {
  const items = [...(method.bonus?.items ?? []), ...(method.penalty?.items ?? [])];
  const claimed = items.filter(
    ({ code, scoredBy }) => (scoredBy ?? "self") === "self" && data.leaf(unit.unit, code).given.size > 0,
  );
  return [...selfLeavesOf(unit, method), ...claimed];
}

/** What still needs an appraiser in the sheets that were handed in; each entry keeps a round from being closed. */
export function judgementChecks(units: readonly RoundUnit[], method: Method, data: BoardData): RoundCheck[] {
  return units
    .filter(({ unit }) => data.sheet(unit).state === "submitted")
    .flatMap((unit) => {
      const lines = linesToJudge(unit, method, data);
      const standing = (judgement: "none" | "outdated" | "explained"): readonly (Leaf | Item)[] =>
        lines.filter(({ code }) => data.leaf(unit.unit, code).judgement === judgement);
      return [
        ...notAppraised(unit, standing("none")),
        ...outdated(unit, standing("outdated")),
        ...explained(unit, standing("explained")),
      ];
    });
}

function notAppraised({ unit, name }: RoundUnit, open: readonly (Leaf | Item)[]): RoundCheck[] {
  if (open.length === 0) return [];
  return [
    {
      severity: "blocker",
      code: "not-appraised",
      unit,
      vi: `${name}: ${open.length} tiêu chí chưa thẩm định (${someCodes(open)}).`,
      en: `${name}: ${counted(open.length, "criterion has", "criteria have")} not been appraised (${someCodes(open)}).`,
    },
  ];
}

/** A unit took its sheet back and changed what had been judged; agreeing then would cover what nobody looked at. */
function outdated({ unit, name }: RoundUnit, open: readonly (Leaf | Item)[]): RoundCheck[] {
  if (open.length === 0) return [];
  return [
    {
      severity: "blocker",
      code: "appraisal-outdated",
      unit,
      vi: `${name}: ${open.length} tiêu chí đổi sau khi thẩm định, cần thẩm định lại (${someCodes(open)}).`,
      en: `${name}: ${counted(open.length, "criterion", "criteria")} changed after being appraised; appraise ${plural(open.length, "it", "them")} again (${someCodes(open)}).`,
    },
  ];
}

/** A unit was given a window to answer in; what it sent there is looked at before anything is put together. */
function explained({ unit, name }: RoundUnit, open: readonly (Leaf | Item)[]): RoundCheck[] {
  if (open.length === 0) return [];
  return [
    {
      severity: "blocker",
      code: "explanation-not-reviewed",
      unit,
      vi: `${name}: ${open.length} giải trình chưa được thẩm định lần 2 (${someCodes(open)}).`,
      en: `${name}: ${open.length} explanations await the second appraisal (${someCodes(open)}).`,
    },
  ];
}

/** The first codes, and a mark where there are more. */
export function someCodes(lines: readonly (Leaf | Item)[]): string {
  const some = lines
    .slice(0, 6)
    .map(({ code }) => code)
    .join("; ");
  return lines.length > 6 ? `${some}; …` : some;
}
