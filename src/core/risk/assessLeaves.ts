import { assessLeaf } from "./assessLeaf.ts";
import { type LeafFacts, type LeafKey, leafKey } from "./leafFacts.ts";
import type { LeafRisk, RiskPicture } from "./leafRisk.ts";
import { byWorth, isWorthWork, merged } from "./ranked.ts";
import type { RiskRules } from "./rulesSchema.ts";
import { summarise, summariseAgain } from "./summarise.ts";

/** `id@version`, the name by which a picture cites its rules. */
export function rulesName({ id, version }: Pick<RiskRules, "id" | "version">): string {
  return `${id}@${version}`;
}

/** Every leaf of a unit or of a province. Of facts given twice for one leaf the last count. */
export function assessLeaves(facts: Iterable<LeafFacts>, rules: RiskRules): RiskPicture {
  const leaves = new Map<LeafKey, LeafRisk>();
  for (const one of facts) leaves.set(leafKey(one), assessLeaf(one, rules));
  const ranked = [...leaves.values()].filter(isWorthWork).sort(byWorth);
  return { rules: rulesName(rules), leaves, ranked, summary: summarise(leaves.values()) };
}

/**
 * The picture after the facts of some leaves changed, and others fell away: what `assessLeaves` gives for all facts, at the
 * cost of the changed ones. Throws an Error for other rules than those the picture was made with.
 */
export function reassess(
  previous: RiskPicture,
  changed: Iterable<LeafFacts>,
  rules: RiskRules,
  dropped: Iterable<LeafKey> = [],
): RiskPicture {
  const name = rulesName(rules);
  if (name !== previous.rules)
    throw new Error(`a picture made with ${previous.rules} cannot go on with ${name}`);
  const leaves = new Map(previous.leaves);
  const fresh = new Map<LeafKey, LeafRisk>();
  for (const one of changed) fresh.set(leafKey(one), assessLeaf(one, rules));
  const touched = new Set([...fresh.keys(), ...dropped]);
  const old = [...touched].flatMap((key) => previous.leaves.get(key) ?? []);
  for (const key of touched) {
    const risk = fresh.get(key);
    if (risk === undefined) leaves.delete(key);
    else leaves.set(key, risk);
  }
  const kept = previous.ranked.filter((risk) => !touched.has(leafKey(risk)));
  return {
    rules: name,
    leaves,
    ranked: merged(kept, [...fresh.values()].filter(isWorthWork).sort(byWorth)),
    summary: summariseAgain(previous.summary, old, fresh.values()),
  };
}
