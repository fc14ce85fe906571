import type { z } from "zod";
import type { Audience, Words } from "../../contract/audience.ts";

export type { Audience, Words };

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
