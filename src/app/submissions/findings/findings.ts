import type { PreSubmitFinding } from "../../contract/sheets.ts";
import { formatNumber, formatShare, type Lang, type Outcome, type Step, wordsIn } from "../../core/index.ts";
import { vietnamDate } from "./exportWords.ts";
import { periodDays } from "./periodDays.ts";
import { scoreSheet } from "./scoreSheet.ts";
import type { SheetContent, SheetEvidence } from "./sheetContent.ts";
import { exemptionOf, type SheetFrame } from "./sheetFrame.ts";
import type { SheetLine } from "./sheetLines.ts";

interface Look {
  readonly frame: SheetFrame;
  readonly line: SheetLine;
  readonly outcome: Outcome;
  readonly answered: boolean;
  readonly evidence: readonly SheetEvidence[];
}
type Finding = Omit<PreSubmitFinding, "leaf">;

/** What would lose points if the sheet were handed in now, line by line, in a colleague's words. */
export function findingsOf(
  frame: SheetFrame,
  content: SheetContent,
  lines: readonly SheetLine[],
): PreSubmitFinding[] {
  const { outcomes } = scoreSheet(frame, content.values);
  return lines.flatMap((line) => {
    const outcome = outcomes.get(line.code);
    if (!outcome || line.scoredBy !== "self" || exemptionOf(frame, line) !== null) return [];
    const answered = (content.answersAt.get(line.code) ?? []).some(({ value }) => value !== null);
    if (line.block !== "tree" && !answered) return [];
    const look = { frame, line, outcome, answered, evidence: content.evidenceAt.get(line.code) ?? [] };
    const found = [...missingAnswer(look), ...missingEvidence(look), ...oddDates(look), ...lowShare(look)];
    return found.map((finding) => ({ leaf: line.code, ...finding }));
  });
}

function missingAnswer({ line, outcome, answered }: Look): Finding[] {
  if (outcome.kind !== "missing") return [];
  const most = { vi: formatNumber(line.max, "vi"), en: formatNumber(line.max, "en") };
  if (!answered) {
    return [
      {
        code: "no-answer",
        vi: `Chưa nhập số liệu; có thể mất ${most.vi} điểm.`,
        en: `Nothing is entered yet; up to ${most.en} points may be lost.`,
      },
    ];
  }
  return [
    {
      code: "answer-incomplete",
      vi: `Số liệu chưa đủ để tính điểm; có thể mất ${most.vi} điểm.`,
      en: `The entries are not enough to score; up to ${most.en} points may be lost.`,
    },
  ];
}

function missingEvidence({ line, answered, evidence }: Look): Finding[] {
  const required = line.leaf.evidence.filter((wanted) => wanted.required === true);
  if (!answered || evidence.length >= required.length) return [];
  const names = (lang: Lang) => required.map(({ label }) => wordsIn(label, lang)).join("; ");
  if (evidence.length === 0) {
    return [
      {
        code: "no-evidence",
        vi: `Chưa có tài liệu kiểm chứng. Cần có: ${names("vi")}.`,
        en: `No evidence is attached. Needed: ${names("en")}.`,
      },
    ];
  }
  return [
    {
      code: "few-evidence",
      vi: `Mới có ${evidence.length} trong ${required.length} tài liệu bắt buộc: ${names("vi")}.`,
      en: `Only ${evidence.length} of ${required.length} required documents: ${names("en")}.`,
    },
  ];
}

function oddDates({ frame, evidence }: Look): Finding[] {
  const days = periodDays(frame.round.period);
  if (!days) return [];
  return evidence.flatMap(({ documentDate, documentNumber, title }) => {
    if (documentDate === null || (documentDate >= days.from && documentDate <= days.to)) return [];
    const name = documentNumber === "" ? title : documentNumber;
    const late = documentDate > days.to;
    return [
      {
        code: "date-outside-period",
        vi: `«${name}» ghi ngày ${vietnamDate(documentDate)}, ${late ? "sau" : "trước"} kỳ đánh giá ${frame.round.period}; thường không được tính.`,
        en: `“${name}” is dated ${documentDate}, ${late ? "after" : "before"} the period ${frame.round.period}; it is usually not counted.`,
      },
    ];
  });
}

/** A share under the floor earns nothing; says how many more cases would lift it. */
function lowShare({ outcome }: Look): Finding[] {
  if (outcome.kind !== "scored") return [];
  const { share, floor, met, cases } = numbersOf(outcome.trace.steps);
  const over = tooMany(met, cases);
  if (outcome.trace.reasonCode !== "below-floor" || share === undefined || floor === undefined) return over;
  const more = met === undefined || cases === undefined ? undefined : Math.ceil(floor * cases - 1e-9) - met;
  const lift =
    more === undefined
      ? { vi: "", en: "" }
      : {
          vi: ` Cần thêm ${formatNumber(more, "vi")} (trên ${formatNumber(cases ?? 0, "vi")}) để bắt đầu có điểm.`,
          en: ` ${formatNumber(more, "en")} more (of ${formatNumber(cases ?? 0, "en")}) would start to earn points.`,
        };
  return [
    ...over,
    {
      code: "below-floor",
      vi: `Tỷ lệ ${formatShare(share, "vi")} dưới mức tối thiểu ${formatShare(floor, "vi")} nên chưa có điểm.${lift.vi}`,
      en: `The share ${formatShare(share, "en")} is under the floor of ${formatShare(floor, "en")}, so it earns nothing.${lift.en}`,
    },
  ];
}

function tooMany(met: number | undefined, cases: number | undefined): Finding[] {
  if (met === undefined || cases === undefined || met <= cases) return [];
  return [
    {
      code: "more-than-all",
      vi: `Số đạt (${formatNumber(met, "vi")}) lớn hơn tổng số (${formatNumber(cases, "vi")}). Kiểm tra lại số liệu.`,
      en: `The number met (${formatNumber(met, "en")}) exceeds the total (${formatNumber(cases, "en")}). Check the figures.`,
    },
  ];
}

type ShareNumbers = Partial<Record<"share" | "floor" | "met" | "cases", number>>;

function numbersOf(steps: readonly Step[]): ShareNumbers {
  const numbers: ShareNumbers = {};
  for (const name of ["share", "floor", "met", "cases"] as const) {
    const value = steps.find((step) => step[name] !== undefined)?.[name];
    if (typeof value === "number") numbers[name] = value;
  }
  return numbers;
}
