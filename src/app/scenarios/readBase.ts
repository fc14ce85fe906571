import type { z } from "zod";
import { AppError } from "../../contract/errors.ts";
import type { RoundId, UnitKey } from "../../contract/ids.ts";
import type {
  RoundChoice,
  ScenarioBase,
  ScenarioLeafView,
  ScenarioSummary,
} from "../../contract/scenarios.ts";
import { groupsUpwards, type LeafRisk, settingFrom, wordsIn } from "../../core/index.ts";
import { decide, requireAllowed } from "../access/index.ts";
import type { Context } from "../context.ts";
import { type Round, stageOf } from "../rounds/index.ts";
import type { ReadTransaction } from "../store.ts";
import {
  exemptionOf,
  readFrame,
  type SheetFrame,
  type SheetLine,
  sheetSubject,
} from "../submissions/index.ts";
import { officesOf, outlookOf } from "../tasks/index.ts";
import { type Ground, readGround } from "./ground.ts";
import { type OwnLeaves, ownLeaves } from "./partSeen.ts";
import { seesWhole, sheetSeen } from "./scenarioFrame.ts";
import { isListed } from "./sight.ts";

interface Question {
  readonly unit: UnitKey;
  /** The newest that the reader may see whole, when left out. */
  readonly round?: RoundId | undefined;
  readonly year?: number | undefined;
}

/**
 * Everything that a browser needs to compute scenarios of a unit's sheet by itself. A department gets its own part of a
 * province's sheet, with which its browser shows the criteria; what comes of them for the province the server answers.
 */
export async function readBase(context: Context, { unit, round, year }: Question): Promise<ScenarioBase> {
  return context.store.read(async (tx) => {
    const found = await outlookOf(tx, unit);
    if (found === undefined) throw new AppError("not-found", `no unit ${unit}`);
    const whole = decide(context.actor, "outlook.see", found.outlook) === "allowed";
    const rounds = await roundsOf(context, tx, unit, whole);
    if (!whole && rounds.length === 0) requireAllowed(context.actor, "outlook.see", found.outlook);
    const wanted = round ?? rounds[0]?.id;
    if (wanted === undefined) throw new AppError("not-found", `${unit} has no sheet that can be tried on`);
    const frame = whole
      ? await sheetSeen(context, tx, unit, wanted)
      : await readFrame(context, tx, { roundId: wanted, unit });
    const own = whole ? undefined : ownLeaves(context, frame);
    if (!whole && own === undefined) throw new AppError("not-allowed", `no part of the sheet of ${unit}`);
    const ground = await readGround(context, tx, frame, year ?? null);
    const now = context.clock.now();
    const leaves = await leavesOf(tx, frame);
    return {
      unit: { unit, name: found.name },
      rounds: rounds.map((each) => choiceOf(each, now)),
      round: { ...choiceOf(frame.round, now), kind: frame.round.kind },
      method: {
        id: frame.method.id,
        version: frame.method.version,
        title: wordsIn(frame.method.method.title, frame.lang),
        status: frame.method.method.status,
      },
      ...partsOf(ground, own),
      leaves: own === undefined ? leaves : leaves.filter(({ code }) => own.has(code)),
      scenarios: own === undefined ? await listed(context, tx, ground) : [],
      offices: own === undefined ? await officesFor(context, tx, unit) : [],
      mayWrite:
        own === undefined &&
        decide(context.actor, "scenario.write", found.outlook) === "allowed" &&
        frame.facts.stage !== "archived",
      part: own !== undefined,
      illustration: frame.round.illustration,
    };
  });
}

async function officesFor(context: Context, tx: ReadTransaction, unit: UnitKey) {
  const offices = await officesOf(context, tx);
  return offices.filter(({ units }) => units.some((each) => each.unit === unit)).map(({ office }) => office);
}

/** Rounds in which the unit has a sheet that the reader sees whole, or has a part in, newest first. */
async function roundsOf(
  context: Context,
  tx: ReadTransaction,
  unit: UnitKey,
  whole: boolean,
): Promise<readonly Round[]> {
  const found: Round[] = [];
  let hidden = false;
  for (const round of await tx.rounds.list()) {
    if (round.openedAt === null || (await tx.rounds.unit(round.id, unit)) === undefined) continue;
    const frame = await readFrame(context, tx, { roundId: round.id, unit });
    const open = whole
      ? decide(context.actor, "sheet.see", sheetSubject(frame)) === "allowed" && seesWhole(context, frame)
      : ownLeaves(context, frame) !== undefined;
    if (open) found.push(round);
    else hidden = true;
  }
  if (whole && found.length === 0 && hidden)
    throw new AppError("not-allowed", `sees no whole sheet of ${unit}`);
  return found;
}

