import { AppError } from "../../contract/errors.ts";
import type { RoundId, UnitKey } from "../../contract/ids.ts";
import type { Lang } from "../../core/index.ts";
import type { LeafSubject, PartSubject, RoundFacts, SheetSubject } from "../access/index.ts";
import type { Context } from "../context.ts";
import { type LoadedMethod, methodOfRound } from "../methods/index.ts";
import {
  type LeafAssignment,
  leafFacts,
  leavesReopened,
  NO_WORK,
  partStateOf,
  type Round,
  type RoundUnit,
  roundFacts,
  type SheetWork,
  sheetReopened,
  workByUnit,
} from "../rounds/index.ts";
import type { SheetFilter, SheetKey } from "../sheetKey.ts";
import type { ReadTransaction, WriteTransaction } from "../store.ts";
import type { Submission } from "./ports.ts";
import { type SheetLine, type SheetPlan, sheetPlan } from "./sheetLines.ts";

/** What surrounds a sheet: its round, unit, people, method and state, at one reading of the clock. */
export interface SheetFrame {
  readonly sheet: SheetKey;
  readonly now: Date;
  /** In which the words of the method stand in the plan. */
  readonly lang: Lang;
  readonly round: Round;
  readonly facts: RoundFacts;
  readonly unit: RoundUnit;
  readonly submission: Submission;
  readonly method: LoadedMethod;
  readonly plan: SheetPlan;
  readonly assignments: ReadonlyMap<string, LeafAssignment>;
  /** Names of the units that lead or support a leaf. */
  readonly names: ReadonlyMap<UnitKey, string>;
  /** What rights at this sheet and its leaves depend on beside the round: reopenings, divisions, requests, decisions. */
  readonly work: SheetWork;
}

/** A round with everything that its sheets share. */
export type RoundFrame = Omit<SheetFrame, "sheet" | "unit" | "submission" | "plan" | "work"> & {
  readonly units: readonly RoundUnit[];
  readonly workOf: ReadonlyMap<UnitKey, SheetWork>;
};

/** For reading: nothing is locked. Throws not-found for an unknown round, or a unit that is not in it. */
export async function readFrame(context: Context, tx: ReadTransaction, sheet: SheetKey): Promise<SheetFrame> {
  const now = context.clock.now();
  const [round, unit, submission, parts] = await Promise.all([
    tx.rounds.find(sheet.roundId),
    tx.rounds.unit(sheet.roundId, sheet.unit),
    tx.submissions.submission(sheet),
    readParts(tx, sheet.roundId, now, { units: [sheet.unit] }),
  ]);
  if (!round) throw unknownRound(sheet.roundId);
  return frameOf(await aroundRound(context, tx, round, unit ? [unit] : [], now, parts), sheet, submission);
}

/** A round with all its units, for looking across sheets; with `leaf` only the facts of that leaf are read. */
export async function readRoundFrame(
  context: Context,
  tx: ReadTransaction,
  roundId: RoundId,
  leaf?: string,
): Promise<RoundFrame> {
  const now = context.clock.now();
  const [round, units, parts] = await Promise.all([
    tx.rounds.find(roundId),
    tx.rounds.units(roundId),
    readParts(tx, roundId, now, leaf === undefined ? {} : { leaves: [leaf] }),
  ]);
  if (!round) throw unknownRound(roundId);
  return aroundRound(context, tx, round, units, now, parts);
}

/**
 * For writing: locks the round's row and the sheet's, then reads the clock once. `work` lets others work on other
 * inputs at the same time; `state` (handing in, taking back) waits for all of them.
 */
export async function lockFrame(
  context: Context,
  tx: WriteTransaction,
  sheet: SheetKey,
  purpose: "work" | "state",
): Promise<SheetFrame> {
  // Sent together, taken in this order.
  const [round, submission] = await Promise.all([
    tx.rounds.lockForWork(sheet.roundId),
    tx.submissions.lockSubmission(sheet, purpose),
  ]);
  if (!round) throw unknownRound(sheet.roundId);
  const now = context.clock.now();
  const [unit, parts] = await Promise.all([
    tx.rounds.unit(round.id, sheet.unit),
    readParts(tx, round.id, now, { units: [sheet.unit] }),
  ]);
  return frameOf(await aroundRound(context, tx, round, unit ? [unit] : [], now, parts), sheet, submission);
}

