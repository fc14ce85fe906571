import type { MissingReason, NodeOutcome, NotApplicableReason } from "../composite/result.ts";
import type { Ends, LeafStep, LeafTrace, NodeTrace, PartTrace, UnitTrace } from "../composite/trace/trace.ts";
import { wordsIn } from "../method/words.ts";
import { formatNumber, formatShare, type Lang } from "../numbers/format.ts";
import { imputedWords, meanWords, missingWords, notApplicableWords } from "./compositeWords.ts";

/**
 * Why a unit has its figure at a leaf or node of a composite index, sentence by sentence: the raw figure, what was done to
 * it, what it was compared with, its weight and what it adds. Empty where the trace has no such part.
 */
export function explainComposite(trace: UnitTrace, code: string, lang: Lang): readonly string[] {
  const part = trace.nodes[code];
  if (part === undefined) return [];
  const own = part.kind === "leaf" ? leafSentences(part, lang) : nodeSentences(part, lang);
  return [...own, ...placeSentence(part.outcome, lang), ...adds(trace, code, lang)];
}

/** One sentence for a figure that is not there. */
export function explainNoFigure(outcome: Exclude<NodeOutcome, { kind: "scored" }>, lang: Lang): string {
  return outcome.kind === "missing"
    ? missingWords(outcome.reason satisfies MissingReason, lang)
    : notApplicableWords(outcome.reason satisfies NotApplicableReason, lang);
}

function leafSentences(leaf: LeafTrace, lang: Lang): readonly string[] {
  const said = leaf.steps.map((step) => stepSentence(step, leaf.measure, lang));
  return leaf.outcome.kind === "scored" ? said : [...said, explainNoFigure(leaf.outcome, lang)];
}

function stepSentence(step: LeafStep, measure: LeafTrace["measure"], lang: Lang): string {
  const n = (value: number): string => formatNumber(value, lang, 6);
  const unit = measure === undefined ? "" : ` ${wordsIn(measure, lang)}`;
  switch (step.kind) {
    case "raw":
      return lang === "vi" ? `Số liệu gốc: ${n(step.value)}${unit}.` : `Raw figure: ${n(step.value)}${unit}.`;
    case "denominated":
      return lang === "vi"
        ? `Chia cho ${step.denominator} (${n(step.by)}): ${n(step.value)}.`
        : `Divided by ${step.denominator} (${n(step.by)}): ${n(step.value)}.`;
    case "imputed":
      return `${imputedWords(step.how, lang)} ${n(step.value)}.`;
    case "winsorised":
      return lang === "vi"
        ? `Giá trị quá xa các đơn vị khác nên được đưa về giá trị liền kề: ${n(step.before)} thành ${n(step.value)}.`
        : `The value lay far from the others and was brought to the next one: ${n(step.before)} became ${n(step.value)}.`;
    case "transformed":
      return lang === "vi"
        ? `Cột số liệu lệch nhiều nên được biến đổi (${step.by}): ${n(step.before)} thành ${n(step.value)}.`
        : `The column was skewed and was transformed (${step.by}): ${n(step.before)} became ${n(step.value)}.`;
    case "normalised":
      return normalisedSentence(step, lang);
  }
}

type Normalised = Extract<LeafStep, { kind: "normalised" }>;

function normalisedSentence(step: Normalised, lang: Lang): string {
  const n = (value: number): string => formatNumber(value, lang, 6);
  const better =
    lang === "vi"
      ? step.direction === "higher"
        ? "Càng cao càng tốt."
        : "Càng thấp càng tốt."
      : step.direction === "higher"
        ? "Higher is better."
        : "Lower is better.";
  const result = lang === "vi" ? `được ${n(step.value)}` : `gives ${n(step.value)}`;
  const scale =
    "to" in step.how
      ? lang === "vi"
        ? ` trên thang ${n(step.how.to[0])}–${n(step.how.to[1])}`
        : ` on the scale ${n(step.how.to[0])}–${n(step.how.to[1])}`
      : "";
  return `${better} ${against(step, lang)} ${result}${scale}.`;
}

