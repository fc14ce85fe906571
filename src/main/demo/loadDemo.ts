import type { Context } from "../../app/context.ts";
import type { DemoAccount } from "../greeting.ts";
import { DemoClock } from "./demoClock.ts";
import { playDepartmentRound } from "./departmentRound.ts";
import { divideParts } from "./departmentWork.ts";
import { playFinishedRound } from "./finishedRound.ts";
import { nameLeads } from "./leads.ts";
import { fillLibraries } from "./libraries.ts";
import { addPeople, addUnits, DEMO_ACCOUNTS } from "./people.ts";
import { playPlans } from "./plans.ts";
import { PROVINCE } from "./province.ts";
import { playProvinceRound } from "./provinceRound.ts";
import { nameWhoAnswers, publishIllustration } from "./published.ts";
import { proposeCommendation } from "./recognition.ts";
import { playReports } from "./reports.ts";
import { playRisk } from "./risk.ts";
import { playRunningRound } from "./runningRound.ts";
import { playScenarios } from "./scenarios.ts";
import { setStage } from "./stage.ts";
import { playTasks } from "./tasks.ts";

/** Rounds of a year run from November to January; from this month on the year that is scored is the present one. */
const FIRST_MONTH_OF_SCORING = 7;

/**
 * Loads the illustration province: people, a published round, one in appraisal, one being filled and the province's own,
 * with dates around today. Everything is done by the real use cases in one transaction, so it is there whole or not at
 * all. Gives the accounts it made; none when the demo is there already.
 */
export async function loadDemo(context: Omit<Context, "actor">): Promise<readonly DemoAccount[]> {
  const loadedAt = context.clock.now();
  return context.store.write(async (tx) => {
    if ((await tx.units.byKey(PROVINCE.key)) !== null) return [];
    const clock = new DemoClock(loadedAt);
    const scored = clock.month() >= FIRST_MONTH_OF_SCORING ? clock.year() : clock.year() - 1;
    const finished = scored - 1;
    clock.setToDay(`${finished}-10-01`, "08:00");
    await addUnits(tx);
    const players = await addPeople(context, tx, clock.now());
    const stage = setStage(context, tx, clock, players);
    const lastYear = await playFinishedRound(stage, finished);
    await fillLibraries(stage, scored, clock.at(-34, "08:00").slice(0, 10));
    await publishIllustration(stage, scored);
    // Everybody has read what last year's round brought.
    for (const { accountId } of players.values()) await tx.notices.markRead(accountId, null, clock.now());
    await playDepartmentRound(stage, scored);
    await playProvinceRound(stage, scored);
    await nameLeads(stage);
    await nameWhoAnswers(stage);
    await divideParts(stage);
    await playRunningRound(stage, scored, lastYear);
    await playPlans(stage, scored);
    await playReports(stage, scored);
    await playTasks(stage, scored);
    await playRisk(stage, loadedAt);
    await playScenarios(stage);
    await proposeCommendation(stage, lastYear, finished);
    return DEMO_ACCOUNTS.filter(({ username }) => players.has(username));
  });
}
