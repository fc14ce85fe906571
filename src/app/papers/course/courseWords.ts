import { formatNumber } from "../../../core/index.ts";
import type { Course, Step } from "./judging.ts";

/** What a step came to, for a cell of its own: the appraiser's words, or that the score was agreed to. */
export function stepReason(step: Step | null): string {
  if (step === null) return "";
  return step.reason || (step.decision === "agree" ? "Thống nhất với điểm tự chấm" : "");
}

export function explanationText({ explanation }: Course): string {
  if (explanation === null) return "";
  return explanation.agrees ? "Đồng ý với điểm thẩm định" : explanation.text;
}

/** The way of a leaf in one cell, a line a step, oldest first; empty where nothing but one agreement happened. */
export function courseText(course: Course): string {
  const { first, second, objection } = course;
  const explanation = explanationText(course);
  return [
    ...(first && (second ?? course.explanation ?? objection) ? [said("Thẩm định lần 1", first)] : []),
    ...(explanation === "" ? [] : [`Giải trình: ${explanation}`]),
    ...(second ? [said("Thẩm định lần 2", second)] : []),
    ...(objection ? [said("Giải quyết kiến nghị", objection)] : []),
  ].join("\n");
}

function said(name: string, step: Step): string {
  return `${name} (${formatNumber(step.points, "vi")} điểm): ${stepReason(step)}`;
}
