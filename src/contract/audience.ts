import type { AccountId, UnitKey } from "./ids.ts";

/** A sentence in both languages. */
export interface Words {
  readonly vi: string;
  readonly en: string;
}

/**
 * People whom an event concerns; `app/notices` finds them when the event is written. Where no unit is named it is the
 * one the entry is about. Nobody is told of their own act.
 */
export type Audience =
  /** Focal point and leader of an assessed unit. */
  | { readonly to: "unit"; readonly unit?: UnitKey }
  /** Focal point and leader of a lead or supporting department, in a round in which the province is measured. */
  | { readonly to: "department"; readonly unit: UnitKey }
  /** Whoever runs plans, tasks and reports of an office: its owners of rounds, focal point and leader. */
  | { readonly to: "office"; readonly unit: UnitKey }
  /** Leaders only. */
  | { readonly to: "leaders"; readonly unit?: UnitKey }
  /** Staff of one division. */
  | { readonly to: "division"; readonly unit: UnitKey; readonly division: string }
  /** Focal points and leaders of every unit and department of the round. */
  | { readonly to: "everyone" }
  /** Whoever runs the round. */
  | { readonly to: "owner" }
  /** Appraisers of the unit (of all, where the entry names none); with a leaf those who judged it, else those whose fields hold it. */
  | { readonly to: "appraisers"; readonly leaf?: string }
  | { readonly to: "account"; readonly account: AccountId };
