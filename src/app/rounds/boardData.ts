import type { RoundId } from "../../contract/ids.ts";
import type { ReadTransaction } from "../store.ts";

/** What has been done to one leaf of one unit. */
export interface LeafWork {
  /** Inputs that hold a value. */
  readonly given: ReadonlySet<string>;
  readonly evidence: number;
  readonly appraised: boolean;
  readonly lastWorkAt: Date | null;
}

/** Work done in a round, by unit and leaf, and how each sheet stands. */
export interface BoardData {
  leaf(unit: string, leaf: string): LeafWork;
  sheet(unit: string): { readonly state: "draft" | "submitted"; readonly submittedAt: Date | null };
}

interface Tally {
  given: Set<string>;
  evidence: number;
  appraised: boolean;
  lastWorkAt: Date | null;
}

const NOTHING: LeafWork = { given: new Set(), evidence: 0, appraised: false, lastWorkAt: null };
const NO_SHEET = { state: "draft", submittedAt: null } as const;

/** Reads a whole round in four queries, whatever the number of units. */
export async function collectBoardData(tx: ReadTransaction, id: RoundId): Promise<BoardData> {
  const tallies = new Map<string, Tally>();
  const at = (unit: string, leaf: string): Tally => {
    const key = `${unit}\n${leaf}`;
    const known = tallies.get(key) ?? { given: new Set(), evidence: 0, appraised: false, lastWorkAt: null };
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
  for (const { unit, leaf } of await tx.appraisal.appraisalsOfRound(id)) at(unit, leaf).appraised = true;
  const submissions = await tx.submissions.submissionsOfRound(id);
  const sheets = new Map<string, (typeof submissions)[number]>(submissions.map((each) => [each.unit, each]));
  return {
    leaf: (unit, leaf) => tallies.get(`${unit}\n${leaf}`) ?? NOTHING,
    sheet: (unit) => sheets.get(unit) ?? NO_SHEET,
  };
}

export function later(left: Date | null, right: Date | null): Date | null {
  if (left === null || right === null) return left ?? right;
  return left > right ? left : right;
}
