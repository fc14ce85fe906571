import { wordsIn } from "../method/words.ts";
import { formatNumber, formatShare, type Lang } from "../numbers/format.ts";
import { counted } from "../numbers/plural.ts";
import type {
  LeafRisk,
  NextAction,
  ReasonParams,
  RiskHeadline,
  RiskReason,
  RiskState,
} from "../risk/leafRisk.ts";
import { PLACE_KINDS } from "../risk/places.ts";
import type { RiskRules } from "../risk/rulesSchema.ts";
import { englishPoints } from "./englishPoints.ts";

/** The words of a state, as they stand on every screen and paper. */
export const RISK_STATE_WORDS: Readonly<Record<RiskState, { readonly vi: string; readonly en: string }>> = {
  sure: { vi: "Chắc chắn", en: "Sure" },
  open: { vi: "Chưa có điểm", en: "Not earned yet" },
  "at-risk": { vi: "Nguy cơ mất điểm", en: "At risk" },
  lost: { vi: "Mất điểm", en: "Lost" },
};

export interface ExplainedRisk {
  readonly state: string;
  /**
   * A sentence for each reason, heaviest first; those that a mark outranks are left out. Of rules that say the same but for
   * the points (a step and the next one of a scale) only the one that endangers most is said: points are not added up.
   */
  readonly reasons: readonly string[];
  /** What to do next; absent where nothing can be won or no rule says. */
  readonly action?: string;
}

/** Why the points of a leaf stand where they stand, and what to do next. */
export function explainRisk(risk: LeafRisk, rules: RiskRules, lang: Lang): ExplainedRisk {
  const action = risk.nextAction === null ? "" : explainRiskAction(risk.nextAction, rules, lang);
  return {
    state: RISK_STATE_WORDS[risk.state][lang],
    reasons: heaviestOfEach(
      risk.reasons.filter(({ outranked }) => !outranked),
      ({ params, ...reason }) =>
        explainRiskReason({ ...reason, params: { ...params, points: 0 } }, rules, lang),
    ).map((reason) => explainRiskReason(reason, rules, lang)),
    ...(action === "" ? {} : { action }),
  };
}

/** In their order; of those with the same words the one with most points. */
function heaviestOfEach(
  reasons: readonly RiskReason[],
  wordsOf: (reason: RiskReason) => string,
): readonly RiskReason[] {
  const heaviest = new Map<string, RiskReason>();
  for (const reason of reasons) {
    const words = wordsOf(reason);
    const known = heaviest.get(words);
    if (known === undefined || reason.points > known.points) heaviest.set(words, reason);
  }
  return [...heaviest.values()];
}

/** The sentence of one reason. A rule that the file no longer has is named by its code. */
export function explainRiskReason(reason: RiskReason, rules: RiskRules, lang: Lang): string {
  if (reason.ground !== "rule") return FACT_SENTENCES[reason.ground][lang](reason);
  const rule = rules.rules.find(({ code }) => code === reason.code);
  const sentence = rule === undefined ? undefined : rules.reasons[rule.reason];
  return sentence === undefined ? reason.code : filled(wordsIn(sentence, lang), reason.params, lang);
}

/** The sentence of a next action; empty where the file has none for it. */
export function explainRiskAction(action: NextAction, rules: RiskRules, lang: Lang): string {
  if (action.code === "mark") return MARK_ACTION[lang];
  const rule = rules.rules.find(({ code }) => code === action.code);
  const sentence = rule?.action === undefined ? undefined : rules.actions[rule.action];
  return sentence === undefined ? "" : filled(wordsIn(sentence, lang), action.params, lang);
}

