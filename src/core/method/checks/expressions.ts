import { type ExpressionFault, inspectExpression } from "../../rules/expression.ts";
import type { DraftLeaf } from "../draft.ts";
import { type Finding, finding, type Path } from "../fault.ts";
import type { RuleOf } from "../ruleSchema.ts";

/** An expression is short, plain and reads only inputs that exist. */
export function expressionFindings(
  leaf: DraftLeaf,
  rule: RuleOf<"expression">,
  path: Path,
): readonly Finding[] {
  const { faults } = inspectExpression(rule.cel, new Set(leaf.inputs.keys()));
  return faults.map((fault) => {
    const words = expressionWords(fault);
    return finding([...path, "cel"], "expression", `Biểu thức: ${words.vi}.`, `Expression: ${words.en}.`);
  });
}

function expressionWords(fault: ExpressionFault): { vi: string; en: string } {
  switch (fault.kind) {
    case "too-long":
      return { vi: `dài ${fault.bytes} byte, tối đa 2.048`, en: `${fault.bytes} bytes long, at most 2,048` };
    case "too-many-nodes":
      return {
        vi: `gồm ${fault.nodes} phần tử, tối đa 200; hãy tách thành nhiều tiêu chí`,
        en: `${fault.nodes} nodes, at most 200; split the leaf`,
      };
    case "syntax":
      return { vi: `sai cú pháp (${fault.detail})`, en: `wrong syntax (${fault.detail})` };
    case "not-allowed":
      return {
        vi: `không được dùng “${fault.name}”; chỉ dùng + − * /, so sánh, && || !, ? :, min, max`,
        en: `“${fault.name}” is not allowed; use + - * /, comparison, && || !, ? :, min and max`,
      };
    case "unknown-name":
      return {
        vi: `không có ô “${fault.name}” (ngoài các ô của tiêu chí chỉ có maxPoints)`,
        en: `there is no input “${fault.name}” (besides the inputs there is only maxPoints)`,
      };
  }
}
