import { type AuditContext, capital, number, percent } from "../context.ts";
import { aboutNodes, type Finding } from "../finding.ts";

/** Groups whose parts hardly belong together. */
export function lowConsistency({ study, limits, enough, name }: AuditContext): readonly Finding[] {
  if (!enough) return [];
  return study.groups.flatMap(({ code, children, alpha }) => {
    if (alpha === null || children.length < 3 || alpha >= limits.alpha) return [];
    const shown = number(alpha);
    return [
      aboutNodes(
        alpha < 0 ? "warning" : "note",
        "low-consistency",
        [code],
        alpha,
        `Các phần của ${name(code).vi} ít nhất quán (hệ số alpha ${shown.vi}, nên từ ${number(limits.alpha).vi}); hãy xem lại chiều và cách xếp nhóm.`,
        `The parts of the ${name(code).en} hardly belong together (alpha ${shown.en}, better from ${number(limits.alpha).en}); check directions and grouping.`,
      ),
    ];
  });
}

/** Groups of four or more that measure several things at once. */
export function severalDimensions({ study, limits, enough, name }: AuditContext): readonly Finding[] {
  if (!enough) return [];
  return study.groups.flatMap(({ code, children, explained }) => {
    const first = explained[0];
    if (first === undefined || children.length < 4 || first >= limits.firstComponent) return [];
    const shown = percent(first, 0);
    return [
      aboutNodes(
        "note",
        "several-dimensions",
        [code],
        first,
        `${capital(name(code).vi)} đo nhiều nội dung khác nhau (thành phần chính thứ nhất chỉ giải thích ${shown.vi}); hãy cân nhắc tách nhóm.`,
        `The ${name(code).en} measures several things (its first component explains ${shown.en} only); consider splitting it.`,
      ),
    ];
  });
}
