import {
  type CompiledMethod,
  formatNumber,
  type InputValue,
  type Leaf,
  scoreUnit,
  wordsIn,
} from "../../core/index.ts";
import { type Answers, lowerOption, optionLabel } from "./plausible.ts";

export interface Change {
  readonly points: number;
  readonly reason: string;
}

interface Finding {
  readonly found: Answers;
  readonly reason: string;
}

/** What an appraiser who looked closer might find: fewer points and why, or undefined where nothing lower is left. */
export function closerLook(
  compiled: CompiledMethod,
  family: string,
  leaf: Leaf,
  answers: Answers,
): Change | undefined {
  const finding = findingOf(leaf, answers);
  if (finding === undefined) return undefined;
  const [before, points] = [answers, finding.found].map((each) => pointsOf(compiled, family, leaf, each));
  if (before === undefined || points === undefined || points >= before) return undefined;
  return { points, reason: finding.reason };
}

function pointsOf(
  compiled: CompiledMethod,
  family: string,
  leaf: Leaf,
  inputs: Readonly<Record<string, InputValue>>,
): number | undefined {
  const { leaves } = scoreUnit(compiled, { unit: "one", family, entries: { [leaf.code]: { inputs } } });
  const outcome = leaves.find(({ code }) => code === leaf.code)?.outcome;
  return outcome?.kind === "scored" ? outcome.points : undefined;
}

function findingOf(leaf: Leaf, answers: Answers): Finding | undefined {
  const { rule } = leaf;
  const labelOf = (input: string): string => leaf.inputs[input]?.label?.vi ?? input;
  if (rule.kind === "proportional" && rule.in !== undefined) {
    const [met, all] = [Number(answers[rule.of]), Number(answers[rule.in])];
    if (met === 0) return undefined;
    const found = met - Math.max(1, Math.round(all * 0.012));
    const [source = ""] = (leaf.autoSource ?? "tài liệu kiểm chứng").split(/[;:]/);
    const label = lowerFirst(labelOf(rule.of));
    return {
      found: { ...answers, [rule.of]: found },
      reason: `Đối chiếu với ${source}, ${label} là ${count(found)} trên ${count(all)}, không phải ${count(met)} như kê khai.`,
    };
  }
  if (rule.kind === "levels") {
    const lower = lowerOption(leaf, answers[rule.of]);
    if (lower === undefined) return undefined;
    return {
      found: { [rule.of]: lower },
      reason:
        lower === "late"
          ? "Văn bản ký sau thời hạn được giao nên tính mức “Chậm hạn”."
          : `Tài liệu kèm theo chỉ đủ căn cứ tính mức “${optionLabel(leaf, rule.of, lower)}”.`,
    };
  }
  if (rule.kind === "checklist") {
    const last = rule.of.at(-1) ?? "";
    return {
      found: { ...answers, [last]: false },
      reason: `Chưa có tài liệu chứng minh nội dung “${lowerFirst(labelOf(last))}” nên chưa đủ điều kiện tính điểm.`,
    };
  }
  if (rule.kind === "deduction" && rule.of !== undefined) {
    const declared = Number(answers[rule.of]);
    const unit = wordsIn(leaf.inputs[rule.of]?.unit ?? "trường hợp", "vi");
    return {
      found: { [rule.of]: declared + 1 },
      reason: `Theo sổ theo dõi của Tổ thẩm định, ${lowerFirst(labelOf(rule.of))} là ${count(declared + 1)}, đơn vị kê khai ${count(declared)}; mỗi ${unit} trừ ${formatNumber(rule.each ?? 0, "vi")} điểm.`,
    };
  }
  return undefined;
}

function count(value: number): string {
  return formatNumber(value, "vi");
}

/** “Số hồ sơ…” in mid-sentence; words in capitals such as TTHC stay. */
function lowerFirst(text: string): string {
  const [first = "", second = ""] = text;
  return second === second.toUpperCase() && second.trim() !== "" ? text : first.toLowerCase() + text.slice(1);
}
