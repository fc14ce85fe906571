import { AppError } from "../../contract/errors.ts";
import type { RoundId } from "../../contract/ids.ts";
import type { RoundFacts } from "../access/index.ts";
import type { Round, RoundParts, RoundReader } from "./ports.ts";
import { stageOf } from "./stage.ts";

/** A round with everything bound to it. */
export interface WholeRound {
  readonly round: Round;
  readonly parts: RoundParts;
}

/** Throws not-found for an unknown id. */
export async function loadRound(rounds: RoundReader, id: RoundId): Promise<WholeRound> {
  const round = await rounds.find(id);
  if (!round) throw new AppError("not-found", `no round ${id}`);
  return { round, parts: await loadParts(rounds, id) };
}

export async function loadParts(rounds: RoundReader, id: RoundId): Promise<RoundParts> {
  const units = await rounds.units(id);
  const assignments = await rounds.assignments(id);
  const appraisers = await rounds.appraisers(id);
  return { units, assignments, appraisers };
}

/** What deciding about rights needs to know of a round at one reading of the clock. */
export function roundFacts({ round, parts }: WholeRound, now: Date): RoundFacts {
  const departments = parts.assignments.flatMap(({ lead, support }) => [lead, ...support]);
  return {
    kind: round.kind,
    ownerUnit: round.ownerUnit,
    stage: stageOf(round, now),
    units: parts.units.map(({ unit }) => unit),
    departments: round.kind === "measured" ? [...new Set(departments)] : [],
    appraisers: parts.appraisers,
    leadUnits: [round.ownerUnit, ...(round.ownerParent === null ? [] : [round.ownerParent])],
    leaderApproval: round.leaderApproval,
    explains: round.clock.explanation !== undefined,
  };
}
