import type { InputValue } from "../method/schema.ts";
import type { Outcome } from "../outcome.ts";
import type { CompiledMethod } from "./compile.ts";
import { scoreLeaf } from "./scoreLeaf.ts";
import { planFor } from "./scoreUnit.ts";

/**
 * What one leaf, bonus or penalty item of a family earns by its own inputs, as `scoreUnit` gives it for a unit that is not
 * exempt; rules that compare units are not known here. Undefined for a code the family has not.
 */
export function scoreOne(
  compiled: CompiledMethod,
  family: string,
  code: string,
  inputs: Readonly<Record<string, InputValue>>,
): Outcome | undefined {
  const all = [planFor(compiled, family).leaves, compiled.bonus, compiled.penalty];
  for (const leaves of all) {
    const leaf = leaves.find((each) => each.code === code);
    if (leaf !== undefined) return scoreLeaf(leaf, { inputs }, false, {});
  }
  return undefined;
}
