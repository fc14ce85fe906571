import { countPresent, extent, kurtosis, skewness } from "../../../statistics/moments.ts";
import { type AuditContext, capital, number } from "../context.ts";
import { aboutNodes, type Finding } from "../finding.ts";

/** Leaves in which outliers are left after all steps: a few units decide the scale of everybody. */
export function outliers({ framework, leaves, limits, enough, name }: AuditContext): readonly Finding[] {
  if (!enough) return [];
  return leaves.flatMap(({ code }) => {
    const values = framework.values.get(code) ?? new Float64Array();
    const [least, most] = extent(values);
    if (countPresent(values) < limits.units || !(most > least)) return [];
    const skew = skewness(values);
    const kurt = kurtosis(values);
    if (!(Math.abs(skew) > limits.skew && kurt > limits.kurt)) return [];
    const at = values.indexOf(skew > 0 ? most : least);
    const unit = framework.units[at] ?? "";
    const label = framework.labels[at] ?? unit;
    const shown = number(skew);
    return [
      {
        ...aboutNodes(
          "warning",
          "outliers",
          [code],
          skew,
          `${capital(name(code).vi)} có giá trị bất thường, xa nhất là ${label} (độ lệch ${shown.vi}); hãy kiểm tra số liệu hoặc thêm bước xử lý giá trị ngoại lai.`,
          `The ${name(code).en} has outliers, ${label} most of all (skewness ${shown.en}); check the data or add a step that treats outliers.`,
        ),
        place: { nodes: [code], units: [unit] },
      },
    ];
  });
}
