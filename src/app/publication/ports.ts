import type { AccountId, RoundId, UnitKey } from "../../contract/ids.ts";
import type { Correction } from "../../contract/rounds.ts";
import type { Outcome, UnitResult } from "../../core/index.ts";

/** One run of the scoring over a whole round; kept for ever, so that it can be repeated and compared. */
export interface Computation {
  readonly id: string;
  readonly roundId: RoundId;
  readonly computedAt: Date;
  readonly computedBy: AccountId;
  readonly methodSha256: string;
  readonly codeVersion: string;
  /** SHA-256 of everything that went in: method, units, answers, exemptions, decisions. */
  readonly inputHash: string;
  /** SHA-256 of what came out, at the precision of the method. */
  readonly resultHash: string;
  readonly publishedAt: Date | null;
  /** 1 is what was published first, each correction the next; null where it was never published. */
  readonly edition: number | null;
  readonly correction: Correction | null;
}

/** The three values of one leaf, as they stood when the round was computed. */
export interface LeafValues {
  readonly code: string;
  readonly self: Outcome | null;
  readonly appraised: {
    readonly decision: "agree" | "change";
    readonly points: number;
    readonly reason: string;
  } | null;
  /** Only where the leaf was explained or judged a second time. */
  readonly course?: LeafCourse;
}

/** From the first appraisal over the unit's explanation to the second. */
export interface LeafCourse {
  readonly first: { readonly points: number; readonly reason: string };
  readonly explanation: { readonly agrees: boolean; readonly text: string } | null;
  readonly second: { readonly points: number; readonly reason: string } | null;
}

/** The result of one unit as computed; published as it stands, whatever changes later. */
export interface ComputedUnit {
  readonly unit: UnitKey;
  readonly name: string;
  readonly final: UnitResult;
  /** Total of the sheet by the unit's own scores; null where it was never handed in. */
  readonly selfTotal: number | null;
  readonly leaves: readonly LeafValues[];
  readonly exemptions: readonly { readonly code: string; readonly reason: string }[];
}

export interface PublicationReader {
  /** The newest computation of a round. */
  latest(round: RoundId): Promise<Computation | undefined>;
  /** The newest edition that was published. */
  published(round: RoundId): Promise<Computation | undefined>;
  edition(round: RoundId, edition: number): Promise<Computation | undefined>;
  /** Every published edition, oldest first. */
  editions(round: RoundId): Promise<readonly Computation[]>;
  /** By rank; units without a rank last, in the order of their names. */
  units(computation: string): Promise<readonly ComputedUnit[]>;
  unit(computation: string, unit: UnitKey): Promise<ComputedUnit | undefined>;
}

export interface PublicationWriter {
  insert(computation: Computation, units: readonly ComputedUnit[]): Promise<void>;
  markPublished(computation: string, at: Date, edition: number): Promise<void>;
}
