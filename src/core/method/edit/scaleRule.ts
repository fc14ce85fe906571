import { isMap, isScalar, isSeq, type YAMLMap } from "yaml";
import { snap } from "../../numbers/round.ts";

/**
 * Gives a node another maximum. Points that its rule and its worked examples name grow or shrink with it, so that the
 * way of scoring stays the same and only its weight changes. Shares and thresholds are left alone.
 */
export function numberScaled(node: YAMLMap, max: number): void {
  const before = node.get("max");
  node.set("max", max);
  if (typeof before !== "number" || before === 0 || node.has("children")) return;
  const scale = (value: number): number => snap((value * max) / before);
  const rule = node.get("rule");
  if (isMap(rule)) scaleRule(rule, scale);
  if (isMap(rule) && rule.get("kind") === "entered" && node.getIn(["inputs", "points", "max"]) === before)
    node.setIn(["inputs", "points", "max"], max);
  const examples = node.get("examples");
  for (const example of isSeq(examples) ? examples.items : [])
    if (isMap(example)) scaleAt(example, "points", scale);
}

type Scale = (value: number) => number;

/** The keys under which the kinds of rule name points. */
function scaleRule(rule: YAMLMap, scale: Scale): void {
  for (const key of POINTS_OF[String(rule.get("kind"))] ?? []) scaleAt(rule, key, scale);
  const bands = rule.get("bands");
  for (const band of isSeq(bands) ? bands.items : []) if (isMap(band)) scaleAt(band, "points", scale);
  const penalties = rule.get("penalties");
  for (const penalty of isSeq(penalties) ? penalties.items : [])
    if (isMap(penalty)) scaleAt(penalty, "each", scale);
  const noCases = rule.get("whenNoCases");
  if (isMap(noCases)) scaleAt(noCases, "points", scale);
}

const POINTS_OF: Readonly<Record<string, readonly string[]>> = {
  checklist: ["points"],
  levels: ["levels"],
  "per-item": ["each", "cap"],
  proportional: ["cap"],
  deduction: ["each", "start"],
  "base-plus": ["base", "each", "cap"],
};

function scaleAt(owner: YAMLMap, key: string, scale: Scale): void {
  const value = owner.get(key, true);
  if (isScalar(value) && typeof value.value === "number") value.value = scale(value.value);
  if (!isMap(value)) return;
  for (const { value: inner } of value.items)
    if (isScalar(inner) && typeof inner.value === "number") inner.value = scale(inner.value);
}
