import type { InputKind, InputValue, Rule, RuleKind, RuleOf } from "../method/schema.ts";
import type { Outcome } from "../outcome.ts";
import { bands } from "./bands.ts";
import { basePlus } from "./basePlus.ts";
import { bestInBlock } from "./bestInBlock.ts";
import { checklist } from "./checklist.ts";
import { deduction } from "./deduction.ts";
import { entered } from "./entered.ts";
import { expression } from "./expression.ts";
import { growth } from "./growth.ts";
import { imported } from "./imported.ts";
import { inputsOf, NUMERIC } from "./inputsOf.ts";
import { levels } from "./levels.ts";
import { perItem } from "./perItem.ts";
import { proportional } from "./proportional.ts";
import { type BlockContext, type Inputs, missing, type ScoredLeaf, type Scorer, truthOf } from "./rule.ts";
import { severity } from "./severity.ts";
import { target } from "./target.ts";

/** One function for one kind of rule. Written as a method so that the table can be read by a rule of any kind. */
type RuleFunction = { read(leaf: ScoredLeaf, rule: Rule): Scorer }["read"];

/** Every kind of rule. Survey answer weights and normalised indicators will each be one more line here. */
export const RULES = {
  checklist,
  levels,
  severity,
  "per-item": perItem,
  proportional,
  bands,
  deduction,
  target,
  growth,
  "base-plus": basePlus,
  imported,
  "best-in-block": bestInBlock,
  entered,
  expression,
} satisfies { readonly [K in RuleKind]: (leaf: ScoredLeaf, rule: RuleOf<K>) => Scorer };

/** The pairing of kind and function is proved above, entry by entry. */
const BY_KIND: Readonly<Record<RuleKind, RuleFunction>> = RULES;

/** Reads the rule once and returns the function that scores units; inputs not yet known leave the leaf missing. */
export function compileRule(leaf: ScoredLeaf, rule: Rule): Scorer {
  const score = BY_KIND[rule.kind](leaf, rule);
  const needed = inputsOf(rule).map(({ name, kinds }) => ({ name, present: presence(kinds) }));
  return (inputs: Inputs, block: BlockContext): Outcome => {
    for (const { name, present } of needed) {
      if (!present(inputs[name])) return incomplete(leaf, rule, inputs, needed);
    }
    return score(inputs, block);
  };
}

interface Needed {
  readonly name: string;
  readonly present: (value: InputValue | undefined) => boolean;
}

function incomplete(leaf: ScoredLeaf, rule: Rule, inputs: Inputs, needed: readonly Needed[]): Outcome {
  const absent = needed.filter(({ name, present }) => !present(inputs[name])).map(({ name }) => name);
  const reason = absent.length === needed.length ? "no-data" : "inputs-missing";
  return missing(leaf, rule.kind, inputs, reason, [{ missing: absent.join(", ") }]);
}

function presence(kinds: readonly InputKind[]): Needed["present"] {
  if (kinds.every((kind) => NUMERIC.includes(kind)))
    return (value) => typeof value === "number" && Number.isFinite(value);
  if (kinds.every((kind) => kind === "yes-no")) return (value) => truthOf(value) !== undefined;
  return (value) => value !== undefined && value !== "";
}
