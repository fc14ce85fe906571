import type { InputValue, RuleOf, StepBand } from "../method/schema.ts";
import { snap } from "../numbers/round.ts";
import { penaltiesOf } from "../rules/deduction.ts";
import type { Candidate, RungKind } from "./candidate.ts";
import type { Inputs, ScenarioLeaf } from "./setting.ts";
import { numberIn, stepsTo, thin, wholeInput } from "./steps.ts";

type CountedRule = RuleOf<"deduction" | "proportional" | "bands" | "growth" | "target" | "best-in-block">;

/** Beyond an open limit by one case, a hundredth of a percent of a share, or a hundredth of a number. */
const BEYOND = { count: 1, share: 0.0001, number: 0.01 } as const;

/** Inputs worth trying where points follow a number of cases, a share, or a value against a mark. */
export function caseCandidates(
  leaf: ScenarioLeaf,
  rule: CountedRule,
  now: Inputs,
  best: number | undefined,
): readonly Candidate[] {
  switch (rule.kind) {
    case "deduction":
      return fewer(penaltiesOf(rule), now);
    case "proportional":
      return rule.failures === undefined
        ? shares(leaf, rule, now)
        : fewerFailures(leaf, rule, rule.failures, now);
    case "bands":
      return steps(leaf, rule, now);
    case "growth": {
      const before = numberIn(now, rule.from);
      if (before === undefined || before <= 0) return [];
      const marks = [...stepsTo(Math.max(0, rule.floor ?? 0), rule.fullAt, false), rule.floor ?? 0];
      return valuesOf(
        leaf,
        rule.of,
        "growth",
        marks.map((rate) => before * (1 + rate)),
      );
    }
    case "target": {
      const goal = typeof rule.target === "number" ? rule.target : numberIn(now, rule.target);
      if (goal === undefined) return [];
      const base = typeof rule.base === "string" ? numberIn(now, rule.base) : rule.base;
      const from = numberIn(now, rule.of) ?? base ?? 0;
      return valuesOf(leaf, rule.of, "target", stepsTo(from, goal, wholeInput(leaf, rule.of)));
    }
    case "best-in-block": {
      const cases = rule.in === undefined ? 1 : numberIn(now, rule.in);
      const from = numberIn(now, rule.of) ?? 0;
      if (best === undefined || cases === undefined) return [];
      return valuesOf(leaf, rule.of, "best", stepsTo(from, best * cases, wholeInput(leaf, rule.of)));
    }
  }
}

function valuesOf(
  leaf: ScenarioLeaf,
  name: string,
  kind: RungKind,
  values: readonly number[],
): readonly Candidate[] {
  const whole = wholeInput(leaf, name);
  return values.map((value) => ({ kind, inputs: { [name]: whole ? Math.ceil(value - 1e-9) : snap(value) } }));
}

/** One violation less of each kind, none of it, none at all. Violations not known count as none where others are changed. */
function fewer(penalties: readonly { of: string }[], now: Inputs): readonly Candidate[] {
  const names = [...new Set(penalties.map(({ of }) => of))];
  const blank = Object.fromEntries(
    names.filter((name) => numberIn(now, name) === undefined).map((name) => [name, 0]),
  );
  const each = names.flatMap((name): Candidate[] => {
    const count = numberIn(now, name) ?? 0;
    const down = thin(
      Array.from({ length: Math.min(count, 1000) }, (_, gone) => Math.max(0, count - gone - 1)),
    );
    return down.map((left) => ({ kind: "violations", inputs: { ...blank, [name]: left } }));
  });
  const none: Record<string, InputValue> = Object.fromEntries(names.map((name) => [name, 0]));
  return [...each, { kind: "violations", inputs: none }];
}

/** Shares at which something begins: the floor, the cap and the share that earns all, with the way to the last. */
function marksOf(leaf: ScenarioLeaf, rule: RuleOf<"proportional">): readonly number[] {
  const fullAt = rule.fullAt ?? 1;
  const cap = rule.cap === undefined ? [] : [Math.min(fullAt, (rule.cap / leaf.compiled.max) * fullAt)];
  return [...(rule.floor === undefined ? [] : [rule.floor]), ...cap, fullAt];
}

