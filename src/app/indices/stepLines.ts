import {
  type CompositeMethod,
  type CompositeResult,
  formatNumber,
  type IndexTable,
  type Lang,
  type StepEntry,
} from "../../core/index.ts";
import { partNames, unitNames } from "./names.ts";

type Both = Readonly<Record<Lang, string>>;

const WHAT: Readonly<Record<StepEntry["what"], Both>> = {
  "screened-out": { vi: "không đưa vào so sánh", en: "left out of the comparison" },
  "kept-by-hand": { vi: "giữ lại theo bộ tiêu chí", en: "kept as the method says" },
  imputed: { vi: "điền số còn thiếu", en: "missing figure filled in" },
  winsorised: { vi: "thu giá trị quá xa về", en: "far value drawn in to" },
  transformed: { vi: "đổi thang của cả cột", en: "whole column transformed" },
  denominated: { vi: "chia cho mẫu số", en: "divided by its denominator" },
  normalised: { vi: "chuẩn hóa", en: "normalised" },
  weighted: { vi: "gán trọng số", en: "weighted" },
};

const NOTHING: Both = { vi: "không phải thay đổi gì", en: "nothing to change" };

/** What each step of a run did: which units it left out, which figures it filled in or drew in. */
export function stepLines(
  { log }: CompositeResult,
  { method, table }: { readonly method: CompositeMethod; readonly table: IndexTable },
  lang: Lang,
): readonly string[] {
  const unitName = unitNames(table);
  const partName = partNames([method], lang);
  return log.flatMap(({ step, index, entries }) => [
    `${index + 1}. ${step}: ${entries.length === 0 ? NOTHING[lang] : entries.length}`,
    ...entries.map(({ what, unit, period, leaf, node, value, detail }) => {
      const where = [
        unit === undefined ? "" : unitName(unit),
        period ?? "",
        [leaf, node].flatMap((code) => (code === undefined ? [] : partName(code))).join(" "),
      ].filter((part) => part !== "");
      const figure = value === undefined ? "" : ` ${formatNumber(value, lang, 6)}`;
      const how = detail === undefined ? "" : ` (${detail})`;
      return `   ${where.join(", ")}: ${WHAT[what][lang]}${figure}${how}`;
    }),
  ]);
}
