import { AppError } from "../../../contract/errors.ts";
import type { RoundId, UnitKey } from "../../../contract/ids.ts";
import type { RiskHeadlines, UnitRisk } from "../../../contract/risk.ts";
import { addDays } from "../../../core/calendar/day.ts";
import { byWorth, summarise } from "../../../core/index.ts";
import { decide, requireAllowed } from "../../access/index.ts";
import type { Context } from "../../context.ts";
import { methodOfRound } from "../../methods/index.ts";
import { loadRound, roundFacts } from "../../rounds/index.ts";
import type { ReadTransaction } from "../../store.ts";
import { sheetPlan } from "../../submissions/index.ts";
import { outlookOf } from "../../tasks/index.ts";
import { vietnamClock } from "../../vietnamTime.ts";
import { readFresh } from "../keeping/fresh.ts";
import { rulesInForce } from "../rules/rulesInForce.ts";
import { groupsOf } from "./groups.ts";
import { leafView } from "./leafView.ts";
import { leadNames } from "./names.ts";
import { publishedLosses } from "./publishedLosses.ts";
import { rulesCited } from "./rulesCited.ts";
import { type Seen, type Subject, seen, subjectsOf, subjectView } from "./subjects.ts";
import { tasksOfUnit } from "./tasksOfUnit.ts";

const HISTORY_DAYS = 120;

/** Where a unit's points stand: every round under way in a sentence, one of them leaf by leaf; between rounds the last losses. */
export async function unitRisk(context: Context, unit: UnitKey, round?: RoundId): Promise<UnitRisk> {
  return readSubjects(context, unit, async (tx, name, subjects) => {
    const shown = round === undefined ? subjects[0] : subjects.find((each) => each.round.id === round);
    if (round !== undefined && shown === undefined)
      throw new AppError("not-found", `${unit} has no sheet under way in round ${round}`);
    return {
      unit,
      name,
      subjects: subjects.map((each) => subjectView(each, context.clock.now())),
      shown: shown === undefined ? null : await shownOf(context, tx, shown),
      losses: shown === undefined ? await publishedLosses(context, tx, unit) : null,
    };
  });
}

/** The sentences alone, for the cards of the first page. */
export async function riskHeadlines(context: Context, unit: UnitKey): Promise<RiskHeadlines> {
  return readSubjects(context, unit, async (_tx, name, subjects) => ({
    unit,
    name,
    subjects: subjects.map((each) => subjectView(each, context.clock.now())),
  }));
}

/** What the reader may look at, made anew where it is due, the nearest end first. */
async function readSubjects<T>(
  context: Context,
  unit: UnitKey,
  read: (tx: ReadTransaction, name: string, subjects: readonly Seen[]) => Promise<T>,
): Promise<T> {
  return readFresh(
    context,
    async (tx) =>
      (await openTo(context, tx, unit)).subjects.map((each) => ({ round: each.round, unit: each.sheet })),
    async (tx) => {
      const { name, subjects } = await openTo(context, tx, unit);
      const all = await Promise.all(subjects.map((each) => seen(tx, context.actor, unit, each)));
      return read(tx, name, all.sort(bySoonest));
    },
  );
}

/** All of a unit's rounds for those near to it; for an owner or leader of a round that round alone. Refuses others. */
async function openTo(
  { actor, clock }: Context,
  tx: ReadTransaction,
  unit: UnitKey,
): Promise<{ readonly name: string; readonly subjects: readonly Subject[] }> {
  const found = await outlookOf(tx, unit);
  if (found === undefined) throw new AppError("not-found", `no unit ${unit}`);
  const { name, outlook } = found;
  const subjects = await subjectsOf(tx, unit);
  if (decide(actor, "outlook.see", outlook) === "allowed") return { name, subjects };
  const overlooked: Subject[] = [];
  for (const subject of subjects) {
    const round = roundFacts(await loadRound(tx.rounds, subject.round.id), clock.now());
    if (decide(actor, "round.overlook", { kind: "round", round }) === "allowed") overlooked.push(subject);
  }
  if (overlooked.length === 0) requireAllowed(actor, "outlook.see", outlook);
  return { name, subjects: overlooked };
}

/** Own sheets before parts of others', the nearest end first. */
function bySoonest(one: Seen, other: Seen): number {
  const days = ({ kept }: Seen): number => kept.headline.until?.daysLeft ?? Number.POSITIVE_INFINITY;
  const [left, right] = [days(one), days(other)];
  return Number(one.part) - Number(other.part) || (left === right ? 0 : left - right);
}

async function shownOf(context: Context, tx: ReadTransaction, subject: Seen): Promise<UnitRisk["shown"]> {
  const { round, sheet, family, part, kept, leaves } = subject;
  const lang = context.lang ?? "vi";
  const today = vietnamClock(context.clock.now()).day;
  const { method } = await methodOfRound(context.methods, tx.methods, round);
  const inForce = await rulesInForce(tx, round.ownerUnit);
  const summary = summarise(leaves);
  const names = await leadNames(tx, summary.byLead.keys());
  const days = await tx.risk.days({ roundId: round.id, unit: sheet }, addDays(today, -HISTORY_DAYS));
  const telling = {
    rules: inForce.rules,
    plan: sheetPlan(method, family, lang),
    names,
    tasks: await tasksOfUnit(
      tx,
      round,
      leaves.map(({ leaf }) => leaf),
    ),
    today,
    lang,
  };
  return {
    round: round.id,
    points: summary.whole,
    ...groupsOf(summary, method, names, lang),
    leaves: leaves.toSorted(byWorth).map((risk) => leafView(risk, telling)),
    // What is kept by day is the whole sheet; a part of it has no history of its own.
    days: part || leaves.length < kept.summary.whole.leaves ? [] : [...days],
    rules: rulesCited(inForce, round, lang),
    madeAt: kept.madeAt.toISOString(),
  };
}
