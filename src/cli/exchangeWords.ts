import type { ExchangePreview } from "../contract/exchange.ts";
import type { Lang } from "../core/index.ts";

/** «dòng 3, cột Giá trị: …» */
export function faultLine({ row, column, ...words }: ExchangePreview["faults"][number], lang: Lang): string {
  const place = [
    row === null ? null : lang === "vi" ? `dòng ${row}` : `row ${row}`,
    column === null ? null : lang === "vi" ? `cột ${column}` : `column ${column}`,
  ].filter((part) => part !== null);
  return place.length === 0 ? words[lang] : `${place.join(", ")}: ${words[lang]}`;
}

/** Counts, and a line for each thing that would change. */
export function previewWords({ counts, items }: ExchangePreview, lang: Lang): string {
  const head =
    lang === "vi"
      ? `${counts.new} mới, ${counts.changed} thay đổi, ${counts.same} giữ nguyên.`
      : `${counts.new} new, ${counts.changed} changed, ${counts.same} as they were.`;
  const lines = items.flatMap(({ row, label, changes }) =>
    changes.map(
      (change) => `  ${row}. ${label}, ${change[lang]}: ${change.from || "–"} → ${change.to || "–"}`,
    ),
  );
  return [head, ...lines].join("\n");
}
