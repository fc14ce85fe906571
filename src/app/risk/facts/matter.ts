import type { UnitKey } from "../../../contract/ids.ts";
import type { WorkingCalendar } from "../../../core/index.ts";
import { hasReached } from "../../access/index.ts";
import { workingCalendar } from "../../calendar/index.ts";
import type { Context } from "../../context.ts";
import type { SheetFilter } from "../../sheetKey.ts";
import type { ReadTransaction } from "../../store.ts";
import {
  type Beside,
  contentOf,
  frameOf,
  readFrame,
  readRoundFrame,
  type SheetContent,
  type SheetFrame,
} from "../../submissions/index.ts";
import type { Task } from "../../tasks/index.ts";
import { type LastYear, readLastYear } from "./lastYear.ts";

type Rows<Query extends (...given: never[]) => Promise<readonly unknown[]>> = Awaited<ReturnType<Query>>;
type Marks = Rows<ReadTransaction["workingGroup"]["marks"]>;
type Requests = Rows<ReadTransaction["workingGroup"]["requests"]>;
type Checks = Rows<ReadTransaction["workingGroup"]["portalChecks"]>;

/** Everything that leaves of some sheets are judged by, as it was read. */
export interface Matter {
  readonly sheets: readonly SheetMatter[];
  readonly calendar: WorkingCalendar;
  readonly lastYear: LastYear;
  /** By leaf; of this round and the one before. */
  readonly tasks: ReadonlyMap<string, readonly Task[]>;
  /** What the working group said; only where the unit is measured. */
  readonly group: { readonly marks: Marks; readonly requests: Requests; readonly checks: Checks };
}

export interface SheetMatter {
  readonly frame: SheetFrame;
  readonly content: SheetContent;
  readonly beside: Beside;
}

const NOTHING_SAID: Matter["group"] = { marks: [], requests: [], checks: [] };

/**
 * Reads some sheets of a round, whole or at some leaves, with one question a table. Nobody's sight narrows it: decisions of
 * appraisers are taken in from the moment at which the unit may see them, so that everybody is shown the same.
 */
export async function readMatter(
  context: Context,
  tx: ReadTransaction,
  roundId: SheetFrame["sheet"]["roundId"],
  filter: SheetFilter & { readonly units: readonly UnitKey[] },
): Promise<Matter> {
  const frames = await readFrames(context, tx, roundId, filter.units);
  const [first] = frames;
  if (first === undefined) throw new Error(`no sheet of ${filter.units.join(", ")} in round ${roundId}`);
  const { round, plan } = first;
  const leaves = filter.leaves ?? plan.lines.map(({ code }) => code);
  const [answers, evidence, decisions, beside, tasks, lastYear, calendar, group] = await Promise.all([
    tx.submissions.answersOfRound(roundId, filter),
    tx.evidence.evidenceOfRound(roundId, filter),
    decisionsSeen(tx, first, filter),
    readBesides(tx, first, filter),
    tasksAt(tx, first, leaves),
    readLastYear(context, tx, round.previousRound, filter.units),
    workingCalendar(tx),
    round.kind === "measured" ? groupOf(tx, first) : NOTHING_SAID,
  ]);
  const [answersOf, evidenceOf, decisionsOf] = [byUnit(answers), byUnit(evidence), byUnit(decisions)];
  const sheets = frames.map((frame) => {
    const { unit } = frame.sheet;
    const rows = {
      answers: answersOf.get(unit) ?? [],
      explanations: [],
      evidence: evidenceOf.get(unit) ?? [],
      appraisals: decisionsOf.get(unit) ?? [],
    };
    return { frame, content: contentOf(rows), beside: beside(unit) };
  });
  return { sheets, calendar, lastYear, tasks, group };
}

async function readFrames(
  context: Context,
  tx: ReadTransaction,
  roundId: SheetFrame["sheet"]["roundId"],
  units: readonly UnitKey[],
): Promise<readonly SheetFrame[]> {
  const [only] = units;
  if (units.length === 1 && only !== undefined)
    return [await readFrame(context, tx, { roundId, unit: only })];
  const frame = await readRoundFrame(context, tx, roundId);
  const submissions = new Map(
    (await tx.submissions.submissionsOfRound(roundId)).map((each) => [each.unit, each]),
  );
  return units.map((unit) => frameOf(frame, { roundId, unit }, submissions.get(unit)));
}

async function decisionsSeen(
  tx: ReadTransaction,
  { sheet, facts: { stage } }: SheetFrame,
  filter: SheetFilter,
) {
  if (!hasReached(stage, "explanation")) return [];
  const made = await tx.appraisal.decisionsByPhase(sheet.roundId, filter);
  return hasReached(stage, "appraisal-over") ? made : made.filter(({ phase }) => phase === 1);
}

/** What the checks of a sheet want to know beside it, for many sheets at once. */
async function readBesides(
  tx: ReadTransaction,
  { round, sheet }: SheetFrame,
  filter: SheetFilter & { readonly units: readonly UnitKey[] },
): Promise<(unit: UnitKey) => Beside> {
  const { previousRound } = round;
  const [only] = filter.units;
  const [requests, documents, before, values] = await Promise.all([
    tx.exemptions.exemptionRequests(sheet.roundId, filter.units.length === 1 ? only : undefined),
    tx.submissions.documentFactsOfRound(sheet.roundId, filter),
    previousRound === null ? undefined : tx.rounds.find(previousRound),
    previousRound === null ? [] : tx.submissions.answersOfRound(previousRound, filter),
  ]);
  const found = new Map(documents.map((each) => [each.evidence, each]));
  const typed = new Map(
    values.map(({ unit, leaf, input, value }) => [`${unit}\n${leaf}\n${input}`, value] as const),
  );
  const waiting = byUnit(requests.filter(({ decision }) => decision === null));
  return (unit) => ({
    waiting: new Set((waiting.get(unit) ?? []).map(({ leaf }) => leaf)),
    documents: found,
    previous:
      before === undefined
        ? null
        : { period: before.period, value: (leaf, input) => typed.get(`${unit}\n${leaf}\n${input}`) },
  });
}

/** Work that was given on these leaves, in this round or out of the results of the one before. */
async function tasksAt(
  tx: ReadTransaction,
  { round }: SheetFrame,
  leaves: readonly string[],
): Promise<Matter["tasks"]> {
  const [now, before] = await Promise.all([
    tx.tasks.tasksOfLeaves(round.id, leaves),
    round.previousRound === null ? [] : tx.tasks.tasksOfLeaves(round.previousRound, leaves),
  ]);
  const found = new Map<string, Task[]>();
  for (const task of [...now, ...before]) {
    const leaf = task.about?.leaf;
    if (leaf === null || leaf === undefined) continue;
    const known = found.get(leaf);
    if (known === undefined) found.set(leaf, [task]);
    else known.push(task);
  }
  return found;
}

async function groupOf(tx: ReadTransaction, { sheet }: SheetFrame): Promise<Matter["group"]> {
  const [marks, requests, checks] = await Promise.all([
    tx.workingGroup.marks(sheet),
    tx.workingGroup.requests(sheet),
    tx.workingGroup.portalChecks(sheet),
  ]);
  return { marks, requests, checks };
}

function byUnit<Row extends { readonly unit: UnitKey }>(rows: readonly Row[]): ReadonlyMap<UnitKey, Row[]> {
  const found = new Map<UnitKey, Row[]>();
  for (const row of rows) {
    const known = found.get(row.unit);
    if (known === undefined) found.set(row.unit, [row]);
    else known.push(row);
  }
  return found;
}
