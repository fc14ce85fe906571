import { AppError } from "../../../contract/errors.ts";
import type { UnitKey } from "../../../contract/ids.ts";
import type { RiskRulesView, RiskRuleView } from "../../../contract/risk.ts";
import { type Lang, type RiskFault, type RiskRules, wordsIn } from "../../../core/index.ts";
import { decide, requireSignedIn } from "../../access/index.ts";
import type { Context } from "../../context.ts";
import type { ReadTransaction } from "../../store.ts";
import { readFresh } from "../keeping/fresh.ts";
import { runningRounds } from "../keeping/running.ts";
import type { OfficeRules } from "../ports.ts";
import { type RulesInForce, rulesInForce } from "./rulesInForce.ts";

/**
 * The rules by which the rounds of an office are judged, for everybody who is judged by them; how many leaves each speaks
 * of now, for those who may change them.
 */
export async function readRules(context: Context, office: UnitKey): Promise<RiskRulesView> {
  requireSignedIn(context.actor);
  const mayManage = decide(context.actor, "risk.rules", { kind: "unit", unit: office }) === "allowed";
  const ownRounds = async (tx: ReadTransaction) =>
    (await runningRounds(tx)).filter(({ ownerUnit }) => ownerUnit === office);
  return readFresh(
    context,
    async (tx) => (mayManage ? (await ownRounds(tx)).map((round) => ({ round })) : []),
    async (tx) => {
      const found = await tx.units.byKey(office);
      if (found === null) throw new AppError("not-found", `no unit ${office}`);
      const inForce = await rulesInForce(tx, office);
      const hits = mayManage ? await tx.risk.hits((await ownRounds(tx)).map(({ id }) => id)) : null;
      return {
        office,
        officeName: found.name,
        ...rulesView(inForce, hits, context.lang ?? "vi"),
        versions: versionsView(await tx.risk.rulesHistory(office)),
        mayManage,
      };
    },
  );
}

/** The text of the rules in force, to be changed and brought back. */
export async function rulesSource(
  context: Context,
  office: UnitKey,
): Promise<{ readonly name: string; readonly source: string }> {
  requireSignedIn(context.actor);
  const { rules, source } = await context.store.read((tx) => rulesInForce(tx, office));
  return { name: `quy-tac-nguy-co-${rules.id}-${rules.version}.yaml`, source };
}

type Hits = Awaited<ReturnType<ReadTransaction["risk"]["hits"]>>;

function rulesView({ rules, usesOwn, faults }: RulesInForce, hits: Hits | null, lang: Lang) {
  const counted = new Map(hits?.map((each) => [each.code, each]));
  return {
    id: rules.id,
    version: rules.version,
    title: wordsIn(rules.title, lang),
    composed: rules.status === "composed",
    note: rules.note === undefined ? null : wordsIn(rules.note, lang),
    own: usesOwn,
    faults: faults.map(faultView),
    rules: rules.rules.map((rule): RiskRuleView => {
      const found = counted.get(rule.code);
      return {
        ...ruleView(rule, rules, lang),
        hits: hits === null ? null : { leaves: found?.leaves ?? 0, units: found?.units ?? 0 },
      };
    }),
  };
}

function ruleView(
  rule: RiskRules["rules"][number],
  { reasons, actions }: RiskRules,
  lang: Lang,
): Omit<RiskRuleView, "hits"> {
  const { code, label, effect, severity, effort = null, reason, action, citation } = rule;
  const sentence = reasons[reason];
  const step = action === undefined ? undefined : actions[action];
  return {
    code,
    label: wordsIn(label, lang),
    state: effect.state,
    severity,
    of: effect.of,
    share: effect.share,
    effort,
    reason: sentence === undefined ? reason : wordsIn(sentence, lang),
    action: step === undefined ? null : wordsIn(step, lang),
    source: [citation.act, citation.source].filter((part) => part !== undefined).join("; "),
  };
}

export function faultView({ line, path, words }: RiskFault): RiskRulesView["faults"][number] {
  return { line, path, vi: words.vi, en: words.en };
}

function versionsView(history: readonly OfficeRules[]): RiskRulesView["versions"] {
  return history.map(({ version, source, name, note, savedAt, savedByName }, at) => ({
    version,
    name: source === null ? "" : name,
    note,
    at: savedAt.toISOString(),
    byName: savedByName,
    inUse: at === 0 && source !== null,
  }));
}