/** "Còn 12 ngày làm việc, còn 9 tiêu chí, có thể mất 7,5 điểm." Points are shown with two decimals at most. */
export function explainRiskHeadline(headline: RiskHeadline, lang: Lang): string {
  const { until, leaves, atRisk, lost, open } = headline;
  const n = (points: number): string => formatNumber(points, lang, 2);
  const time = until === null ? "" : `${TIME[lang](until.daysLeft)}, `;
  if (leaves > 0) {
    return lang === "vi"
      ? capital(`${time}còn ${leaves} tiêu chí, có thể mất ${n(atRisk)} điểm.`)
      : capital(`${time}${counted(leaves, "criterion", "criteria")} to go, ${n(atRisk)} points may be lost.`);
  }
  if (open > 0)
    return lang === "vi"
      ? capital(`${time}chưa thấy nguy cơ mất điểm; còn ${n(open)} điểm chưa có.`)
      : capital(`${time}nothing at risk; ${n(open)} points not earned yet.`);
  if (lost > 0)
    return lang === "vi"
      ? `Đã mất ${n(lost)} điểm, không còn lấy lại được.`
      : `${n(lost)} points are lost for good.`;
  return lang === "vi" ? "Đủ điểm, không có nguy cơ mất điểm." : "All points are sure.";
}

type Sentence = (reason: RiskReason) => string;

const FACT_SENTENCES: Readonly<
  Record<Exclude<RiskReason["ground"], "rule">, { readonly vi: Sentence; readonly en: Sentence }>
> = {
  decided: {
    vi: (r) =>
      `Đã chốt ${value(r.params, "appraised", "vi")}/${value(r.params, "max", "vi")} điểm thẩm định.`,
    en: (r) =>
      `The appraisal is final: ${value(r.params, "appraised", "en")} of ${value(r.params, "max", "en")} points.`,
  },
  mark: {
    vi: (r) =>
      `Tổ giúp việc đánh giá: ${RISK_STATE_WORDS[r.state].vi.toLocaleLowerCase("vi")}, dự kiến được ${value(r.params, "expected", "vi")}/${value(r.params, "max", "vi")} điểm.${said(r, " Lý do: ")}`,
    en: (r) =>
      `The working group says: ${RISK_STATE_WORDS[r.state].en.toLowerCase()}, expecting ${value(r.params, "expected", "en")} of ${value(r.params, "max", "en")} points.${said(r, " Reason: ")}`,
  },
  "out-of-reach": {
    vi: (r) => `${value(r.params, "points", "vi")} điểm không còn đạt được.`,
    en: (r) => `Out of reach: ${englishPoints(r.points)}.`,
  },
};

const MARK_ACTION = {
  vi: "Xử lý lý do mà Tổ giúp việc đã nêu, rồi đề nghị đánh giá lại.",
  en: "Mend what the working group named, then ask it to look again.",
};

const TIME: Readonly<Record<Lang, (days: number) => string>> = {
  vi: (days) =>
    days < 0
      ? `quá hạn ${-days} ngày làm việc`
      : days === 0
        ? "hết hạn hôm nay"
        : `còn ${days} ngày làm việc`,
  en: (days) => {
    const count = Math.abs(days);
    const noun = count === 1 ? "working day" : "working days";
    return days < 0 ? `${count} ${noun} late` : days === 0 ? "due today" : `${count} ${noun} left`;
  },
};

function said({ params }: RiskReason, lead: string): string {
  const text = String(params["said"] ?? "").trim();
  return text === "" ? "" : `${lead}${text}${/[.!?…]$/.test(text) ? "" : "."}`;
}

function filled(sentence: string, params: ReasonParams, lang: Lang): string {
  return sentence.replaceAll(/\{([^{}]*)\}/g, (_whole, name: string) => value(params, name, lang));
}

function value(params: ReasonParams, name: string, lang: Lang): string {
  const found = params[name];
  if (found === undefined) return "?";
  if (typeof found === "string") return PLACE_KINDS.get(name) === "date" ? dayWords(found) : found;
  const kind = PLACE_KINDS.get(name);
  if (kind === "share") return formatShare(found, lang, 1);
  return formatNumber(found, lang, kind === "points" || kind === undefined ? 2 : 0);
}

/** 2026-11-21 → 21/11/2026. */
function dayWords(day: string): string {
  return day.split("-").toReversed().join("/");
}

function capital(sentence: string): string {
  return sentence.charAt(0).toLocaleUpperCase("vi") + sentence.slice(1);
}
