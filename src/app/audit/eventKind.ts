import type { z } from "zod";

/** A sentence in both languages. */
export interface Words {
  readonly vi: string;
  readonly en: string;
}

/** One kind of event: the schema of its data and the sentence it is shown as. */
export interface EventKind<Data extends z.ZodType = z.ZodType> {
  readonly data: Data;
  /** Throws when the kept data do not fit the schema. */
  readonly sentence: (data: unknown) => Words;
}

export function eventKind<Data extends z.ZodType>(
  data: Data,
  say: (data: z.output<Data>) => Words,
): EventKind<Data> {
  return { data, sentence: (kept) => say(data.parse(kept)) };
}
