import type { RiskBoard } from "../../../contract/risk.ts";
import { type Lang, wordsIn } from "../../../core/index.ts";
import type { Round } from "../../rounds/index.ts";
import type { RulesInForce } from "../rules/rulesInForce.ts";

/** By which rules something was judged, and whose they are. */
export function rulesCited(
  { name, rules, usesOwn }: RulesInForce,
  { ownerUnit }: Pick<Round, "ownerUnit">,
  lang: Lang,
): RiskBoard["rules"] {
  return { name, title: wordsIn(rules.title, lang), own: usesOwn, office: ownerUnit };
}
