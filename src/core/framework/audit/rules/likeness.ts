import { correlationPValue } from "../../../statistics/correlation.ts";
import { correlationsWithin, type PairCorrelation } from "../../study/correlations.ts";
import { variesEnough } from "../../study/variesEnough.ts";
import { type AuditContext, capital, number } from "../context.ts";
import { aboutNodes, type Finding } from "../finding.ts";

/** Leaves anywhere in the tree that say the same, either way round. */
export function nearDuplicates({
  framework,
  leaves,
  limits,
  enough,
  name,
}: AuditContext): readonly Finding[] {
  if (!enough) return [];
  const codes = leaves.map(({ code }) => code).filter((code) => variesEnough(framework.values.get(code)));
  return correlationsWithin(framework, codes).flatMap(({ left, right, value, count }) => {
    if (value === null || count < limits.units || Math.abs(value) < limits.duplicate) return [];
    const shown = number(value, 3);
    return [
      aboutNodes(
        "warning",
        "near-duplicate",
        [left, right],
        value,
        `${capital(name(left).vi)} và ${name(right).vi} gần như là một (tương quan ${shown.vi}); hãy giữ một, nếu không nội dung này được tính hai lần.`,
        `The ${name(left).en} and the ${name(right).en} are nearly one (correlation ${shown.en}); keep one, or the same thing counts twice.`,
      ),
    ];
  });
}

/** Siblings that go together too closely, or pull apart. */
export function siblings({
  framework,
  study,
  leaves,
  limits,
  enough,
  name,
}: AuditContext): readonly Finding[] {
  if (!enough) return [];
  const leafCodes = new Set(leaves.map(({ code }) => code));
  const pairs = Object.values(study.withinGroups).flat();
  return pairs.flatMap((pair): readonly Finding[] => {
    if (pair.value === null || pair.count < limits.units) return [];
    const duplicate = leafCodes.has(pair.left) && leafCodes.has(pair.right) && pair.value >= limits.duplicate;
    const varies = [pair.left, pair.right].every((code) => variesEnough(framework.values.get(code)));
    if (pair.flag === "too-high" && !duplicate && varies) return [tooAlike(pair, pair.value, name)];
    if (pair.flag !== "negative" || correlationPValue({ value: pair.value, count: pair.count }) >= 0.05)
      return [];
    const units = framework.units.length;
    return units < limits.units || -pair.value >= limits.duplicate
      ? []
      : [pullsApart(pair, pair.value, name)];
  });
}

function tooAlike({ left, right }: PairCorrelation, value: number, name: AuditContext["name"]): Finding {
  const shown = number(value);
  return aboutNodes(
    "warning",
    "too-alike",
    [left, right],
    value,
    `${capital(name(left).vi)} và ${name(right).vi} cùng nhóm mà tương quan tới ${shown.vi} (trên 0,92); hãy gộp lại hoặc giảm trọng số để không tính trùng.`,
    `The ${name(left).en} and the ${name(right).en} stand in one group with a correlation of ${shown.en} (above 0.92); merge them or lower their weights.`,
  );
}

function pullsApart({ left, right }: PairCorrelation, value: number, name: AuditContext["name"]): Finding {
  const shown = number(value);
  return aboutNodes(
    "warning",
    "pulls-apart",
    [left, right],
    value,
    `${capital(name(left).vi)} và ${name(right).vi} cùng nhóm nhưng ngược chiều nhau (tương quan ${shown.vi}) nên bù trừ lẫn nhau; hãy xem lại chiều hoặc tách nhóm.`,
    `The ${name(left).en} and the ${name(right).en} stand in one group but run against each other (correlation ${shown.en}); check the directions or split the group.`,
  );
}