/** What the value was set against. */
function against({ how, ends, target, limits }: Normalised, lang: Lang): string {
  const n = (value: number): string => formatNumber(value, lang, 6);
  const vi = lang === "vi";
  switch (how.kind) {
    case "min-max":
    case "distance-to-max":
    case "share-of-max":
      return range(ends, lang);
    case "z-score":
      return ends === undefined
        ? ""
        : vi
          ? `So với trung bình ${n(ends.mean)} và độ lệch chuẩn ${n(ends.sd)} của ${ends.count} giá trị:`
          : `Against the mean ${n(ends.mean)} and standard deviation ${n(ends.sd)} of ${ends.count} values:`;
    case "bounds":
    case "goalposts": {
      const [low = 0, high = 0] = limits ?? [];
      return vi ? `Giữa hai mốc ${n(low)} và ${n(high)}:` : `Between ${n(low)} and ${n(high)}:`;
    }
    case "distance-to-target":
      return vi ? `So với mục tiêu ${n(target ?? 0)}:` : `Against the target ${n(target ?? 0)}:`;
    case "distance-to-reference":
      return vi ? `So với đơn vị làm mốc “${how.unit}”:` : `Against the reference unit “${how.unit}”:`;
    case "rank":
    case "percentile-rank":
    case "borda":
      return vi ? `Xếp trong ${ends?.count ?? 0} giá trị:` : `Placed among ${ends?.count ?? 0} values:`;
    case "none":
      return vi ? "Giữ nguyên:" : "As it is:";
  }
}

function range(ends: Ends | undefined, lang: Lang): string {
  if (ends === undefined) return "";
  const n = (value: number): string => formatNumber(value, lang, 6);
  return lang === "vi"
    ? `Trong ${ends.count} giá trị được so sánh, thấp nhất ${n(ends.least)}, cao nhất ${n(ends.most)}:`
    : `Among the ${ends.count} values compared, the lowest is ${n(ends.least)} and the highest ${n(ends.most)}:`;
}

function nodeSentences(node: NodeTrace, lang: Lang): readonly string[] {
  const scored = node.parts.filter(({ outcome }) => outcome.kind === "scored");
  const list = scored.map((part) => partWords(part, lang)).join("; ");
  const left = node.parts.length - scored.length;
  const said: string[] = [];
  if (scored.length > 0) said.push(`${meanWords(node.how, lang)}: ${list}.`);
  if (left > 0 && node.outcome.kind === "scored")
    said.push(
      lang === "vi"
        ? `${left} mục không có số liệu hoặc không áp dụng; trọng số của các mục còn lại được chia lại cho đủ.`
        : `${left} ${left === 1 ? "part has" : "parts have"} no figure or do not apply; the weights of the rest are scaled up.`,
    );
  if (node.outcome.kind !== "scored") return [...said, explainNoFigure(node.outcome, lang)];
  if (node.times !== 1 || node.plus !== 0) said.push(scaleSentence(node, lang));
  const value = formatNumber(node.outcome.value, lang, 6);
  return [...said, lang === "vi" ? `Kết quả: ${value}.` : `Result: ${value}.`];
}

function partWords({ label, outcome, share, contribution }: PartTrace, lang: Lang): string {
  const value = outcome.kind === "scored" ? formatNumber(outcome.value, lang, 4) : "";
  const name = wordsIn(label, lang);
  if (share === undefined) return `${name} ${value}`;
  const whole =
    contribution !== undefined && share > 1 ? formatNumber(share, lang, 4) : formatShare(share, lang);
  const gives = contribution === undefined ? "" : ` = ${formatNumber(contribution, lang, 4)}`;
  return `${name} ${value} × ${whole}${gives}`;
}

function scaleSentence({ times, plus }: NodeTrace, lang: Lang): string {
  const parts = [
    times === 1 ? "" : `× ${formatNumber(times, lang, 6)}`,
    plus === 0 ? "" : `+ ${formatNumber(plus, lang, 6)}`,
  ]
    .filter((part) => part !== "")
    .join(" ");
  return lang === "vi"
    ? `Đưa về thang của chỉ số: ${parts}.`
    : `Brought to the scale of the index: ${parts}.`;
}

function placeSentence(outcome: NodeOutcome, lang: Lang): readonly string[] {
  if (outcome.kind !== "scored" || outcome.outOf < 2) return [];
  const rank = formatNumber(outcome.rank, lang, 1);
  return [
    lang === "vi"
      ? `Xếp thứ ${rank} trong ${outcome.outOf} đơn vị.`
      : `Rank ${rank} of ${outcome.outOf} units.`,
  ];
}

/** What the part adds to the node above it. */
function adds(trace: UnitTrace, code: string, lang: Lang): readonly string[] {
  return Object.values(trace.nodes).flatMap((above) => {
    if (above.kind !== "node") return [];
    const part = above.parts.find((each) => each.code === code);
    if (part?.share === undefined) return [];
    const name = wordsIn(above.label, lang);
    const share =
      above.how.kind === "sum" ? formatNumber(part.share, lang, 4) : formatShare(part.share, lang);
    const gives = part.contribution === undefined ? "" : formatNumber(part.contribution, lang, 4);
    if (lang === "vi") return [`Trọng số trong “${name}”: ${share}${gives === "" ? "" : `, góp ${gives}`}.`];
    return [`Weight in “${name}”: ${share}${gives === "" ? "" : `, adding ${gives}`}.`];
  });
}
