import type { SheetLine } from "../../submissions/index.ts";
import type { Mark } from "../ports.ts";

/** What to ask at a leaf, proposed from what is missing there and from the reason of its mark; a person rewords it. */
export function wantedWords(
  line: SheetLine,
  { evidence, explained, mark }: { evidence: number; explained: boolean; mark: Mark | undefined },
): string {
  const required = line.leaf.evidence.filter((wanted) => wanted.required === true);
  const reason = mark === undefined || mark.mark === "sure" ? "" : mark.reason;
  const parts = [
    ...(reason === "" ? [] : [`Làm rõ: ${sentence(reason)}`]),
    ...(explained ? [] : ["Giải trình cách tính điểm tự chấm."]),
    ...(evidence >= required.length
      ? []
      : [`Bổ sung tài liệu kiểm chứng: ${required.map(({ label }) => label.vi).join("; ")}.`]),
  ];
  return parts.length === 0
    ? "Rà soát lại số liệu, giải trình và bổ sung tài liệu kiểm chứng."
    : parts.join(" ");
}

function sentence(words: string): string {
  return /[.!?]$/.test(words) ? words : `${words}.`;
}
