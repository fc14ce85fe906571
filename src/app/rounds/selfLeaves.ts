import { type Item, inputsOf, type Leaf, leavesOf, type Method, walk } from "../../core/index.ts";
import type { RoundUnit } from "./ports.ts";

/** Self-scored leaves from which the unit is not exempt. */
export function selfLeavesOf(unit: RoundUnit, method: Method): Leaf[] {
  const exempt = exemptLeaves(unit, method);
  return leavesOf(method, unit.family).filter(
    ({ code, scoredBy }) => scoredBy === "self" && !exempt.has(code),
  );
}

/** Codes of all leaves under the nodes from which the unit is exempt. */
export function exemptLeaves(unit: RoundUnit, method: Method): ReadonlySet<string> {
  const codes = new Set(unit.exemptions.map(({ code }) => code));
  const leaves = new Set<string>();
  for (const { node, parents } of walk(method.tree)) {
    if ([...parents, node].some(({ code }) => codes.has(code))) leaves.add(node.code);
  }
  return leaves;
}

/** True when every input that the rule reads holds a value. */
export function isAnswered(leaf: Leaf | Item, given: ReadonlySet<string>): boolean {
  return inputsOf(leaf.rule).every(({ name }) => given.has(name));
}
