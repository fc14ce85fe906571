import { inputsFor } from "../../score-input/readInput.ts";
import { compileMethod } from "../../scoring/compile.ts";
import { scoreUnit } from "../../scoring/scoreUnit.ts";
import type { Entry } from "../../scoring/sheet.ts";
import { type Finding, finding } from "../fault.ts";
import type { Method, Vector } from "../schema.ts";
import { familiesOf, findItem, findNode, isLeaf } from "../tree.ts";
import { readGiven } from "./examples.ts";

/** Every whole-unit vector gives the points and the total it says. Runs on a method that has no other faults. */
export function checkVectors(method: Method): readonly Finding[] {
  if (method.vectors.length === 0) return [];
  const compiled = compileMethod(method);
  const first = familiesOf(method)[0]?.id ?? "";
  return method.vectors.flatMap((vector, index) => {
    const path = ["vectors", index];
    const family = vector.family ?? first;
    if (!compiled.families.has(family)) {
      return [
        finding(
          [...path, "family"],
          "family-unknown",
          `Không có khối “${family}”.`,
          `There is no family “${family}”.`,
        ),
      ];
    }
    const { entries, findings } = entriesOf(method, vector, path);
    if (findings.length > 0) return findings;
    const result = scoreUnit(compiled, { unit: vector.name, family, entries });
    return [
      ...compare(vector, "points", result.points, path),
      ...compare(vector, "total", result.total, path),
    ];
  });
}

function entriesOf(
  method: Method,
  vector: Vector,
  path: readonly (string | number)[],
): { entries: Record<string, Entry>; findings: Finding[] } {
  const entries: Record<string, Entry> = {};
  const findings: Finding[] = [];
  for (const [code, given] of Object.entries(vector.given)) {
    const inputs = inputsOfCode(method, code);
    if (inputs === undefined) {
      findings.push(
        finding(
          [...path, "given", code],
          "vector-input",
          `Không có tiêu chí “${code}”.`,
          `There is no leaf “${code}”.`,
        ),
      );
      continue;
    }
    const read = readGiven(given, inputs, [...path, "given", code], "vector-input");
    findings.push(...read.findings);
    entries[code] = { inputs: read.inputs };
  }
  for (const code of vector.notApplicable ?? []) entries[code] = { notApplicable: true };
  return { entries, findings };
}

function inputsOfCode(method: Method, code: string): ReturnType<typeof inputsFor> | undefined {
  const node = findNode(method, code);
  if (node !== undefined) return isLeaf(node) ? inputsFor(node) : undefined;
  const item = findItem(method, code);
  return item === undefined ? undefined : inputsFor({ ...item, max: item.max ?? method.max });
}

function compare(
  vector: Vector,
  key: "points" | "total",
  actual: number,
  path: readonly (string | number)[],
): readonly Finding[] {
  const expected = vector[key];
  if (expected === undefined || Math.abs(expected - actual) <= (vector.tolerance ?? 1e-9)) return [];
  return [
    finding(
      [...path, key],
      "vector-result",
      `Trường hợp “${vector.name}” ghi ${key} = ${expected} nhưng tính được ${actual}.`,
      `The vector “${vector.name}” says ${key} = ${expected} but the method gives ${actual}.`,
    ),
  ];
}
