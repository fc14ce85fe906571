import type { RoundId, UnitKey } from "../../contract/ids.ts";
import type { LeadTask } from "./ports.ts";

export interface Words {
  readonly vi: string;
  readonly en: string;
}

/** What a published round, its tasks and its course say of one unit. */
export interface UnitCase {
  readonly unit: UnitKey;
  readonly name: string;
  /** Units of one pool are ranked together. */
  readonly pool: string;
  readonly rank: number | null;
  readonly rankedUnits: number;
  readonly total: number;
  /** Its class, and where it stands among the classes of its family, 0 being the best; null without classes. */
  readonly group: Words | null;
  readonly groupPlace: number | null;
  /** Vietnamese names of its family's classes, best first. */
  readonly classes: readonly string[];
  /** Rank in the round before; null where it was not ranked there. */
  readonly rankBefore: number | null;
  readonly bonus: readonly ItemPoints[];
  readonly penalties: readonly ItemPoints[];
  readonly tasksDone: number;
  readonly lateTasks: readonly LeadTask[];
  /** When the sheet was handed in first; null where it never was. */
  readonly handedIn: Date | null;
  readonly handInUntil: Date;
  readonly objections: { readonly open: number; readonly upheld: number };
  /** Where the unit does not exist any more: since when, and what took its place. */
  readonly ended: { readonly on: string | null; readonly successor: string | null } | null;
}

export interface ItemPoints {
  readonly label: Words;
  readonly points: number;
}

export interface RoundCase {
  readonly round: {
    readonly id: RoundId;
    readonly title: string;
    readonly period: string;
    readonly edition: number;
  };
  readonly computation: string;
  readonly illustration: boolean;
  /** Decimals of totals. */
  readonly decimals: number;
  readonly before: { readonly period: string } | null;
  readonly hasBonus: boolean;
  /** Tasks that were due in the time of the list. */
  readonly tasks: number;
  readonly units: readonly UnitCase[];
}
