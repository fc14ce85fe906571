import type { LocalText, Method } from "../method/schema.ts";
import { familiesOf, findItem, findNode, isLeaf } from "../method/tree.ts";
import { formatNumber, type Lang } from "../numbers/format.ts";
import type { LeafResult, UnitResult } from "../scoring/result.ts";
import { englishPoints } from "./englishPoints.ts";
import { explainOutcome } from "./explainOutcome.ts";

export interface ExplainedLeaf {
  readonly code: string;
  readonly label: string;
  readonly max: number;
  /** Absent where the leaf is missing or does not apply. */
  readonly points?: number;
  readonly sentence: string;
}

export interface ExplainedUnit {
  readonly unit: string;
  /** How the total came about, a sentence a step: sum, rescaling, bonus, penalty, total, rank, group. */
  readonly summary: readonly string[];
  readonly leaves: readonly ExplainedLeaf[];
  readonly items: readonly ExplainedLeaf[];
}

/** Why a unit has its result: the steps to the total, then a sentence for every leaf, bonus and penalty item. */
export function explainUnit(method: Method, result: UnitResult, lang: Lang): ExplainedUnit {
  const explainAll = (leaves: readonly LeafResult[]): readonly ExplainedLeaf[] =>
    leaves.flatMap((leaf) => explainLeaf(method, leaf, lang));
  const words = lang === "vi" ? vietnamese(method, result) : english(method, result);
  return {
    unit: result.unit,
    summary: words.filter((sentence) => sentence !== ""),
    leaves: explainAll(result.leaves),
    items: explainAll(result.items),
  };
}

function explainLeaf(method: Method, { code, outcome }: LeafResult, lang: Lang): readonly ExplainedLeaf[] {
  const node = findNode(method, code);
  const leaf = node !== undefined && isLeaf(node) ? node : findItem(method, code);
  if (leaf === undefined) return [];
  const max =
    leaf.max ??
    (method.bonus?.items.some((item) => item.code === code) ? method.bonus.cap : (method.penalty?.cap ?? 0));
  const points = outcome.kind === "scored" ? { points: outcome.points } : {};
  return [
    { code, label: text(leaf.label, lang), max, ...points, sentence: explainOutcome(outcome, lang, leaf) },
  ];
}

function text(label: LocalText, lang: Lang): string {
  return lang === "vi" ? label.vi : (label.en ?? label.vi);
}

function vietnamese(method: Method, result: UnitResult): readonly string[] {
  const n = (value: number): string => formatNumber(value, "vi");
  const rescaled = result.rescaled !== result.points;
  const { bonus, penalty } = claimed(method, result);
  return [
    rescaled
      ? `Được ${n(result.points)} điểm trên ${n(result.assignedMax)} điểm áp dụng, quy về thang ${n(method.max)}: ${n(result.points)} / ${n(result.assignedMax)} × ${n(method.max)} = ${n(result.rescaled)} điểm.`
      : `Các tiêu chí cộng lại được ${n(result.points)}/${n(result.assignedMax)} điểm.`,
    ...result.nodes.flatMap((node) =>
      node.rescaled === undefined
        ? []
        : [
            `Mục ${node.code}: ${n(node.points)}/${n(node.assignedMax)} điểm, quy về ${n(node.max)}: ${n(node.rescaled)} điểm.`,
          ],
    ),
    bonus > result.bonus
      ? `Điểm cộng ${n(bonus)}, tính tối đa ${n(result.bonus)} điểm.`
      : result.bonus > 0
        ? `Điểm cộng: ${n(result.bonus)} điểm.`
        : "",
    penalty > result.penalty
      ? `Điểm trừ ${n(penalty)}, tính tối đa ${n(result.penalty)} điểm.`
      : result.penalty > 0
        ? `Điểm trừ: ${n(result.penalty)} điểm.`
        : "",
    result.provisional === true
      ? `Tổng điểm tạm thời: ${n(result.total)}, thấp nhất ${n(result.least)}, cao nhất ${n(result.most)}.`
      : `Tổng điểm: ${n(result.total)}.`,
    result.refused === undefined ? "" : `Chưa đủ số liệu để xếp hạng: ${result.refused.join(", ")}.`,
    result.rank === undefined
      ? result.ranked
        ? ""
        : "Được chấm điểm nhưng không xếp hạng."
      : `Xếp thứ ${n(result.rank)}.`,
    result.group === undefined ? "" : `Thuộc nhóm ${groupLabel(method, result, "vi")}.`,
    ...result.nodes.flatMap((node) =>
      node.class === undefined ? [] : [`Mục ${node.code} đạt ${n(node.percent)} %: xếp loại ${node.class}.`],
    ),
  ];
}

function english(method: Method, result: UnitResult): readonly string[] {
  const n = (value: number): string => formatNumber(value, "en");
  const rescaled = result.rescaled !== result.points;
  const { bonus, penalty } = claimed(method, result);
  return [
    rescaled
      ? `${englishPoints(result.points)} of the ${n(result.assignedMax)} that apply, brought to ${n(method.max)}: ${n(result.points)} / ${n(result.assignedMax)} × ${n(method.max)} = ${englishPoints(result.rescaled)}.`
      : `The leaves sum to ${n(result.points)} of ${englishPoints(result.assignedMax)}.`,
    ...result.nodes.flatMap((node) =>
      node.rescaled === undefined
        ? []
        : [
            `${node.code}: ${n(node.points)} of ${englishPoints(node.assignedMax)}, brought to ${n(node.max)}: ${englishPoints(node.rescaled)}.`,
          ],
    ),
    bonus > result.bonus
      ? `Bonus of ${n(bonus)}, cut to the cap: ${englishPoints(result.bonus)}.`
      : result.bonus > 0
        ? `Bonus: ${englishPoints(result.bonus)}.`
        : "",
    penalty > result.penalty
      ? `Penalty of ${n(penalty)}, cut to the cap: ${englishPoints(result.penalty)}.`
      : result.penalty > 0
        ? `Penalty: ${englishPoints(result.penalty)}.`
        : "",
    result.provisional === true
      ? `Provisional total: ${n(result.total)}, at least ${n(result.least)}, at most ${n(result.most)}.`
      : `Total: ${n(result.total)}.`,
    result.refused === undefined
      ? ""
      : `Data that are needed for a rank are missing: ${result.refused.join(", ")}.`,
    result.rank === undefined ? (result.ranked ? "" : "Scored but not ranked.") : `Rank ${n(result.rank)}.`,
    result.group === undefined ? "" : `Group ${groupLabel(method, result, "en")}.`,
    ...result.nodes.flatMap((node) =>
      node.class === undefined ? [] : [`${node.code} reaches ${n(node.percent)}%: class ${node.class}.`],
    ),
  ];
}

function groupLabel(method: Method, result: UnitResult, lang: Lang): string {
  const set = familiesOf(method).find(({ id }) => id === result.family)?.groups ?? method.groups;
  const label = set?.bands.find(({ id }) => id === result.group)?.label;
  return label === undefined ? (result.group ?? "") : text(label, lang);
}

/** Bonus and penalty points before the caps of their blocks. */
function claimed(method: Method, result: UnitResult): { bonus: number; penalty: number } {
  const bonusCodes = new Set((method.bonus?.items ?? []).map(({ code }) => code));
  let bonus = 0;
  let penalty = 0;
  for (const { code, outcome } of result.items) {
    if (outcome.kind !== "scored") continue;
    if (bonusCodes.has(code)) bonus += outcome.points;
    else penalty += outcome.points;
  }
  return { bonus, penalty };
}
