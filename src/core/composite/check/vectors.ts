import { type Finding, finding, type Path } from "../../method/fault.ts";
import { runComposite } from "../run/run.ts";
import type { CompositeMethod, CompositeVector } from "../schema/composite.ts";
import type { IndexTable } from "../table.ts";

/** Every vector gives what it says. Runs on a method that has no other faults. */
export function checkVectors(method: CompositeMethod): readonly Finding[] {
  return method.vectors.flatMap((vector, index) => checkVector(method, vector, ["vectors", index]));
}

function checkVector(method: CompositeMethod, vector: CompositeVector, path: Path): readonly Finding[] {
  const result = runComposite(method, tableOf(method, vector));
  if (!result.ok) {
    const [first] = result.faults;
    return [
      finding(
        path,
        "vector-result",
        `Ví dụ “${vector.name}” không tính được: ${first?.words.vi ?? ""}`,
        `The vector “${vector.name}” cannot be calculated: ${first?.words.en ?? ""}`,
      ),
    ];
  }
  const nodes = result.value.units[0]?.nodes ?? {};
  const unknown = Object.keys(vector.given).filter((code) => !(code in nodes));
  const unread = unknown.map((code) =>
    finding(
      [...path, "given", code],
      "leaf-unknown",
      `Không có chỉ tiêu “${code}” trong cây chỉ tiêu.`,
      `There is no leaf “${code}” in the tree.`,
    ),
  );
  const wrong = Object.entries(vector.expect).flatMap(([code, expected]) => {
    const outcome = nodes[code];
    const actual = outcome?.kind === "scored" ? outcome.value : undefined;
    if (actual !== undefined && Math.abs(actual - expected) <= vector.tolerance) return [];
    return [
      finding(
        [...path, "expect", code],
        "vector-result",
        `Ví dụ “${vector.name}” ghi ${code} = ${expected} nhưng tính được ${actual ?? "không có giá trị"}.`,
        `The vector “${vector.name}” says ${code} = ${expected} but the method gives ${actual ?? "no value"}.`,
      ),
    ];
  });
  return [...unread, ...wrong];
}

function tableOf(method: CompositeMethod, vector: CompositeVector): IndexTable {
  const [first] = method.families;
  const family = vector.family ?? (typeof first === "string" ? first : first?.id) ?? "";
  return {
    rows: [
      { unit: vector.name, family, period: vector.year === undefined ? "" : String(vector.year), groups: {} },
    ],
    columns: new Map(Object.entries(vector.given).map(([code, value]) => [code, Float64Array.of(value)])),
    notApplicable: new Map(),
  };
}
