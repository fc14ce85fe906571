import { checkBands } from "./checks/bands.ts";
import { checkCodes } from "./checks/codes.ts";
import { checkExamples } from "./checks/examples.ts";
import { checkInputs, everyLeaf } from "./checks/inputs.ts";
import { checkReferences } from "./checks/references.ts";
import { checkRule } from "./checks/rules.ts";
import { checkSums } from "./checks/sums.ts";
import { checkVectors } from "./checks/vectors.ts";
import { type Draft, draftOf } from "./draft.ts";
import { type Fault, type Finding, finding } from "./fault.ts";
import { type Method, methodSchema } from "./schema.ts";
import { isRecord, shapeFaults } from "./shape.ts";
import { located, readSource } from "./source.ts";

/** A method that may be used, or every fault of the file, in the order of its lines. */
export type MethodReading =
  | { readonly ok: true; readonly method: Method }
  | { readonly ok: false; readonly faults: readonly Fault[] };

/**
 * Reads and checks a method file: its shape, codes, sums, bands, inputs, rules, sources, and its examples and vectors as
 * tests. One fault never hides another: what cannot be read is left out and the rest is checked all the same.
 */
export function checkMethod(text: string): MethodReading {
  const source = readSource(text);
  const locate = (found: readonly Finding[]): readonly Fault[] =>
    found.map((each) => located(each, source.lineOf));
  if (source.data === undefined) return refuse(source.faults);
  if (!isRecord(source.data)) return refuse([...source.faults, ...locate([NOT_A_METHOD])]);
  const shape = shapeFaults(methodSchema, source.data);
  const meaning = meaningFaults(draftOf(source.data));
  const faults = [...source.faults, ...locate([...shape, ...meaning])];
  if (faults.length > 0) return refuse(faults);
  const method = methodSchema.parse(source.data);
  const failing = locate(checkVectors(method));
  return failing.length > 0 ? refuse(failing) : { ok: true, method };
}

function meaningFaults(draft: Draft): readonly Finding[] {
  const leaves = everyLeaf(draft).flatMap((leaf) => {
    const faults = [...checkInputs(leaf), ...checkRule(leaf)];
    return faults.length > 0 ? faults : checkExamples(leaf);
  });
  return [
    ...checkCodes(draft),
    ...checkSums(draft),
    ...checkReferences(draft),
    ...checkBands(draft),
    ...leaves,
  ];
}

function refuse(faults: readonly Fault[]): MethodReading {
  return { ok: false, faults: [...faults].sort((left, right) => left.line - right.line) };
}

const NOT_A_METHOD = finding(
  [],
  "not-a-method",
  "Tệp không phải là bộ tiêu chí: cần các khóa id, version, title, tree…",
  "The file is not a method: it needs the keys id, version, title, tree…",
);
