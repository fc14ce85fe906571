import type { AccountId, RoundId, UnitKey } from "../../contract/ids.ts";
import type { LeafRisk, RiskHeadline, RiskRules, RiskSummary } from "../../core/index.ts";
import type { SheetKey } from "../sheetKey.ts";

/** What the leaves of one sheet come to, as it was last judged. */
export interface SheetRisk extends SheetKey {
  /** Which rules it was judged by: `id@version` and hash. */
  readonly rules: string;
  readonly summary: RiskSummary;
  readonly headline: RiskHeadline;
  /** Until this moment it is right as long as nobody writes anything. */
  readonly goodUntil: Date;
  readonly madeAt: Date;
}

/** How fresh the judgement of a sheet is. */
export type SheetStanding = Pick<SheetRisk, "unit" | "rules" | "goodUntil">;

/** Something that leaves are judged by was written. An empty unit: every unit; an empty leaf: the whole sheet. */
export interface RiskMarked {
  readonly id: number;
  readonly unit: UnitKey | "";
  readonly leaf: string;
}

/** Where a sheet stood on a day. */
export interface RiskDay {
  /** YYYY-MM-DD */
  readonly day: string;
  readonly sure: number;
  readonly atRisk: number;
  readonly lost: number;
  readonly open: number;
}

/** A leaf across the units of a round. */
export interface LeafSpread {
  readonly leaf: string;
  /** Units with points at risk there. */
  readonly units: number;
  readonly atRisk: number;
  readonly lost: number;
}

/** Rules of an office as they were saved; `source` null: from then on the shipped ones. */
export interface OfficeRules {
  readonly office: UnitKey;
  readonly version: number;
  readonly source: string | null;
  readonly sha256: string;
  /** `id@version` of the file. */
  readonly name: string;
  readonly note: string;
  readonly savedAt: Date;
  readonly savedByName: string;
}

export interface NewOfficeRules extends Omit<OfficeRules, "savedByName" | "version"> {
  readonly savedBy: AccountId;
}

/** How many leaves a rule speaks of now. */
export interface RuleHits {
  readonly code: string;
  readonly leaves: number;
  readonly units: number;
}

export interface RiskReader {
  /** The rules that come with the program, with the text of their file. */
  shipped(): { readonly rules: RiskRules; readonly source: string };
  /** One row for each judged sheet of a round, or of one unit. */
  standing(round: RoundId, unit?: UnitKey): Promise<readonly SheetStanding[]>;
  /** Whether anything was written since; for one unit, or the round. */
  isMarked(round: RoundId, unit?: UnitKey): Promise<boolean>;
  sheet(sheet: SheetKey): Promise<SheetRisk | undefined>;
  sheets(round: RoundId): Promise<readonly SheetRisk[]>;
  /** By code of the leaf. */
  leaves(sheet: SheetKey): Promise<readonly LeafRisk[]>;
  /** Most points for the effort first; leaves with points at risk only. */
  ranked(round: RoundId, limit: number): Promise<readonly LeafRisk[]>;
  /** Most points at risk first. */
  spread(round: RoundId, limit: number): Promise<readonly LeafSpread[]>;
  /** Oldest first. */
  days(sheet: SheetKey, from: string): Promise<readonly RiskDay[]>;
  /** The sum of all units, oldest first; days on which every unit was judged. */
  daysOfRound(round: RoundId, from: string): Promise<readonly RiskDay[]>;
  /** In all running rounds of an office. */
  hits(rounds: readonly RoundId[]): Promise<readonly RuleHits[]>;
  /** The newest; undefined where the office never had any. */
  rulesOf(office: UnitKey): Promise<OfficeRules | undefined>;
  /** Newest first. */
  rulesHistory(office: UnitKey): Promise<readonly OfficeRules[]>;
}

export interface RiskWriter {
  /** Marks a leaf, a sheet (leaf empty) or a whole round (unit empty) as written to. */
  mark(
    marks: readonly { readonly round: RoundId; readonly unit: UnitKey | ""; readonly leaf: string }[],
  ): Promise<void>;
  /** The same in every running round in which the unit has a sheet; all units when empty. */
  markUnits(units: readonly UnitKey[], leaf: string): Promise<void>;
  /** Every running round. */
  markAll(): Promise<void>;
  /** Leaves at which a file stands as evidence: something was found out about it. */
  markFile(sha256: string): Promise<void>;
  /** One at a time makes the judgement of a round anew. */
  lockRound(round: RoundId): Promise<void>;
  /** Marks of the round that lie there now; of one unit those that concern it. */
  marks(round: RoundId, unit?: UnitKey): Promise<readonly RiskMarked[]>;
  /** Takes away exactly these. */
  takeMarks(ids: readonly number[]): Promise<void>;
  /** From now on every sheet of the round is due to be judged again. */
  outdate(round: RoundId): Promise<void>;
  /** Replaces the leaves named (all of a sheet where none are named) by those given. */
  saveLeaves(round: RoundId, given: readonly LeafRisk[], replaced: readonly Replaced[]): Promise<void>;
  /** With the point of the day. */
  saveSheets(sheets: readonly SheetRisk[], day: string): Promise<void>;
  /** Points of days; one that is there already is replaced. */
  saveDays(days: readonly (SheetKey & RiskDay)[]): Promise<void>;
  lockRules(office: UnitKey): Promise<void>;
  saveRules(rules: NewOfficeRules): Promise<number>;
}

export interface Replaced {
  readonly unit: UnitKey;
  readonly leaves: readonly string[] | "all";
}
