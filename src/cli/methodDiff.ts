import { aspectWords, formatNumber, type Lang, type MethodComparison } from "../core/index.ts";
import type { AnyMethod } from "./methodFile.ts";

/** Two versions side by side for the terminal: the sums, what changed as a whole, then every criterion that did. */
export function methodDiff(comparison: MethodComparison, kind: AnyMethod["kind"], lang: Lang): string {
  const lines = [
    ...(kind === "points" ? sums(comparison, lang) : indicatorSums(comparison, lang)),
    ...whole(comparison, lang),
    ...nodes(comparison, lang),
    ...hints(comparison, lang),
  ];
  return `${lines.join("\n")}\n`;
}

function sums(
  { before, after, sums: { before: old, after: next }, nodes: all }: MethodComparison,
  lang: Lang,
): string[] {
  const leaves = all.filter((node) => (node.after ?? node.before)?.leaf === true);
  const count = (fate: string): number => leaves.filter((leaf) => leaf.fate === fate).length;
  const number = (value: number): string => formatNumber(value, lang);
  const [added, removed, changed, same] = ["added", "removed", "changed", "same"].map(count);
  return lang === "vi"
    ? [
        `${before} → ${after}: ${number(old.max)} → ${number(next.max)} điểm, ${old.leaves} → ${next.leaves} tiêu chí chấm điểm`,
        `Thêm ${added}, bỏ ${removed}, thay đổi ${changed}, giữ nguyên ${same}`,
      ]
    : [
        `${before} → ${after}: ${number(old.max)} → ${number(next.max)} points, ${old.leaves} → ${next.leaves} scored criteria`,
        `${added} added, ${removed} removed, ${changed} changed, ${same} unchanged`,
      ];
}

function indicatorSums(
  { before, after, sums: { before: old, after: next }, nodes: all }: MethodComparison,
  lang: Lang,
): string[] {
  const leaves = all.filter((node) => (node.after ?? node.before)?.leaf === true);
  const count = (fate: string): number => leaves.filter((leaf) => leaf.fate === fate).length;
  const [added, removed, changed, same] = ["added", "removed", "changed", "same"].map(count);
  return lang === "vi"
    ? [
        `${before} → ${after}: ${old.leaves} → ${next.leaves} chỉ tiêu`,
        `Thêm ${added}, bỏ ${removed}, thay đổi ${changed}, giữ nguyên ${same}`,
      ]
    : [
        `${before} → ${after}: ${old.leaves} → ${next.leaves} indicators`,
        `${added} added, ${removed} removed, ${changed} changed, ${same} unchanged`,
      ];
}

function whole({ whole: differences }: MethodComparison, lang: Lang): string[] {
  return differences.map((each) => `* ${difference(each, lang)}`);
}

const SIGNS = { added: "+", removed: "-", changed: "~", same: " " } as const;

function nodes({ nodes: all }: MethodComparison, lang: Lang): string[] {
  return all
    .filter(({ fate }) => fate !== "same")
    .flatMap(({ code, fate, before, after, differences }) => {
      const shown = after ?? before;
      const points = [before, after].flatMap((side) => (side === null ? [] : [formatNumber(side.max, lang)]));
      const written = points[0] === points[1] ? points.slice(0, 1) : points;
      return [
        `${SIGNS[fate]} ${code} ${shown?.label[lang] ?? ""} (${written.join(" → ")})`,
        ...differences
          .filter(
            ({ aspect }) =>
              aspect !== "max" && (aspect !== "weight" || points.length < 2 || written.length < 2),
          )
          .map((each) => `    ${difference(each, lang)}`),
      ];
    });
}

function hints({ renumbered }: MethodComparison, lang: Lang): string[] {
  if (renumbered.length === 0) return [];
  const head =
    lang === "vi" ? "Có thể chỉ đổi số thứ tự (cần kiểm tra):" : "Perhaps only renumbered (to be checked):";
  return [head, ...renumbered.map(({ before, after, label }) => `? ${before} → ${after} ${label[lang]}`)];
}

function difference({ aspect, before, after }: MethodComparison["whole"][number], lang: Lang): string {
  const nothing = lang === "vi" ? "không có" : "nothing";
  return `${aspectWords(aspect)[lang]}: ${before?.[lang] ?? nothing} → ${after?.[lang] ?? nothing}`;
}
