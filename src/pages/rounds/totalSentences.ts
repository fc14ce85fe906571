import type { PublicMethod, PublicUnitResult } from "../../contract/publicRounds.ts";
import type { LeafResult } from "../../contract/scores.ts";
import { formatDecimal, formatNumber, type Lang, snap } from "../../core/index.ts";
import { scorerWord } from "../methods/words.ts";
import { roundWords } from "./words.ts";

type Unit = Pick<
  PublicUnitResult["unit"],
  "selfTotal" | "points" | "assignedMax" | "total" | "bonus" | "penalty" | "leaves"
>;

/** The part of a unit's result that its total comes from; a `PublicUnitResult` fits. */
export interface TotalOfUnit {
  readonly unit: Unit;
  readonly round: Pick<PublicUnitResult["round"], "kind"> & {
    readonly method: Pick<PublicMethod, "max" | "decimals">;
  };
}

/** How the final total of a unit came about: its own score, what did not apply, bonus and penalty. */
export function totalSentences({ unit, round }: TotalOfUnit, lang: Lang): readonly string[] {
  const words = roundWords(lang);
  const show = (points: number): string => formatDecimal(points, round.method.decimals, lang);
  const sentences = [
    round.kind === "measured" ? measuredSentence(unit.leaves, lang) : ownScore(unit.selfTotal, show, lang),
    appliedSentence(unit, round.method.max, show, lang),
    unit.bonus > 0 ? `${words.bonusItems}: ${show(unit.bonus)}.` : null,
    unit.penalty > 0 ? `${words.penaltyItems}: ${show(unit.penalty)}.` : null,
  ];
  return sentences.filter((sentence) => sentence !== null);
}

function ownScore(selfTotal: number | null, show: (points: number) => string, lang: Lang): string {
  const words = roundWords(lang);
  return selfTotal === null ? words.notHandedIn : `${words.selfScore}: ${show(selfTotal)}.`;
}

/** Speaks of a common scale only where the total really was brought to it. */
function appliedSentence(
  { points, assignedMax, total, bonus, penalty }: Unit,
  max: number,
  show: (points: number) => string,
  lang: Lang,
): string | null {
  if (snap(assignedMax - max) === 0) return null;
  const words = roundWords(lang);
  const brought = snap(total - bonus + penalty - points) !== 0;
  return brought
    ? words.rescaled(show(points), show(assignedMax))
    : words.applied(show(points), show(assignedMax));
}

/** «Tự chấm 59,2703/65 điểm; ngoài phần tự chấm: điều tra xã hội học 32 điểm», as a measured province reports itself. */
function measuredSentence(leaves: readonly LeafResult[], lang: Lang): string {
  const parts = new Map<string, { points: number; max: number }>();
  for (const { scoredBy, fieldCode, max, final } of leaves) {
    if (fieldCode === "bonus" || fieldCode === "penalty" || final.outcome.kind === "notApplicable") continue;
    const part = parts.get(scoredBy) ?? { points: 0, max: 0 };
    part.points += final.outcome.kind === "scored" ? final.outcome.points : 0;
    part.max += max;
    parts.set(scoredBy, part);
  }
  const self = parts.get("self") ?? { points: 0, max: 0 };
  const others = [...parts].filter(([by]) => by !== "self");
  return roundWords(lang).measuredScore(
    formatNumber(self.points, lang),
    formatNumber(self.max, lang),
    others.map(([by, { max }]) => `${scorerWord(by, lang)} ${formatNumber(max, lang)}`),
  );
}
