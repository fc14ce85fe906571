import type { AccountId, RoundId, UnitKey } from "../../contract/ids.ts";
import type { Approval, Clock, RoundKind } from "../../contract/rounds.ts";
import type { SheetFilter } from "../sheetKey.ts";
import type { WorkFact } from "./workFacts.ts";

/** A round as stored: what was decided about it, and the acts done so far. Where it stands is `stageOf(round, now)`. */
export interface Round {
  readonly id: RoundId;
  readonly title: string;
  readonly kind: RoundKind;
  readonly methodId: string;
  readonly methodVersion: string;
  /** Hash of the frozen method; null while the round is a draft. */
  readonly methodSha256: string | null;
  readonly period: string;
  readonly ownerUnit: UnitKey;
  /** The unit above the owner's, whose leader stands above the round; read with the round, never written. */
  readonly ownerParent: UnitKey | null;
  readonly clock: Clock;
  /** A sheet (or a department's part of it) is handed in only when its leader has approved it. */
  readonly leaderApproval: boolean;
  readonly previousRound: RoundId | null;
  readonly createdAt: Date;
  readonly createdBy: AccountId;
  readonly openedAt: Date | null;
  readonly closedAt: Date | null;
  readonly approvedAt: Date | null;
  readonly approvedBy: AccountId | null;
  readonly approval: Approval | null;
  readonly publishedAt: Date | null;
  readonly archivedAt: Date | null;
  readonly illustration: boolean;
  /** Grows with every change of the round itself, so that two editors notice each other. */
  readonly rowVersion: number;
}

export interface Exemption {
  readonly code: string;
  readonly reason: string;
}

/** One assessed unit of a round. */
export interface RoundUnit {
  readonly unit: UnitKey;
  readonly name: string;
  readonly family: string;
  readonly exemptions: readonly Exemption[];
  readonly ranked: boolean;
}

/** Who leads and who supports a leaf in a round in which the province is measured. */
export interface LeafAssignment {
  readonly leaf: string;
  readonly lead: UnitKey;
  readonly leadName: string;
  readonly support: readonly UnitKey[];
}

/** An appraiser of a round; no fields or no units means all of them. */
export interface RoundAppraiser {
  readonly account: AccountId;
  readonly displayName: string;
  readonly fields: readonly string[];
  readonly units: readonly UnitKey[];
  /** Units from whose judgement this person has withdrawn. */
  readonly conflicts: readonly UnitKey[];
}

/** A deadline that was moved. */
export interface ClockChange {
  readonly at: Date;
  readonly byName: string;
  readonly before: Clock;
  readonly after: Clock;
  readonly reason: string;
}

export interface NewClockChange extends Omit<ClockChange, "byName"> {
  readonly id: string;
  readonly roundId: RoundId;
  readonly by: AccountId;
}

/** A round with the people and units bound to it. */
export interface RoundParts {
  readonly units: readonly RoundUnit[];
  readonly assignments: readonly LeafAssignment[];
  readonly appraisers: readonly RoundAppraiser[];
}

/** The parts as they are written: names are read from their own tables. */
export interface NewRoundParts {
  readonly units: readonly Omit<RoundUnit, "name">[];
  readonly assignments: readonly Omit<LeafAssignment, "leadName">[];
  readonly appraisers: readonly Omit<RoundAppraiser, "displayName" | "conflicts">[];
}

export interface RoundCounts {
  readonly units: number;
  readonly submitted: number;
}

export interface AssessingOffice {
  readonly unit: UnitKey;
  readonly office: UnitKey;
}

export interface RoundReader {
  find(id: RoundId): Promise<Round | undefined>;
  /** Every round, newest first. */
  list(): Promise<readonly Round[]>;
  /** Assessed units with their present names, in Vietnamese order. */
  units(id: RoundId): Promise<readonly RoundUnit[]>;
  /** One assessed unit; undefined where the unit is not in the round. */
  unit(id: RoundId, unit: UnitKey): Promise<RoundUnit | undefined>;
  assignments(id: RoundId): Promise<readonly LeafAssignment[]>;
  appraisers(id: RoundId): Promise<readonly RoundAppraiser[]>;
  /** Newest first. */
  clockChanges(id: RoundId): Promise<readonly ClockChange[]>;
  /** Everything about sheets and leaves on which rights depend at `now`, in one query. */
  workFacts(id: RoundId, now: Date, filter: SheetFilter): Promise<readonly WorkFact[]>;
  /** Units and submitted sheets of each round asked for. */
  counts(ids: readonly RoundId[]): Promise<ReadonlyMap<RoundId, RoundCounts>>;
  /** Which offices have opened rounds, also ones that are over, in which this unit (or any) is assessed. */
  offices(unit?: UnitKey): Promise<readonly AssessingOffice[]>;
}

export interface RoundWriter {
  /** Locks the row against acts of the owner while answers, files or decisions are written (`for share`). */
  lockForWork(id: RoundId): Promise<Round | undefined>;
  /** Locks the row for an act on the round itself (`for update`); waits for writes under way. */
  lockForAct(id: RoundId): Promise<Round | undefined>;
  insert(round: Round, parts: NewRoundParts): Promise<void>;
  /** Stores the round and raises its row version. */
  update(round: Round): Promise<void>;
  /** Replaces units, assignments or appraisers of a draft; what is not given stays. */
  replaceParts(id: RoundId, parts: Partial<NewRoundParts>): Promise<void>;
  /** Of one unit of an open round, when a request was accepted. */
  setExemptions(id: RoundId, unit: UnitKey, exemptions: readonly Exemption[]): Promise<void>;
  addClockChange(change: NewClockChange): Promise<void>;
  /** Erases a draft whole. */
  deleteDraft(id: RoundId): Promise<void>;
}
