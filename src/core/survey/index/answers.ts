import type { SurveyFault } from "../fault.ts";
import { answerOffScale, rowsDiffer } from "./indexFaults.ts";

/** How the answers to an item are coded and read. */
export interface AnswerScale {
  /** Codes of the answers from worst to best, such as 1 to 5. */
  readonly answers: readonly number[];
  /**
   * "top-boxes": the share of people who chose one of the best `boxes` answers. "mean-score": the mean place of the answer on
   * the scale over its highest place, so 1/5 to 1 for five answers.
   */
  readonly measure: { readonly kind: "top-boxes"; readonly boxes: number } | { readonly kind: "mean-score" };
  readonly codes: NonAnswerCodes;
  /** Non-answers that count in the base as not satisfied; none where absent. */
  readonly inBase?: readonly NonAnswer[];
}

export type NonAnswer = "dontKnow" | "refused" | "notApplicable";
export type NonAnswerCodes = Readonly<Record<NonAnswer, readonly number[]>>;

/** 98 did not know, 99 refused, 97 does not apply. */
export const USUAL_CODES: NonAnswerCodes = { dontKnow: [98], refused: [99], notApplicable: [97] };

export const TOP_TWO_OF_FIVE: AnswerScale = {
  answers: [1, 2, 3, 4, 5],
  measure: { kind: "top-boxes", boxes: 2 },
  codes: USUAL_CODES,
};

/** The raw codes of one item, one per rating; NaN where nothing was written. */
export interface RawItem {
  readonly code: string;
  readonly answers: Float64Array;
  readonly scale: AnswerScale;
}

/** What one rating says of an item, with non-answers kept apart. */
export interface ReadItem {
  readonly code: string;
  /** From 0 to 1; NaN where the rating is not in the base. */
  readonly shares: Float64Array;
  /** Why a rating is no answer: see `NON_ANSWERS`; 0 where it is one. */
  readonly reasons: Uint8Array;
}

/** Places in `ReadItem.reasons`. */
export const NON_ANSWERS = ["answered", "dontKnow", "refused", "notApplicable", "missing"] as const;
export type NonAnswerReason = (typeof NON_ANSWERS)[number];

/** Reads all items; refuses every code that is on no list ("answer-not-on-scale"), named once per item with its first row. */
export function readAnswers(
  items: readonly RawItem[],
  rows: number,
):
  | { readonly ok: true; readonly items: readonly ReadItem[] }
  | { readonly ok: false; readonly faults: SurveyFault[] } {
  const faults: SurveyFault[] = [];
  const read = items.map((item) => {
    if (item.answers.length !== rows) faults.push(rowsDiffer(item.code, item.answers.length, rows));
    return readItem(item, faults);
  });
  return faults.length > 0 ? { ok: false, faults } : { ok: true, items: read };
}

function readItem({ code, answers, scale }: RawItem, faults: SurveyFault[]): ReadItem {
  const meanings = meaningsOf(scale);
  const shares = new Float64Array(answers.length).fill(Number.NaN);
  const reasons = new Uint8Array(answers.length);
  const strange = new Set<number>();
  answers.forEach((answer, row) => {
    if (Number.isNaN(answer)) {
      reasons[row] = NON_ANSWERS.indexOf("missing");
      return;
    }
    const meaning = meanings.get(answer);
    if (meaning === undefined) {
      if (!strange.has(answer)) faults.push(answerOffScale(code, answer, row + 1));
      strange.add(answer);
      return;
    }
    shares[row] = meaning.share;
    reasons[row] = meaning.reason;
  });
  return { code, shares, reasons };
}

function meaningsOf(scale: AnswerScale): Map<number, { readonly share: number; readonly reason: number }> {
  const meanings = new Map<number, { share: number; reason: number }>();
  const places = scale.answers.length;
  scale.answers.forEach((answer, at) => {
    const share =
      scale.measure.kind === "mean-score" ? (at + 1) / places : at >= places - scale.measure.boxes ? 1 : 0;
    meanings.set(answer, { share, reason: 0 });
  });
  for (const kind of ["dontKnow", "refused", "notApplicable"] as const) {
    const share = scale.inBase?.includes(kind) === true ? 0 : Number.NaN;
    for (const code of scale.codes[kind]) meanings.set(code, { share, reason: NON_ANSWERS.indexOf(kind) });
  }
  return meanings;
}

/** How many ratings of each kind an item has among the rows with a weight, with their weighted shares. */
export function nonAnswerCounts(
  item: ReadItem,
  rowWeights: Float64Array,
): Record<NonAnswerReason, { readonly count: number; readonly share: number }> {
  const counts = NON_ANSWERS.map(() => 0);
  const sums = NON_ANSWERS.map(() => 0);
  let all = 0;
  item.reasons.forEach((reason, row) => {
    const weight = rowWeights[row] ?? 0;
    if (weight === 0) return;
    counts[reason] = (counts[reason] ?? 0) + 1;
    sums[reason] = (sums[reason] ?? 0) + weight;
    all += weight;
  });
  const of = (reason: NonAnswerReason) => {
    const at = NON_ANSWERS.indexOf(reason);
    return { count: counts[at] ?? 0, share: all === 0 ? 0 : (sums[at] ?? 0) / all };
  };
  return {
    answered: of("answered"),
    dontKnow: of("dontKnow"),
    refused: of("refused"),
    notApplicable: of("notApplicable"),
    missing: of("missing"),
  };
}
