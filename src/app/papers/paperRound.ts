import type { RoundId } from "../../contract/ids.ts";
import type { RoundFacts } from "../access/index.ts";
import { requireAllowed } from "../access/index.ts";
import type { Context } from "../context.ts";
import { type LoadedMethod, methodOfRound } from "../methods/index.ts";
import { loadRound, type Round, type RoundAppraiser, type RoundUnit, roundFacts } from "../rounds/index.ts";
import type { ReadTransaction } from "../store.ts";
import type { UnitRecord } from "../units/index.ts";
import type { Computed } from "./computed.ts";

/** What every paper of a round starts from, at one reading of the clock. */
export interface PaperRound {
  readonly now: Date;
  readonly round: Round;
  readonly facts: RoundFacts;
  readonly units: readonly RoundUnit[];
  readonly appraisers: readonly RoundAppraiser[];
  /** Lead departments of a province's own sheet, by leaf. */
  readonly leads: ReadonlyMap<string, string>;
  readonly method: LoadedMethod;
  /** Who runs the round, and the province above; null where it is not known. */
  readonly owner: UnitRecord | null;
  readonly province: UnitRecord | null;
  /** The computation that was published, or the newest; undefined before the first. */
  readonly computed: Computed | undefined;
}

/** Throws unless the reader may make papers of this round now. */
export async function readPaperRound(
  context: Context,
  tx: ReadTransaction,
  id: RoundId,
): Promise<PaperRound> {
  const now = context.clock.now();
  const whole = await loadRound(tx.rounds, id);
  const { round, parts } = whole;
  const facts = roundFacts(whole, now);
  requireAllowed(context.actor, "round.papers", { kind: "round", round: facts });
  const owner = await tx.units.byKey(round.ownerUnit);
  const computation = (await tx.publication.published(id)) ?? (await tx.publication.latest(id));
  return {
    now,
    round,
    facts,
    units: parts.units,
    appraisers: parts.appraisers,
    leads: new Map(parts.assignments.map(({ leaf, leadName }) => [leaf, leadName])),
    method: await methodOfRound(context.methods, tx.methods, round),
    owner,
    province: await provinceOf(tx, owner, parts.units),
    computed: computation && { computation, units: await tx.publication.units(computation.id) },
  };
}

/** The unit above the owner's, or the province that is measured itself. */
async function provinceOf(
  tx: ReadTransaction,
  owner: UnitRecord | null,
  units: readonly RoundUnit[],
): Promise<UnitRecord | null> {
  const measured = units.find(({ family }) => family === "province");
  const key = measured?.unit ?? owner?.parent ?? null;
  return key === null ? null : tx.units.byKey(key);
}
