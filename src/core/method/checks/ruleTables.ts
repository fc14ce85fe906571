import type { DraftLeaf } from "../draft.ts";
import { type Finding, finding, type Path } from "../fault.ts";
import type { RuleOf } from "../ruleSchema.ts";
import { optionId } from "../tree.ts";
import { aboveMax, reachable } from "./ruleLimits.ts";

/** Graded levels give points or shares, one for each option. */
export function levelFindings(leaf: DraftLeaf, rule: RuleOf<"levels">, path: Path): readonly Finding[] {
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
export function optionFindings(
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

/** Points of single conditions name the same inputs as the rule and sum to the maximum. */
export function checklistFindings(
  leaf: DraftLeaf,
  rule: RuleOf<"checklist">,
  path: Path,
): readonly Finding[] {
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
