import { inputsOf } from "../../rules/inputsOf.ts";
import { boundsOf } from "../../score-input/readInput.ts";
import type { DraftLeaf } from "../draft.ts";
import { type Finding, finding, type Path } from "../fault.ts";
import { nearest } from "../knownKeys.ts";
import type { Rule, RuleOf, WhenNoCases } from "../ruleSchema.ts";
import { expressionFindings } from "./expressions.ts";
import { aboveMax, reachable } from "./ruleLimits.ts";
import { checklistFindings, levelFindings, optionFindings } from "./ruleTables.ts";
import { bandFindings } from "./stepBands.ts";

/** A rule names inputs that exist and have the right kind, gives points within the maximum, and decides every odd case. */
export function checkRule(leaf: DraftLeaf): readonly Finding[] {
  const rule = leaf.rule;
  if (rule === undefined) return [];
  const path = [...leaf.path, "rule"];
  return [
    ...namedInputs(leaf, rule, path),
    ...ownChecks(leaf, rule, path),
    ...zeroDenominator(leaf, rule, path),
  ];
}

function namedInputs(leaf: DraftLeaf, rule: Rule, path: Path): readonly Finding[] {
  if (rule.kind === "expression") return expressionFindings(leaf, rule, path);
  return inputsOf(rule).flatMap(({ name, kinds, at }) => {
    const where = [...path, ...at];
    if (!leaf.inputs.has(name)) {
      if (rule.kind === "entered") return [];
      const known = [...leaf.inputs.keys()];
      const hint = nearest(name, known);
      return [
        finding(
          where,
          "unknown-input",
          `Cách chấm dùng ô “${name}” nhưng tiêu chí không có ô này${hint === undefined ? `; các ô: ${known.join(", ") || "chưa có"}` : `; có phải “${hint}” không?`}`,
          `The rule reads the input “${name}”, which the leaf does not have${hint === undefined ? `; it has: ${known.join(", ") || "none"}.` : `; did you mean “${hint}”?`}`,
        ),
      ];
    }
    const input = leaf.inputs.get(name);
    if (input === undefined || kinds.includes(input.kind)) return [];
    const list = kinds.join(", ");
    return [
      finding(
        where,
        "input-kind",
        `Ô “${name}” là ${input.kind}, cách chấm này cần ${list}.`,
        `The input “${name}” is a ${input.kind}; this rule needs ${list}.`,
      ),
    ];
  });
}

function ownChecks(leaf: DraftLeaf, rule: Rule, path: Path): readonly Finding[] {
  switch (rule.kind) {
    case "levels":
      return levelFindings(leaf, rule, path);
    case "severity":
      return [
        ...optionFindings(leaf, rule.of, rule.findings, [...path, "findings"]),
        ...reachable(
          leaf,
          Object.values(rule.findings).map((lost) => (leaf.max ?? 0) * (1 - lost)),
          path,
        ),
      ];
    case "checklist":
      return checklistFindings(leaf, rule, path);
    case "bands":
      return bandFindings(leaf, rule, path);
    case "deduction":
      return deductionFindings(leaf, rule, path);
    case "proportional":
      return proportionalFindings(rule, path);
    case "base-plus":
      return aboveMax(
        leaf,
        [
          ["base", rule.base],
          ["cap", rule.cap],
        ],
        path,
      );
    case "per-item":
      return aboveMax(leaf, [["cap", rule.cap]], path);
    case "growth":
      return rule.floor !== undefined && rule.floor > rule.fullAt ? [floorAboveFull(path)] : [];
    case "target":
    case "imported":
    case "best-in-block":
    case "entered":
    case "expression":
      return [];
  }
}

function deductionFindings(leaf: DraftLeaf, rule: RuleOf<"deduction">, path: Path): readonly Finding[] {
  const single = rule.of !== undefined && rule.each !== undefined;
  const none = rule.of === undefined && rule.each === undefined;
  const right = rule.penalties === undefined ? single : none;
  const incomplete = right
    ? []
    : [
        finding(
          path,
          "rule-incomplete",
          "Cách chấm trừ điểm cần “of” và “each”, hoặc chỉ “penalties”.",
          "A deduction needs “of” and “each”, or only “penalties”.",
        ),
      ];
  return [...incomplete, ...aboveMax(leaf, [["start", rule.start]], path)];
}

function proportionalFindings(rule: RuleOf<"proportional">, path: Path): readonly Finding[] {
  const noDenominator = rule.failures !== undefined && rule.in === undefined;
  return [
    ...(noDenominator
      ? [
          finding(
            [...path, "failures"],
            "rule-incomplete",
            "“failures” cần mẫu số “in”.",
            "“failures” needs the denominator “in”.",
          ),
        ]
      : []),
    ...(rule.floor !== undefined && rule.floor > (rule.fullAt ?? 1) ? [floorAboveFull(path)] : []),
  ];
}

function floorAboveFull(path: Path): Finding {
  return finding(
    [...path, "floor"],
    "floor-above-full",
    "Ngưỡng được tính điểm (floor) lớn hơn ngưỡng đạt điểm tối đa (fullAt).",
    "The floor is above the share that earns the maximum (fullAt).",
  );
}

function zeroDenominator(leaf: DraftLeaf, rule: Rule, path: Path): readonly Finding[] {
  const decision: WhenNoCases | undefined = "whenNoCases" in rule ? rule.whenNoCases : undefined;
  if (decision !== undefined) {
    if (
      "notApplicable" in decision &&
      (leaf.notApplicable === undefined || leaf.notApplicable === "not-allowed")
    ) {
      return [
        finding(
          [...path, "whenNoCases"],
          "not-applicable-undeclared",
          "Cách chấm cho phép không áp dụng nhưng tiêu chí chưa ghi “notApplicable: { policy: … }” (drop, full hoặc zero).",
          "The rule lets the leaf not apply, but the leaf has no “notApplicable: { policy: … }” (drop, full or zero).",
        ),
      ];
    }
    return "points" in decision
      ? aboveMax(leaf, [["points", decision.points]], [...path, "whenNoCases"])
      : [];
  }
  const divisor = rule.kind === "growth" ? rule.from : "in" in rule ? rule.in : undefined;
  if (divisor === undefined) return [];
  const input = leaf.inputs.get(divisor);
  if (input === undefined || (boundsOf(input).min ?? -1) > 0) return [];
  return [
    finding(
      path,
      "no-cases-undecided",
      `“${divisor}” có thể bằng 0; hãy ghi “whenNoCases” (points, full hoặc notApplicable) hoặc đặt min lớn hơn 0.`,
      `“${divisor}” can be zero; write “whenNoCases” (points, full or notApplicable) or give the input a min above 0.`,
    ),
  ];
}
