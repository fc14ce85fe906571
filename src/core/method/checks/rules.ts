import { type CoverageProblem, coverageProblems } from "../../numbers/coverage.ts";
import { formatNumber } from "../../numbers/format.ts";
import { contains } from "../../numbers/interval.ts";
import { snap } from "../../numbers/round.ts";
import { type ExpressionFault, inspectExpression } from "../../rules/expression.ts";
import { inputsOf } from "../../rules/inputsOf.ts";
import { boundsOf } from "../../score-input/readInput.ts";
import type { DraftLeaf } from "../draft.ts";
import { type Finding, finding, type Path } from "../fault.ts";
import { nearest } from "../knownKeys.ts";
import type { Rule, RuleOf, WhenNoCases } from "../ruleSchema.ts";
import { optionId } from "../tree.ts";
import { bandFinding } from "./bandWords.ts";

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

function levelFindings(leaf: DraftLeaf, rule: RuleOf<"levels">, path: Path): readonly Finding[] {
  const both = (rule.levels === undefined) === (rule.shares === undefined);
  if (both)
    return [
      finding(
        path,
        "rule-incomplete",
        "Cách chấm theo mức cần đúng một trong hai: “levels” (điểm) hoặc “shares” (tỷ lệ 0–1).",
        "Graded levels need exactly one of “levels” (points) and “shares” (0–1).",
      ),
    ];
  const table = rule.levels ?? rule.shares ?? {};
  const where = [...path, rule.levels === undefined ? "shares" : "levels"];
  const points = Object.entries(table).map(([option, value]): [string, number] => [
    option,
    rule.levels === undefined ? value * (leaf.max ?? 0) : value,
  ]);
  return [
    ...optionFindings(leaf, rule.of, table, where),
    ...aboveMax(leaf, points, where),
    ...reachable(
      leaf,
      points.map(([, value]) => value),
      where,
    ),
  ];
}

/** A table of options and the options of the choice name the same words. */
function optionFindings(
  leaf: DraftLeaf,
  name: string,
  table: Readonly<Record<string, number>>,
  path: Path,
): readonly Finding[] {
  const input = leaf.inputs.get(name);
  if (input === undefined) return [];
  const options = input.kind === "yes-no" ? ["yes", "no"] : (input.options ?? []).map(optionId);
  if (options.length === 0) return [];
  const strange = Object.keys(table).filter((option) => !options.includes(option));
  const absent = options.filter((option) => !(option in table));
  return [
    ...strange.map((option) =>
      finding(
        [...path, option],
        "unknown-option",
        `Ô “${name}” không có lựa chọn “${option}”; các lựa chọn: ${options.join(", ")}.`,
        `The input “${name}” has no option “${option}”; it has: ${options.join(", ")}.`,
      ),
    ),
    ...absent.map((option) =>
      finding(
        path,
        "missing-option",
        `Lựa chọn “${option}” của ô “${name}” chưa có điểm.`,
        `The option “${option}” of the input “${name}” is given no points.`,
      ),
    ),
  ];
}

function checklistFindings(leaf: DraftLeaf, rule: RuleOf<"checklist">, path: Path): readonly Finding[] {
  if (rule.points === undefined) return [];
  if (rule.mode !== "each")
    return [
      finding(
        [...path, "points"],
        "rule-incomplete",
        "“points” chỉ dùng khi mode: each.",
        "“points” is used only under mode: each.",
      ),
    ];
  const given = rule.points;
  const strange = Object.keys(given).filter((name) => !rule.of.includes(name));
  const absent = rule.of.filter((name) => !(name in given));
  if (strange.length > 0 || absent.length > 0) {
    const names = [...strange, ...absent].join(", ");
    return [
      finding(
        [...path, "points"],
        "unknown-input",
        `“points” và “of” phải ghi cùng các ô; lệch ở: ${names}.`,
        `“points” and “of” must name the same inputs; they differ at: ${names}.`,
      ),
    ];
  }
  const sum = Object.values(given).reduce((total, points) => total + points, 0);
  const where = [...path, "points"];
  return [...aboveMax(leaf, [["points", sum]], path), ...reachable(leaf, [sum], where)];
}

