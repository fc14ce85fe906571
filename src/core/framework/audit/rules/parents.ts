import { type AuditContext, capital, number } from "../context.ts";
import { aboutNodes, type Finding } from "../finding.ts";

/** Parts that run against the part they belong to, or have hardly anything to do with it. */
export function withParents({ study, leaves, limits, enough, name }: AuditContext): readonly Finding[] {
  if (!enough) return [];
  const leafCodes = new Set(leaves.map(({ code }) => code));
  return study.withParent.flatMap(({ left, right, value, count, flag }) => {
    if (value === null || count < limits.units || (value >= -1e-9 && flag !== "too-low")) return [];
    const shown = number(value);
    const against = value < -1e-9;
    const remedy =
      against && leafCodes.has(left)
        ? {
            vi: "hãy kiểm tra chiều tốt xấu (có thể bị ngược) hoặc chuyển sang nhóm khác",
            en: "check its direction (it may be the wrong way round) or move it to another group",
          }
        : {
            vi: "hãy chuyển sang nhóm phù hợp hơn hoặc xem lại cách đo",
            en: "move it to a fitter group or review the measure",
          };
    return [
      aboutNodes(
        against ? "warning" : "note",
        against ? "against-parent" : "weak-with-parent",
        [left, right],
        value,
        `${capital(name(left).vi)} ${against ? "ngược chiều với" : "ít liên quan đến"} ${name(right).vi} (tương quan ${shown.vi}); ${remedy.vi}.`,
        `The ${name(left).en} ${against ? "runs against" : "has little to do with"} the ${name(right).en} (correlation ${shown.en}); ${remedy.en}.`,
      ),
    ];
  });
}
