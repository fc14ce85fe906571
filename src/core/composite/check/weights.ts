import { type Finding, finding, type Path } from "../../method/fault.ts";
import { isRecord } from "../../method/shape.ts";
import { weightIn } from "../weightIn.ts";
import { appliesTo, type CompositeDraft, childrenOf, type DraftPart } from "./draft.ts";

/** Weights of children never sum to zero in any year and family, hold from the first year, and matrices fit. */
export function checkWeights(draft: CompositeDraft): readonly Finding[] {
  const parents = [-1, ...draft.parts.keys()].filter((index) => draft.parts[index]?.isLeaf !== true);
  return [
    ...parents.flatMap((parent) => zeroSums(draft, parent)),
    ...draft.parts.flatMap((part) => fromFirstYear(draft, part)),
    ...matrices(draft),
  ];
}

function zeroSums(draft: CompositeDraft, parent: number): readonly Finding[] {
  const children = childrenOf(draft, parent);
  if (children.length === 0 || children.some(({ weight }) => weight === undefined)) return [];
  const years = new Set(
    children.flatMap(({ weight }) => (typeof weight === "object" ? Object.keys(weight).map(Number) : [])),
  );
  const path = draft.parts[parent]?.path ?? ["tree"];
  const name = draft.parts[parent]?.code ?? draft.totalCode;
  for (const family of draft.families) {
    const served = children.filter((child) => appliesTo(draft, child, family));
    if (served.length === 0) continue;
    for (const year of years.size === 0 ? [undefined] : years) {
      const sum = served.reduce((total, { weight }) => total + (weightIn(weight ?? 1, year) ?? 1), 0);
      if (sum > 0) continue;
      const when = year === undefined ? "" : ` (${year})`;
      return [
        finding(
          path,
          "weights-zero",
          `Trọng số các mục con của “${name}” cộng lại bằng 0${when}, khối “${family}”; ít nhất một mục phải có trọng số lớn hơn 0.`,
          `The weights under “${name}” sum to 0${when} for the family “${family}”; at least one must be above 0.`,
        ),
      ];
    }
  }
  return [];
}

function fromFirstYear(draft: CompositeDraft, part: DraftPart): readonly Finding[] {
  const covers = draft.data["covers"];
  const from = isRecord(covers) ? covers["from"] : undefined;
  if (typeof part.weight !== "object" || typeof from !== "number") return [];
  const first = Math.min(...Object.keys(part.weight).map(Number));
  if (first <= from) return [];
  return [
    finding(
      [...part.path, "weight"],
      "weight-year",
      `Trọng số của “${part.code ?? "?"}” chỉ có từ năm ${first}, bộ chỉ số áp dụng từ năm ${from}; hãy ghi trọng số cho năm ${from}.`,
      `The weight of “${part.code ?? "?"}” begins in ${first} but the method holds from ${from}; add the weight of ${from}.`,
    ),
  ];
}

function matrices(draft: CompositeDraft): readonly Finding[] {
  return draft.steps.flatMap(({ step, path }) => {
    if (step?.step !== "weigh" || step.how.kind !== "ahp") return [];
    return Object.entries(step.how.matrices).flatMap(([code, matrix]) =>
      matrix === undefined ? [] : matrixFaults(draft, code, matrix, [...path, "how", "matrices", code]),
    );
  });
}

function matrixFaults(
  draft: CompositeDraft,
  code: string,
  matrix: readonly (readonly number[])[],
  path: Path,
): readonly Finding[] {
  const parent =
    code === draft.totalCode ? -1 : draft.parts.findIndex((part) => !part.isLeaf && part.code === code);
  const count = childrenOf(draft, parent).length;
  if (parent === -1 && code !== draft.totalCode) {
    return [
      finding(
        path,
        "weight-matrix",
        `Không có mục “${code}” có mục con để so sánh từng cặp.`,
        `There is no node “${code}” whose children could be compared.`,
      ),
    ];
  }
  if (matrix.length !== count || matrix.some((row) => row.length !== count)) {
    return [
      finding(
        path,
        "weight-matrix",
        `Bảng so sánh của “${code}” phải có ${count} hàng và ${count} cột, theo thứ tự các mục con.`,
        `The comparisons of “${code}” must have ${count} rows and ${count} columns, in the order of its children.`,
      ),
    ];
  }
  const odd = matrix.some((row, i) =>
    row.some((value, j) => Math.abs(value * (matrix[j]?.[i] ?? 0) - 1) > 0.01),
  );
  if (!odd) return [];
  return [
    finding(
      path,
      "weight-matrix",
      `Bảng so sánh của “${code}” phải nghịch đảo qua đường chéo: nếu A so với B là 3 thì B so với A là 1/3, đường chéo là 1.`,
      `The comparisons of “${code}” must be reciprocal: when A to B is 3, B to A is 1/3, and the diagonal is 1.`,
    ),
  ];
}
