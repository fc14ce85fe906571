import { bandFinding } from "../../method/checks/bandWords.ts";
import { type Finding, finding, type Path } from "../../method/fault.ts";
import { isRecord, salvage } from "../../method/shape.ts";
import { coverageProblems } from "../../numbers/coverage.ts";
import { type GroupingRule, groupingRuleSchema } from "../schema/groups.ts";
import type { CompositeDraft } from "./draft.ts";

/** Groups cover the scale once, and limits are as many as they must be and fall from the best group down. */
export function checkGroups(draft: CompositeDraft): readonly Finding[] {
  const scale = draft.data["scale"];
  const [from, to] = isRecord(scale) ? [scale["from"], scale["to"]] : [];
  const whole = salvage<GroupingRule>(groupingRuleSchema, draft.data["groups"]);
  const ends =
    typeof from === "number" && typeof to === "number"
      ? { low: from, high: to }
      : { low: -Infinity, high: Infinity };
  return [
    ...scaleOrder(from, to),
    ...(whole === undefined ? [] : checkRule(whole, ["groups"], ends)),
    ...draft.parts.flatMap(({ groups, path }) =>
      groups === undefined ? [] : checkRule(groups, [...path, "groups"], { low: -Infinity, high: Infinity }),
    ),
    ...years(draft),
  ];
}

function scaleOrder(from: unknown, to: unknown): readonly Finding[] {
  if (typeof from !== "number" || typeof to !== "number" || from < to) return [];
  return [
    finding(
      ["scale"],
      "limits-order",
      "Đầu dưới của thang điểm (from) phải nhỏ hơn đầu trên (to).",
      "The lower end of the scale (from) must be below the upper one (to).",
    ),
  ];
}

function checkRule(rule: GroupingRule, path: Path, ends: { low: number; high: number }): readonly Finding[] {
  const ids = rule.kind === "bands" ? rule.bands.map(({ id }) => id) : rule.groups.map(({ id }) => id);
  const list = [...path, rule.kind === "bands" ? "bands" : "groups"];
  const twice = ids.flatMap((id, index) =>
    ids.indexOf(id) === index
      ? []
      : [
          finding(
            [...list, index, "id"],
            "duplicate-band",
            `Nhóm “${id}” được ghi hai lần.`,
            `The group “${id}” stands twice.`,
          ),
        ],
  );
  switch (rule.kind) {
    case "bands":
      return [
        ...twice,
        ...coverageProblems(rule.bands, ends.low, ends.high).map((problem) =>
          bandFinding(problem, list, ids),
        ),
      ];
    case "quantiles":
      return [
        ...twice,
        ...(rule.at === undefined ? [] : limits(rule.at, ids.length, [...path, "at"], "rising")),
      ];
    case "cuts":
      return [
        ...twice,
        ...Object.entries(rule.lowest).flatMap(([year, cuts]) =>
          limits(cuts ?? [], ids.length, [...path, "lowest", year], "falling"),
        ),
      ];
    case "gaps":
      return twice;
  }
}

function limits(
  cuts: readonly number[],
  groups: number,
  path: Path,
  order: "rising" | "falling",
): readonly Finding[] {
  if (cuts.length !== groups - 1) {
    return [
      finding(
        path,
        "group-limits",
        `${groups} nhóm cần ${groups - 1} mốc, đang có ${cuts.length}.`,
        `${groups} groups need ${groups - 1} limits; there are ${cuts.length}.`,
      ),
    ];
  }
  const sign = order === "rising" ? 1 : -1;
  const ordered = cuts.every((cut, index) => index === 0 || sign * (cut - (cuts[index - 1] ?? cut)) > 0);
  if (ordered) return [];
  return [
    finding(
      path,
      "group-limits",
      order === "rising"
        ? "Các mốc phải tăng dần và khác nhau."
        : "Các mốc phải giảm dần, từ nhóm tốt nhất xuống, và khác nhau.",
      order === "rising"
        ? "The limits must rise and differ."
        : "The limits must fall, from the best group down, and differ.",
    ),
  ];
}

function years(draft: CompositeDraft): readonly Finding[] {
  const covers = draft.data["covers"];
  if (!isRecord(covers)) return [];
  const { from, to } = { from: covers["from"], to: covers["to"] };
  if (typeof from !== "number" || typeof to !== "number" || from <= to) return [];
  return [
    finding(
      ["covers", "to"],
      "years-order",
      `Năm cuối (${to}) đứng trước năm đầu (${from}).`,
      `The last year (${to}) stands before the first one (${from}).`,
    ),
  ];
}
