import { type Fault, type Finding, finding } from "../../method/fault.ts";
import { isRecord, shapeFaults } from "../../method/shape.ts";
import { located, readSource } from "../../method/source.ts";
import { type CompositeMethod, compositeSchema } from "../schema/composite.ts";
import { checkCodes } from "./codes.ts";
import { type CompositeDraft, draftOf } from "./draft.ts";
import { checkGroups } from "./groups.ts";
import { checkLeaves } from "./leaves.ts";
import { checkRecipe } from "./recipe.ts";
import { checkVectors } from "./vectors.ts";
import { checkViews } from "./views.ts";
import { checkWeights } from "./weights.ts";

/** A composite method that may be used, or every fault of the file, in the order of its lines. */
export type CompositeReading =
  | { readonly ok: true; readonly method: CompositeMethod }
  | { readonly ok: false; readonly faults: readonly Fault[] };

/** Which language a method file is written in; undefined where the text is not YAML with keys. */
export function methodKindOf(text: string): "points" | "composite" | undefined {
  const { data } = readSource(text);
  if (!isRecord(data)) return undefined;
  return data["kind"] === "composite" ? "composite" : "points";
}

/**
 * Reads and checks a composite method file: shape, codes, weights, recipe, what each step needs of its leaves, groups, views
 * and vectors. One fault never hides another: what cannot be read is left out and the rest is checked all the same.
 */
export function checkComposite(text: string): CompositeReading {
  const source = readSource(text);
  const locate = (found: readonly Finding[]): readonly Fault[] =>
    found.map((each) => located(each, source.lineOf));
  if (source.data === undefined) return refuse(source.faults);
  if (!isRecord(source.data)) return refuse([...source.faults, ...locate([NOT_A_METHOD])]);
  const shape = shapeFaults(compositeSchema, source.data);
  const faults = [...source.faults, ...locate([...shape, ...meaningFaults(draftOf(source.data))])];
  if (faults.length > 0) return refuse(faults);
  const method = compositeSchema.parse(source.data);
  const failing = locate(checkVectors(method));
  return failing.length > 0 ? refuse(failing) : { ok: true, method };
}

function meaningFaults(draft: CompositeDraft): readonly Finding[] {
  return [
    ...checkCodes(draft),
    ...checkRecipe(draft),
    ...checkLeaves(draft),
    ...checkWeights(draft),
    ...checkGroups(draft),
    ...checkViews(draft),
  ];
}

function refuse(faults: readonly Fault[]): CompositeReading {
  return { ok: false, faults: [...faults].sort((left, right) => left.line - right.line) };
}

const NOT_A_METHOD = finding(
  [],
  "not-a-method",
  "Tệp không phải là bộ chỉ số: cần các khóa kind: composite, id, version, title, tree, recipe…",
  "The file is not a composite method: it needs kind: composite, id, version, title, tree, recipe…",
);