function bandFindings(leaf: DraftLeaf, rule: RuleOf<"bands">, path: Path): readonly Finding[] {
  const where = [...path, "bands"];
  const names = rule.bands.map((_, index) => String(index + 1));
  const incomplete = rule.bands.flatMap((band, index) =>
    (band.points === undefined) === (band.share === undefined)
      ? [
          finding(
            [...where, index],
            "rule-incomplete",
            "Mỗi mức cần đúng một trong hai: “points” hoặc “share”.",
            "Each band needs exactly one of “points” and “share”.",
          ),
        ]
      : [],
  );
  const points = rule.bands.map((band, index): [number, number] => [
    index,
    band.points ?? (band.share ?? 0) * (leaf.max ?? 0),
  ]);
  const range = bandRange(leaf, rule);
  const problems = range === undefined ? [] : coverageProblems(rule.bands, range.low, range.high);
  const holes = problems
    .filter((problem) => !(wholeNumbers(leaf, rule) && isBetweenWholes(problem, rule)))
    .map((problem) => bandFinding(problem, where, names));
  return [
    ...incomplete,
    ...holes,
    ...aboveMax(leaf, points, where),
    ...reachable(
      leaf,
      points.map(([, value]) => value),
      where,
    ),
  ];
}

function wholeNumbers(leaf: DraftLeaf, rule: RuleOf<"bands">): boolean {
  return rule.in === undefined && leaf.inputs.get(rule.of)?.kind === "count";
}

/** A count never falls between two whole numbers, so that bands up to 3 and from 4 meet. */
function isBetweenWholes(problem: CoverageProblem, rule: RuleOf<"bands">): boolean {
  if (problem.kind !== "gap" || problem.to - problem.from > 1000) return false;
  for (let whole = Math.ceil(problem.from); whole <= problem.to; whole += 1) {
    if (!rule.bands.some((band) => contains(band, whole))) return false;
  }
  return true;
}

function bandRange(leaf: DraftLeaf, rule: RuleOf<"bands">): { low: number; high: number } | undefined {
  if (rule.in !== undefined) return { low: 0, high: 1 };
  const input = leaf.inputs.get(rule.of);
  if (input === undefined) return undefined;
  const { min, max } = boundsOf(input);
  return { low: min ?? -Infinity, high: max ?? Infinity };
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

function aboveMax(
  leaf: DraftLeaf,
  named: readonly (readonly [string | number, number | undefined])[],
  path: Path,
): readonly Finding[] {
  const max = leaf.max;
  if (max === undefined) return [];
  return named.flatMap(([name, points]) => {
    if (points === undefined || snap(points) <= snap(max)) return [];
    return [
      finding(
        [...path, name],
        "points-above-max",
        `${points} điểm vượt điểm tối đa ${max} của tiêu chí.`,
        `${points} points are above the maximum of the leaf, ${max}.`,
      ),
    ];
  });
}

function reachable(leaf: DraftLeaf, points: readonly number[], path: Path): readonly Finding[] {
  const max = leaf.max;
  if (max === undefined || leaf.isItem || points.some((value) => snap(value) >= snap(max))) return [];
  return [
    finding(
      path,
      "max-unreachable",
      `Không mức nào đạt điểm tối đa ${formatNumber(max, "vi", 6)}; hãy sửa điểm của các mức hoặc điểm tối đa.`,
      `Nothing earns the maximum of ${max}; mend the points or the maximum.`,
    ),
  ];
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

function expressionFindings(leaf: DraftLeaf, rule: RuleOf<"expression">, path: Path): readonly Finding[] {
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