function choiceOf(round: Round, now: Date): z.infer<typeof RoundChoice> {
  const { id, title, period, illustration } = round;
  return { round: id, title, period, stage: stageOf(round, now), illustration };
}

function partsOf(
  { frame, basis, counted, setting, sheetHash, othersHash }: Ground,
  own: OwnLeaves | undefined,
) {
  const { method, unit, lang, plan } = frame;
  const entries = Object.entries(setting.sheet.entries);
  const { compiled } = settingFrom(method.compiled, setting, null);
  return {
    counted,
    setting: {
      ...setting,
      sheet: {
        ...setting.sheet,
        exempt: [...setting.sheet.exempt],
        entries: Object.fromEntries(own === undefined ? entries : entries.filter(([code]) => own.has(code))),
      },
      others: [...setting.others],
    },
    basis: basis.view,
    names: basis.names,
    fields: plan.nodes
      .filter(({ depth }) => depth === 0)
      .map(({ code, label, max }) => ({ code, label, max })),
    groups: groupsUpwards(compiled, unit.family)
      .map(({ id, label }) => ({ id, label: label === undefined ? id : wordsIn(label, lang) }))
      .toReversed(),
    sheetHash,
    othersHash,
  };
}

async function leavesOf(tx: ReadTransaction, frame: SheetFrame): Promise<ScenarioLeafView[]> {
  const risks = new Map((await tx.risk.leaves(frame.sheet)).map((risk) => [risk.leaf, risk]));
  return frame.plan.lines.map((line) => leafView(frame, line, risks.get(line.code)));
}

function leafView(frame: SheetFrame, line: SheetLine, risk: LeafRisk | undefined): ScenarioLeafView {
  const assignment = frame.assignments.get(line.code);
  const exempt = exemptionOf(frame, line) !== null;
  return {
    code: line.code,
    label: line.fixed.label,
    field: line.fieldCode,
    max: line.max,
    scoredBy: line.scoredBy,
    block: line.block,
    ruleText: line.fixed.ruleText,
    exempt,
    maySetAside: !exempt && !line.alwaysApplies,
    inputs: line.fixed.inputs,
    lead: assignment === undefined ? null : { unit: assignment.lead, name: assignment.leadName },
    risk: risk?.state ?? null,
    // What rules of risk call settled (sure, or lost for good) is not proposed; nor what others score.
    open: line.scoredBy === "self" && !exempt && (risk === undefined || risk.winnable > 0),
    effort: effortOf(risk),
  };
}

/** Working days of the next step on a scale of five; 3 where no rule says. */
function effortOf(risk: LeafRisk | undefined): number {
  const days = risk?.nextAction?.effort;
  if (days === undefined) return 3;
  return [1, 3, 5, 10].findIndex((most) => days <= most) + 1 || 5;
}

async function listed(
  { actor }: Context,
  tx: ReadTransaction,
  { frame, sheetHash, othersHash }: Ground,
): Promise<ScenarioSummary[]> {
  const all = await tx.scenarios.ofUnit(frame.sheet.unit);
  const titles = new Map((await tx.rounds.list()).map(({ id, title }) => [id, title]));
  return all
    .filter((each) => isListed(actor, each))
    .map((each) => {
      const { kept, roundId } = each;
      const here = roundId === frame.sheet.roundId;
      const others = kept.basis.ref === "" || kept.othersHash === othersHash;
      return {
        id: each.id,
        title: each.title,
        round: roundId,
        roundTitle: titles.get(roundId) ?? "",
        by: each.createdBy,
        byName: each.createdByName,
        mine: each.createdBy === actor.accountId,
        sharing: each.sharing,
        savedAt: each.savedAt.toISOString(),
        changes: each.supposed.changes.length,
        total: kept.standing.after.total,
        gain: kept.standing.total.gain,
        stale: here && (kept.sheetHash !== sheetHash || (each.supposed.year === null && !others)),
      };
    });
}
