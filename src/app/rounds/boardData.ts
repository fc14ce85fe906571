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

/** Reads a whole round in a handful of queries asked at once, whatever the number of units. */
export async function collectBoardData(tx: ReadTransaction, id: RoundId): Promise<BoardData> {
  const tallies = new Map<string, Tally>();
  const at = (unit: string, leaf: string): Tally => {
    const key = `${unit}\n${leaf}`;
    const known = tallies.get(key) ?? emptyTally();
    tallies.set(key, known);
    return known;
  };
  const clock = (await tx.rounds.find(id))?.clock;
  const explaining = clock?.explanation ? new Date(clock.explanation.from) : null;
  const [typed, documents, removals, decisions, replies, submissions] = await Promise.all([
    tx.submissions.typedInRound(id),
    tx.evidence.documentsInRound(id, explaining),
    tx.evidence.removalsOfRound(id),
    tx.appraisal.appraisalsOfRound(id),
    tx.appraisal.repliesOfRound(id),
    tx.submissions.submissionsOfRound(id),
  ]);
  for (const { unit, leaf, given, changedAt } of typed) {
    const tally = at(unit, leaf);
    for (const input of given) tally.given.add(input);
    tally.changes.push(changedAt);
    tally.lastWorkAt = later(tally.lastWorkAt, changedAt);
  }
  for (const { unit, leaf, count, lastAt, lastBefore } of documents) {
    const tally = at(unit, leaf);
    tally.evidence = count;
    tally.documents.push(lastAt, ...(lastBefore === null ? [] : [lastBefore]));
    tally.lastWorkAt = later(tally.lastWorkAt, lastAt);
  }
  for (const { unit, leaf, removedAt } of removals) {
    const tally = at(unit, leaf);
    tally.changes.push(removedAt);
    tally.lastWorkAt = later(tally.lastWorkAt, removedAt);
  }
  for (const { unit, leaf, decidedAt, phase } of decisions)
    Object.assign(at(unit, leaf), { judgedAt: decidedAt, phase });
  for (const { unit, leaf, sent } of replies) if (sent && !sent.agrees) at(unit, leaf).explainedAt = sent.at;
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