function unknownRound(id: RoundId): AppError {
  return new AppError("not-found", `no round ${id}`);
}

type Parts = Awaited<ReturnType<typeof readParts>>;

/** People and work of a round; nothing here waits for anything else, so that it is asked for at once. */
async function readParts(tx: ReadTransaction, id: RoundId, now: Date, filter: SheetFilter) {
  const [assignments, appraisers, work] = await Promise.all([
    tx.rounds.assignments(id),
    tx.rounds.appraisers(id),
    tx.rounds.workFacts(id, now, filter),
  ]);
  return { assignments, appraisers, work };
}

async function aroundRound(
  context: Context,
  tx: ReadTransaction,
  round: Round,
  units: readonly RoundUnit[],
  now: Date,
  { assignments, appraisers, work }: Parts,
): Promise<RoundFrame> {
  return {
    now,
    lang: context.lang ?? "vi",
    round,
    facts: roundFacts({ round, parts: { units, assignments, appraisers } }, now),
    method: await methodOfRound(context.methods, tx.methods, round),
    assignments: new Map(assignments.map((assignment) => [assignment.leaf, assignment])),
    names: await namesOf(tx, assignments),
    workOf: workByUnit(work),
    units,
  };
}

async function namesOf(
  tx: ReadTransaction,
  assignments: readonly LeafAssignment[],
): Promise<ReadonlyMap<UnitKey, string>> {
  const names = new Map(assignments.map(({ lead, leadName }) => [lead, leadName]));
  const unknown = assignments.flatMap(({ support }) => support).filter((unit) => !names.has(unit));
  if (unknown.length === 0) return names;
  for (const { key, name } of await tx.units.byKeys([...new Set(unknown)])) names.set(key, name);
  return names;
}

/** The frame of one sheet of a round. A sheet of a draft round that nobody opened has no row yet and counts as a draft. */
export function frameOf(frame: RoundFrame, sheet: SheetKey, submission: Submission | undefined): SheetFrame {
  const { units, workOf, ...shared } = frame;
  const unit = units.find((each) => each.unit === sheet.unit);
  if (!unit) throw new AppError("not-found", `unit ${sheet.unit} is not in round ${sheet.roundId}`);
  return {
    ...shared,
    sheet,
    unit,
    submission: submission ?? {
      ...sheet,
      state: "draft",
      submittedAt: null,
      submittedByName: null,
      receiptHash: null,
    },
    plan: sheetPlan(frame.method.method, unit.family, frame.lang),
    work: workOf.get(sheet.unit) ?? NO_WORK,
  };
}

export function sheetSubject({ facts, sheet, submission, work }: SheetFrame): SheetSubject {
  return {
    kind: "sheet",
    round: facts,
    unit: sheet.unit,
    state: submission.state,
    reopened: sheetReopened(work),
    leavesReopened: leavesReopened(work),
  };
}

/** A department's part of the sheet of a province that is measured. */
export function partSubject({ facts, work }: SheetFrame, department: UnitKey): PartSubject {
  return { kind: "part", round: facts, department, state: partStateOf(work, department) };
}

export function leafSubject(frame: SheetFrame, line: SheetLine): LeafSubject {
  const assignment = frame.assignments.get(line.code);
  return {
    kind: "leaf",
    round: frame.facts,
    unit: frame.sheet.unit,
    state: frame.submission.state,
    path: line.path,
    lead: assignment?.lead ?? null,
    support: assignment?.support ?? [],
    scoredBy: line.scoredBy,
    exempt: exemptionOf(frame, line) !== null,
    alwaysApplies: line.alwaysApplies,
    ...leafFacts(frame.work, line.code),
  };
}

/** Why the unit is exempt from this line, or null when it is not. */
export function exemptionOf(frame: SheetFrame, line: SheetLine): string | null {
  const exemption = frame.unit.exemptions.find(({ code }) => line.path.includes(code));
  return exemption?.reason ?? null;
}

/** Throws not-found for a code that is no line of this sheet. */
export function lineAt(frame: SheetFrame, code: string): SheetLine {
  const line = frame.plan.byCode.get(code);
  if (!line) throw new AppError("not-found", `no leaf ${code} in ${frame.method.id}@${frame.method.version}`);
  return line;
}
