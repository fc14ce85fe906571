import type { z } from "zod";
import type { AccountId, UnitKey } from "../../contract/ids.ts";

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

/** How an event reaches the people whom it concerns. */
export interface Telling<Data> {
  readonly concerns: (data: Data) => readonly Audience[];
  /** What they read, where it must differ from the sentence of the log. */
  readonly notice?: (data: Data) => Words;
  /**
   * Where the reader is led, as a path below the round («tham-dinh»), or below the workspace for an event outside rounds.
   * Without it: the unit's people to the sheet (at `data.leaf`, if there is one), appraisers to their desk, the owner to the board.
   */
  readonly link?: (data: Data) => string;
  /** Mailed at once instead of with the next digest. */
  readonly urgent?: boolean;
  /** Never a notice of its own: the digest says how many there were. */
  readonly counted?: (count: number) => Words;
}

/** One kind of event: the schema of its data, the sentence it is shown as, and whom it concerns. */
export interface EventKind<Data extends z.ZodType = z.ZodType> {
  readonly data: Data;
  /** Throws when the kept data do not fit the schema. */
  readonly sentence: (data: unknown) => Words;
  /** Absent where nobody is told. */
  readonly telling?: Telling<unknown>;
}

export function eventKind<Data extends z.ZodType>(
  data: Data,
  say: (data: z.output<Data>) => Words,
  telling?: Telling<z.output<Data>>,
): EventKind<Data> {
  const kind = { data, sentence: (kept: unknown) => say(data.parse(kept)) };
  return telling === undefined ? kind : { ...kind, telling: parsing(data, telling) };
}

/** The same, for data as they are kept. */
function parsing<Data extends z.ZodType>(data: Data, telling: Telling<z.output<Data>>): Telling<unknown> {
  const { concerns, notice, link, ...how } = telling;
  return {
    ...how,
    concerns: (kept) => concerns(data.parse(kept)),
    ...(notice === undefined ? {} : { notice: (kept: unknown) => notice(data.parse(kept)) }),
    ...(link === undefined ? {} : { link: (kept: unknown) => link(data.parse(kept)) }),
  };
}