function shares(leaf: ScenarioLeaf, rule: RuleOf<"proportional">, now: Inputs): readonly Candidate[] {
  const cases = rule.in === undefined ? 1 : numberIn(now, rule.in);
  if (cases === undefined || cases <= 0) return [];
  const whole = wholeInput(leaf, rule.of);
  const marks = marksOf(leaf, rule);
  const top = Math.min(rule.in === undefined ? Infinity : cases, cases * Math.max(...marks));
  const way = stepsTo(numberIn(now, rule.of) ?? 0, top, whole);
  const at = marks
    .map((share) => atLeast(share, cases, whole))
    .filter((value) => value <= Math.max(top, cases));
  return [...new Set([...way, ...at])].map((value) => ({
    kind: rule.in === undefined ? "share" : "count",
    inputs: { [rule.of]: value },
  }));
}

/** The least number of cases whose share is not below the mark, float noise or not. */
function atLeast(share: number, cases: number, whole: boolean): number {
  const value = whole ? Math.ceil(share * cases - 1e-9) : share * cases;
  return value / cases < share && !whole ? value + 1e-9 : value;
}

function fewerFailures(
  leaf: ScenarioLeaf,
  rule: RuleOf<"proportional">,
  names: readonly string[],
  now: Inputs,
): readonly Candidate[] {
  const cases = rule.in === undefined ? undefined : numberIn(now, rule.in);
  if (cases === undefined || cases <= 0) return [];
  const failed = names.map((name) => ({ name, count: numberIn(now, name) ?? 0 }));
  const total = failed.reduce((sum, { count }) => sum + count, 0);
  const allowed = marksOf(leaf, rule).map((share) => Math.floor((1 - share) * cases + 1e-9));
  const least = Math.max(0, Math.min(...allowed));
  const marks = [...stepsTo(total, Math.min(least, total), true), ...allowed, 0].filter(
    (left) => left >= 0 && left <= total,
  );
  return [...new Set(marks)].map((left) => ({ kind: "count", inputs: leave(failed, total - left) }));
}

/** Takes failures away from the largest kind first. */
function leave(failed: readonly { name: string; count: number }[], gone: number): Inputs {
  let rest = gone;
  const left = failed
    .toSorted((first, second) => second.count - first.count)
    .map(({ name, count }): [string, number] => {
      const taken = Math.min(count, rest);
      rest -= taken;
      return [name, count - taken];
    });
  return Object.fromEntries(left);
}

/** Both ends of every band, an open end by the least step beyond it; the nearest to the present value first. */
function steps(leaf: ScenarioLeaf, rule: RuleOf<"bands">, now: Inputs): readonly Candidate[] {
  const cases = rule.in === undefined ? 1 : numberIn(now, rule.in);
  if (cases === undefined || cases <= 0) return [];
  const whole = wholeInput(leaf, rule.of);
  const kind = leaf.inputs[rule.of]?.kind;
  const beyond = whole ? BEYOND.count : kind === "share" ? BEYOND.share : BEYOND.number;
  const present = numberIn(now, rule.of) ?? 0;
  const values = rule.bands.flatMap((band) => endsOf(band, cases, whole, beyond));
  return [...new Set(values)]
    .toSorted((left, right) => Math.abs(left - present) - Math.abs(right - present) || left - right)
    .map((value) => ({ kind: "band", inputs: { [rule.of]: value } }));
}

function endsOf(band: StepBand, cases: number, whole: boolean, beyond: number): readonly number[] {
  const ends: number[] = [];
  const up = (value: number): number => (whole ? Math.ceil(value - 1e-9) : value);
  const down = (value: number): number => (whole ? Math.floor(value + 1e-9) : value);
  if (band.from !== undefined) ends.push(up(band.from * cases));
  if (band.above !== undefined) ends.push(down(band.above * cases) + beyond);
  if (band.upTo !== undefined) ends.push(down(band.upTo * cases));
  if (band.below !== undefined) ends.push(up(band.below * cases) - beyond);
  return ends;
}
