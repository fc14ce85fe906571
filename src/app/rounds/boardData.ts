import type { RoundId } from "../../contract/ids.ts";
import type { SheetState } from "../../contract/sheets.ts";
import type { ReadTransaction } from "../store.ts";

/** What has been done to one leaf of one unit. */
export interface LeafWork {
  /** Inputs that hold a value. */
  readonly given: ReadonlySet<string>;
  readonly evidence: number;
  /** `outdated`: the unit changed something at the leaf after the decision in force was made. */
  readonly judgement: "none" | "in-force" | "outdated";
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
  lastWorkAt: Date | null;
}

const NOTHING: LeafWork = { given: new Set(), evidence: 0, judgement: "none", lastWorkAt: null };
const NO_SHEET = { state: "draft", submittedAt: null } as const;

/** Reads a whole round in a handful of queries, whatever the number of units. */
export async function collectBoardData(tx: ReadTransaction, id: RoundId): Promise<BoardData> {
  const tallies = new Map<string, Tally>();
  const at = (unit: string, leaf: string): Tally => {
    const key = `${unit}\n${leaf}`;
    const known = tallies.get(key) ?? { given: new Set(), evidence: 0, judgedAt: null, lastWorkAt: null };
    tallies.set(key, known);
    return known;
  };
  for (const { unit, leaf, input, value, updatedAt } of await tx.submissions.answersOfRound(id)) {
    const tally = at(unit, leaf);
    if (value !== null) tally.given.add(input);
    tally.lastWorkAt = later(tally.lastWorkAt, updatedAt);
  }
  for (const { unit, leaf, updatedAt } of await tx.submissions.explanationsOfRound(id)) {
    const tally = at(unit, leaf);
    tally.lastWorkAt = later(tally.lastWorkAt, updatedAt);
  }
  for (const { unit, leaf, addedAt } of await tx.evidence.evidenceOfRound(id)) {
    const tally = at(unit, leaf);
    tally.evidence += 1;
    tally.lastWorkAt = later(tally.lastWorkAt, addedAt);
  }
  for (const { unit, leaf, removedAt } of await tx.evidence.removalsOfRound(id)) {
    const tally = at(unit, leaf);
    tally.lastWorkAt = later(tally.lastWorkAt, removedAt);
  }
  for (const { unit, leaf, decidedAt } of await tx.appraisal.appraisalsOfRound(id))
    at(unit, leaf).judgedAt = decidedAt;
  const submissions = await tx.submissions.submissionsOfRound(id);
  const sheets = new Map<string, (typeof submissions)[number]>(submissions.map((each) => [each.unit, each]));
  return {
    leaf: (unit, leaf) => workOf(tallies.get(`${unit}\n${leaf}`)),
    sheet: (unit) => sheets.get(unit) ?? NO_SHEET,
  };
}

function workOf(tally: Tally | undefined): LeafWork {
  if (tally === undefined) return NOTHING;
  const { judgedAt, ...work } = tally;
  if (judgedAt === null) return { ...work, judgement: "none" };
  const changed = work.lastWorkAt !== null && work.lastWorkAt > judgedAt;
  return { ...work, judgement: changed ? "outdated" : "in-force" };
}

export function later(left: Date | null, right: Date | null): Date | null {
  if (left === null || right === null) return left ?? right;
  return left > right ? left : right;
}
