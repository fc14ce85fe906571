import type { InputKind, Rule } from "../method/schema.ts";
import { penaltiesOf } from "./deduction.ts";
import { ENTERED_INPUT } from "./entered.ts";
import { namesIn } from "./expression.ts";

/** Kinds whose value is a number. */
export const NUMERIC: readonly InputKind[] = ["number", "count", "share"];
const ANY: readonly InputKind[] = [...NUMERIC, "choice", "yes-no"];

/** An input that a rule reads, the kinds it may have, and where in the rule it is named. */
export interface RuleInput {
  readonly name: string;
  readonly kinds: readonly InputKind[];
  readonly at: readonly (string | number)[];
}

/** Every input a rule reads. A leaf is missing until all of them are known. */
export function inputsOf(rule: Rule): readonly RuleInput[] {
  switch (rule.kind) {
    case "checklist":
      return rule.of.map((name, index) => ({ name, kinds: ["yes-no"], at: ["of", index] }));
    case "levels":
      return [{ name: rule.of, kinds: ["choice", "yes-no"], at: ["of"] }];
    case "severity":
      return [{ name: rule.of, kinds: ["choice"], at: ["of"] }];
    case "proportional":
      return proportionalInputs(rule);
    case "bands":
    case "best-in-block":
      return [numeric(rule.of, "of"), ...(rule.in === undefined ? [] : [numeric(rule.in, "in")])];
    case "deduction":
      if (rule.penalties === undefined) return penaltiesOf(rule).map(({ of }) => numeric(of, "of"));
      return rule.penalties.map(({ of }, index) => ({
        name: of,
        kinds: NUMERIC,
        at: ["penalties", index, "of"],
      }));
    case "target":
      return [
        numeric(rule.of, "of"),
        ...(typeof rule.target === "string" ? [numeric(rule.target, "target")] : []),
        ...(typeof rule.base === "string" ? [numeric(rule.base, "base")] : []),
      ];
    case "growth":
      return [numeric(rule.of, "of"), numeric(rule.from, "from")];
    case "per-item":
    case "base-plus":
    case "imported":
      return [numeric(rule.of, "of")];
    case "entered":
      return [numeric(ENTERED_INPUT, "kind")];
    case "expression":
      return namesIn(rule.cel).map((name) => ({ name, kinds: ANY, at: ["cel"] }));
  }
}

function numeric(name: string, at: string): RuleInput {
  return { name, kinds: NUMERIC, at: [at] };
}

function proportionalInputs(rule: Extract<Rule, { kind: "proportional" }>): readonly RuleInput[] {
  if (rule.in === undefined) return [{ name: rule.of, kinds: ["share"], at: ["of"] }];
  const failures = (rule.failures ?? []).map((name, index) => ({
    name,
    kinds: NUMERIC,
    at: ["failures", index],
  }));
  const numerator = rule.failures === undefined ? [numeric(rule.of, "of")] : [];
  return [...numerator, numeric(rule.in, "in"), ...failures];
}
