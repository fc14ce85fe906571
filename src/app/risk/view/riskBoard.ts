import { AppError } from "../../../contract/errors.ts";
import type { RoundId } from "../../../contract/ids.ts";
import type { RiskBoard } from "../../../contract/risk.ts";
import { addDays } from "../../../core/calendar/day.ts";
import { mergeSummaries, type RiskHeadline, type RiskSummary } from "../../../core/index.ts";
import { requireAllowed } from "../../access/index.ts";
import type { Context } from "../../context.ts";
import { methodOfRound } from "../../methods/index.ts";
import { loadRound, type Round, roundFacts, stageOf } from "../../rounds/index.ts";
import type { ReadTransaction } from "../../store.ts";
import { sheetPlan } from "../../submissions/index.ts";
import { vietnamClock } from "../../vietnamTime.ts";
import { readFresh } from "../keeping/fresh.ts";
import { isRunning } from "../keeping/running.ts";
import type { SheetRisk } from "../ports.ts";
import { rulesInForce } from "../rules/rulesInForce.ts";
import { groupsOf } from "./groups.ts";
import { headlineView } from "./headlineView.ts";
import { leafView } from "./leafView.ts";
import { leadNames } from "./names.ts";
import { rulesCited } from "./rulesCited.ts";
import { tasksOfUnit } from "./tasksOfUnit.ts";

const MOST_FIRST = 20;
const MOST_SPREAD = 15;
const HISTORY_DAYS = 120;

/** Where the points of every unit of a round stand, for those who look over it; the units with most at risk stand first. */
export async function riskBoard(context: Context, id: RoundId): Promise<RiskBoard> {
  return readFresh(
    context,
    async (tx) => [{ round: await roundSeen(context, tx, id) }],
    async (tx) => boardOf(context, tx, await roundSeen(context, tx, id)),
  );
}

async function roundSeen({ actor, clock }: Context, tx: ReadTransaction, id: RoundId): Promise<Round> {
  const whole = await loadRound(tx.rounds, id);
  requireAllowed(actor, "round.overlook", { kind: "round", round: roundFacts(whole, clock.now()) });
  if (!isRunning(whole.round))
    throw new AppError("not-found", `round ${id} is over: its losses are published`);
  return whole.round;
}

async function boardOf(context: Context, tx: ReadTransaction, round: Round): Promise<RiskBoard> {
  const lang = context.lang ?? "vi";
  const today = vietnamClock(context.clock.now()).day;
  const { method } = await methodOfRound(context.methods, tx.methods, round);
  const [bound, sheets, spread, ranked, days, inForce] = await Promise.all([
    tx.rounds.units(round.id),
    tx.risk.sheets(round.id),
    tx.risk.spread(round.id, MOST_SPREAD),
    tx.risk.ranked(round.id, MOST_FIRST),
    tx.risk.daysOfRound(round.id, addDays(today, -HISTORY_DAYS)),
    rulesInForce(tx, round.ownerUnit),
  ]);
  const units = new Map(bound.map((unit) => [unit.unit as string, unit]));
  const summary = mergeSummaries(sheets.map((sheet) => sheet.summary));
  // Where many units are scored, who leads inside each of them is its own matter.
  const leads = round.kind === "measured" ? summary.byLead : new Map<string, never>();
  const names = await leadNames(tx, [...leads.keys(), ...ranked.flatMap(({ lead }) => lead ?? [])]);
  const tasks = await tasksOfUnit(tx, round, [...new Set(ranked.map(({ leaf }) => leaf))]);
  const planOf = (unit: string) => sheetPlan(method, units.get(unit)?.family ?? "", lang);
  const labels = labelsOf(
    [...new Set(bound.map(({ family }) => family))].map((family) => sheetPlan(method, family, lang)),
  );
  return {
    round: round.id,
    title: round.title,
    period: round.period,
    kind: round.kind,
    stage: stageOf(round, context.clock.now()),
    illustration: round.illustration,
    headline: headlineView(headlineOfAll(sheets, summary)),
    points: summary.whole,
    units: sheets
      .map(({ unit, summary: { whole }, headline }) => ({
        unit,
        name: units.get(unit)?.name ?? unit,
        points: whole,
        headline: headlineView(headline),
      }))
      .sort((one, other) => worse(one.points, other.points)),
    ...groupsOf({ ...summary, byLead: leads }, method, names, lang),
    spread: spread.map((each) => ({ ...each, label: labels.get(each.leaf) ?? each.leaf })),
    first: ranked.map((risk) => ({
      ...leafView(risk, { rules: inForce.rules, plan: planOf(risk.unit), names, tasks, today, lang }),
      unitName: units.get(risk.unit)?.name ?? risk.unit,
    })),
    days: [...days],
    rules: rulesCited(inForce, round, lang),
  };
}

type Points = RiskSummary["whole"];

function worse(one: Points, other: Points): number {
  return other.atRisk - one.atRisk || other.lost - one.lost || other.open - one.open;
}

/** All units count down to the same window; what is left is added up. */
function headlineOfAll(sheets: readonly SheetRisk[], { whole }: RiskSummary): RiskHeadline {
  const untils = sheets.flatMap(({ headline }) => headline.until ?? []);
  const until = untils
    .toSorted((one, other) => one.daysLeft - other.daysLeft)
    .find(({ daysLeft }) => daysLeft >= 0);
  return {
    until: until ?? untils[0] ?? null,
    leaves: whole.leavesAtRisk,
    atRisk: whole.atRisk,
    lost: whole.lost,
    open: whole.open,
  };
}

function labelsOf(plans: readonly ReturnType<typeof sheetPlan>[]): ReadonlyMap<string, string> {
  return new Map(plans.flatMap(({ lines }) => lines.map(({ code, fixed }) => [code, fixed.label] as const)));
}
