import type { RoundId } from "../../contract/ids.ts";
import type { Clock } from "../../contract/rounds.ts";
import type { SheetState } from "../../contract/sheets.ts";
import type { ReadTransaction } from "../store.ts";
import { standingOf } from "./judgementStanding.ts";

/** What has been done to one leaf of one unit. */
export interface LeafWork {
  /** Inputs that hold a value. */
  readonly given: ReadonlySet<string>;
  readonly evidence: number;
  /**
   * `outdated`: the unit changed something at the leaf after the decision in force was made. `explained`: it sent an
   * explanation that waits for the second appraisal.
   */
  readonly judgement: "none" | "in-force" | "outdated" | "explained";
  /** Of the decision in force; null where there is none. */
  readonly phase: 1 | 2 | null;
  readonly lastWorkAt: Date | null;
}

/** Work done in a round, by unit and leaf, and how each sheet stands. */
export interface BoardData {
  leaf(unit: string, leaf: string): LeafWork;
  sheet(unit: string): { readonly state: SheetState; readonly submittedAt: Date | null };
}

interface Tally {
  given: Set<string>;
  evidence: number;
  judgedAt: Date | null;
  phase: 1 | 2 | null;
  explainedAt: Date | null;
  changes: Date[];
  documents: Date[];
  lastWorkAt: Date | null;
}

const NOTHING: LeafWork = { given: new Set(), evidence: 0, judgement: "none", phase: null, lastWorkAt: null };
const NO_SHEET = { state: "draft", submittedAt: null } as const;

/** Reads a whole round in a handful of queries, whatever the number of units. */
export async function collectBoardData(tx: ReadTransaction, id: RoundId): Promise<BoardData> {
  const tallies = new Map<string, Tally>();
  const at = (unit: string, leaf: string): Tally => {
    const key = `${unit}\n${leaf}`;
    const known = tallies.get(key) ?? emptyTally();
    tallies.set(key, known);
    return known;
  };
  for (const { unit, leaf, input, value, updatedAt } of await tx.submissions.answersOfRound(id)) {
    const tally = at(unit, leaf);
    if (value !== null) tally.given.add(input);
    tally.changes.push(updatedAt);
    tally.lastWorkAt = later(tally.lastWorkAt, updatedAt);
  }
  for (const { unit, leaf, updatedAt } of await tx.submissions.explanationsOfRound(id)) {
    const tally = at(unit, leaf);
    tally.changes.push(updatedAt);
    tally.lastWorkAt = later(tally.lastWorkAt, updatedAt);
  }
  for (const { unit, leaf, addedAt } of await tx.evidence.evidenceOfRound(id)) {
    const tally = at(unit, leaf);
    tally.evidence += 1;
    tally.documents.push(addedAt);
    tally.lastWorkAt = later(tally.lastWorkAt, addedAt);
  }
  for (const { unit, leaf, removedAt } of await tx.evidence.removalsOfRound(id)) {
    const tally = at(unit, leaf);
    tally.changes.push(removedAt);
    tally.lastWorkAt = later(tally.lastWorkAt, removedAt);
  }
  for (const { unit, leaf, decidedAt, phase } of await tx.appraisal.appraisalsOfRound(id))
    Object.assign(at(unit, leaf), { judgedAt: decidedAt, phase });
  for (const { unit, leaf, sent } of await tx.appraisal.repliesOfRound(id))
    if (sent && !sent.agrees) at(unit, leaf).explainedAt = sent.at;
  const clock = (await tx.rounds.find(id))?.clock;
  const submissions = await tx.submissions.submissionsOfRound(id);
  const sheets = new Map<string, (typeof submissions)[number]>(submissions.map((each) => [each.unit, each]));
  return {
    leaf: (unit, leaf) => workOf(tallies.get(`${unit}\n${leaf}`), clock),
    sheet: (unit) => sheets.get(unit) ?? NO_SHEET,
  };
}

function emptyTally(): Tally {
  return {
    given: new Set(),
    evidence: 0,
    judgedAt: null,
    phase: null,
    explainedAt: null,
    changes: [],
    documents: [],
    lastWorkAt: null,
  };
}

function workOf(tally: Tally | undefined, clock: Clock | undefined): LeafWork {
  if (tally === undefined) return NOTHING;
  const { judgedAt, given, evidence, phase, lastWorkAt } = tally;
  const work = { given, evidence, phase, lastWorkAt };
  if (judgedAt === null || clock === undefined) return { ...work, judgement: "none" };
  return { ...work, judgement: standingOf(judgedAt, tally, clock) };
}

export function later(left: Date | null, right: Date | null): Date | null {
  if (left === null || right === null) return left ?? right;
  return left > right ? left : right;
}
