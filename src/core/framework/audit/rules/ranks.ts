import { type AuditContext, percent } from "../context.ts";
import { aboutUnits, type Finding } from "../finding.ts";

/** Units that are no worse in anything and yet stand lower. */
export function againstDominance({ framework, study }: AuditContext): readonly Finding[] {
  const label = (unit: string) => framework.labels[framework.units.indexOf(unit)] ?? unit;
  return study.dominance.list
    .filter(({ reversed }) => reversed)
    .slice(0, 5)
    .map(({ above, below }) =>
      aboutUnits(
        "error",
        "order-against-dominance",
        [above, below],
        null,
        `${label(above)} không thua ${label(below)} ở ${framework.leafWord.vi} nào mà lại xếp sau; hãy kiểm tra trọng số âm, phần không áp dụng hoặc thiếu số liệu, và cách tổng hợp.`,
        `${label(above)} is nowhere worse than ${label(below)} and yet stands lower; check for negative weights, gaps, exemptions or the way of aggregating.`,
      ),
    );
}

/** Many units with the same score. */
export function manyTies({ framework, limits, enough }: AuditContext): readonly Finding[] {
  const index = framework.values.get(framework.nodes[0]?.code ?? "");
  if (!enough || index === undefined) return [];
  const present = [...index].filter((value) => !Number.isNaN(value)).map((value) => Math.round(value * 1e9));
  const counts = new Map<number, number>();
  for (const value of present) counts.set(value, (counts.get(value) ?? 0) + 1);
  const tied = present.filter((value) => (counts.get(value) ?? 0) > 1).length;
  if (present.length === 0 || tied / present.length <= limits.tied) return [];
  const share = percent(tied / present.length, 0);
  return [
    aboutUnits(
      "warning",
      "many-ties",
      [],
      tied / present.length,
      `${share.vi} đơn vị có điểm bằng đơn vị khác nên khó xếp hạng; hãy thêm chỉ tiêu hoặc mức điểm có sức phân biệt.`,
      `${share.en} of the units share their score with another; add measures or levels that tell units apart.`,
    ),
  ];
}
