import type { Input, RuleOf } from "../method/schema.ts";
import { optionId } from "../method/tree.ts";
import { ENTERED_INPUT } from "../rules/entered.ts";
import { inputsOf, NUMERIC } from "../rules/inputsOf.ts";
import { truthOf } from "../rules/rule.ts";
import { boundsOf } from "../score-input/readInput.ts";
import { type Candidate, one, type RungKind } from "./candidate.ts";
import { caseCandidates } from "./caseCandidates.ts";
import type { Inputs, ScenarioLeaf } from "./setting.ts";
import { numberIn, stepsTo, thin, wholeInput } from "./steps.ts";

/** Inputs worth trying on a leaf, by the kind of its rule, from small changes to large. */
export function candidatesFor(
  leaf: ScenarioLeaf,
  now: Inputs,
  best: number | undefined,
): readonly Candidate[] {
  const { rule } = leaf;
  switch (rule.kind) {
    case "checklist":
      return conditions(rule, now);
    case "levels":
      return choices(leaf, rule.of, Object.keys({ ...rule.levels, ...rule.shares }), "level");
    case "severity":
      return choices(leaf, rule.of, Object.keys(rule.findings), "finding");
    case "per-item": {
      const cap = Math.min(rule.cap ?? leaf.compiled.max, leaf.compiled.max);
      const most = Math.ceil(cap / rule.each - 1e-9);
      return one("count", rule.of, counts(numberIn(now, rule.of) ?? 0, most));
    }
    case "base-plus": {
      const most = Math.ceil((Math.min(rule.cap, leaf.compiled.max) - rule.base) / rule.each - 1e-9);
      const values = counts(0, most).map((step) => rule.from + step * rule.step);
      return one("value", rule.of, [rule.from, ...values]);
    }
    case "imported":
      return one(
        "value",
        rule.of,
        stepsTo(numberIn(now, rule.of) ?? 0, topOf(leaf, rule.of, rule.scale), false),
      );
    case "entered":
      return one("claimed", ENTERED_INPUT, claims(numberIn(now, ENTERED_INPUT) ?? 0, leaf.compiled.max));
    case "deduction":
    case "proportional":
    case "bands":
    case "growth":
    case "target":
    case "best-in-block":
      return caseCandidates(leaf, rule, now, best);
    case "expression":
      return probes(leaf, now);
  }
}

/** Each open condition by itself, then the dearest two, three … of them, up to all. Unanswered ones count as not met. */
function conditions(rule: RuleOf<"checklist">, now: Inputs): readonly Candidate[] {
  const open = rule.of.filter((name) => truthOf(now[name]) !== true);
  const blank = Object.fromEntries(
    rule.of.filter((name) => truthOf(now[name]) === undefined).map((name) => [name, false]),
  );
  const worth = (name: string): number => rule.points?.[name] ?? 1;
  const dearest = open.toSorted((left, right) => worth(right) - worth(left));
  const sets = [
    ...open.map((name) => [name]),
    ...dearest.slice(1).map((_, index) => dearest.slice(0, index + 2)),
  ];
  return sets.map((set) => ({
    kind: "conditions-met",
    inputs: { ...blank, ...Object.fromEntries(set.map((name) => [name, true])) },
  }));
}

function choices(
  leaf: ScenarioLeaf,
  name: string,
  options: readonly string[],
  kind: RungKind,
): readonly Candidate[] {
  const yesNo = leaf.inputs[name]?.kind === "yes-no";
  return options.map((option) => ({ kind, inputs: { [name]: yesNo ? option === "yes" : option } }));
}

function counts(from: number, to: number): readonly number[] {
  const first = Math.floor(from) + 1;
  const all = Array.from(
    { length: Math.min(10_000, Math.max(0, to - first + 1)) },
    (_, index) => first + index,
  );
  return thin(all);
}

/** Quarter points up to a leaf of one point, half points beyond, then the maximum. */
function claims(now: number, max: number): readonly number[] {
  const step = max <= 1 ? 0.25 : 0.5;
  const values: number[] = [];
  for (let value = (Math.floor(now / step + 1e-9) + 1) * step; value < max; value += step) values.push(value);
  return thin([...values, max]);
}

/** An expression says nothing of itself: each of its inputs is tried at its ends and on the way there, all else as it is. */
function probes(leaf: ScenarioLeaf, now: Inputs): readonly Candidate[] {
  return inputsOf(leaf.rule).flatMap(({ name }): readonly Candidate[] => {
    const input = leaf.inputs[name];
    if (input === undefined) return [];
    if (input.kind === "yes-no") return [{ kind: "value", inputs: { [name]: truthOf(now[name]) !== true } }];
    if (input.kind === "choice")
      return (input.options ?? []).map((option) => ({ kind: "value", inputs: { [name]: optionId(option) } }));
    return NUMERIC.includes(input.kind) ? one("value", name, numericProbes(leaf, input, now, name)) : [];
  });
}

function numericProbes(leaf: ScenarioLeaf, input: Input, now: Inputs, name: string): readonly number[] {
  const from = numberIn(now, name) ?? 0;
  const whole = wholeInput(leaf, name);
  const { min = 0, max } = boundsOf(input);
  const others = inputsOf(leaf.rule).flatMap((each) => numberIn(now, each.name) ?? []);
  const top = max ?? Math.max(from * 2, leaf.compiled.max, ...others);
  return [...stepsTo(from, top, whole), ...stepsTo(from, min, whole)];
}

function topOf(leaf: ScenarioLeaf, name: string, top: number): number {
  const input = leaf.inputs[name];
  return Math.min(top, (input === undefined ? undefined : boundsOf(input).max) ?? top);
}

/** Less of what is held against the unit: each input of a penalty item down to its least, or another answer. */
export function reliefs(leaf: ScenarioLeaf, now: Inputs): readonly Candidate[] {
  return inputsOf(leaf.rule).flatMap(({ name }): readonly Candidate[] => {
    const input = leaf.inputs[name];
    if (input === undefined) return [];
    if (input.kind === "yes-no")
      return [{ kind: "finding", inputs: { [name]: truthOf(now[name]) !== true } }];
    if (input.kind === "choice")
      return (input.options ?? []).map((option) => ({
        kind: "finding",
        inputs: { [name]: optionId(option) },
      }));
    const from = numberIn(now, name) ?? 0;
    return one("violations", name, stepsTo(from, boundsOf(input).min ?? 0, wholeInput(leaf, name)));
  });
}
