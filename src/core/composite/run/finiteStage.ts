import { indexFault } from "../indexFault.ts";
import type { Stage, StepContext } from "./stage.ts";

/**
 * Refuses cells that a step brought beyond what a number can hold: a division by nearly nothing, values near the largest number
 * there is. Columns that stand as they were before the step are passed over.
 */
export function refuseInfinite(context: StepContext, stage: Stage, step: string, before?: Stage): void {
  stage.columns.forEach((column, leaf) => {
    if (column === before?.columns[leaf] || context.dropped[leaf] === 1) return;
    for (let at = 0; at < column.length; at++) {
      if (Math.abs(column[at] ?? 0) !== Number.POSITIVE_INFINITY) continue;
      const code = context.plan.leaves[leaf]?.code ?? "";
      const row = context.table.rows[stage.set.rows[at] ?? 0];
      context.faults.push(
        indexFault(
          "undefined-value",
          { leaf: code, unit: row?.unit ?? "", period: row?.period ?? "", step },
          `Chỉ tiêu “${code}” của “${row?.unit ?? ""}” cho kết quả lớn quá mức tính được; hãy kiểm tra số liệu, mẫu số và hai đầu thang.`,
          `“${code}” of “${row?.unit ?? ""}” comes to more than a number can hold; check the data, the denominator and the ends of the scale.`,
        ),
      );
    }
  });
}
