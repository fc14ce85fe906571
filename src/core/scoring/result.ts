import type { Outcome } from "../outcome.ts";

export interface LeafResult {
  readonly code: string;
  readonly outcome: Outcome;
  readonly class?: string;
}

/** Points of one node of the tree for one unit. */
export interface NodeResult {
  readonly code: string;
  /** Sum of what the children count. */
  readonly points: number;
  /** Maximum after leaves that do not apply were dropped. */
  readonly assignedMax: number;
  readonly max: number;
  /** 0–100 of the assigned maximum; 0 when nothing is assigned. */
  readonly percent: number;
  /** Points brought back to `max`, where the method rescales at this node. */
  readonly rescaled?: number;
  readonly class?: string;
}

/** The result of one unit. Numbers are unrounded; `rank` is absent until the round is scored whole. */
export interface UnitResult {
  readonly unit: string;
  readonly family: string;
  readonly points: number;
  readonly assignedMax: number;
  /** `points` brought to the maximum of the method where the method rescales at the root; else equal to `points`. */
  readonly rescaled: number;
  readonly bonus: number;
  /** Points taken off, written positive. */
  readonly penalty: number;
  /** rescaled + bonus − penalty. */
  readonly total: number;
  /** Total if every missing leaf earned nothing. */
  readonly least: number;
  /** Total if every missing leaf earned its maximum. */
  readonly most: number;
  /** Present and true while leaves are missing in an open round. */
  readonly provisional?: true;
  /** Leaves without data that the method does not let pass at the end; the unit is then not ranked. */
  readonly refused?: readonly string[];
  readonly ranked: boolean;
  readonly rank?: number;
  readonly group?: string;
  readonly nodes: readonly NodeResult[];
  readonly leaves: readonly LeafResult[];
  /** Bonus and penalty items. */
  readonly items: readonly LeafResult[];
}

export interface RoundResult {
  /** `id@version`. */
  readonly method: string;
  readonly units: readonly UnitResult[];
}
