import { types } from "pg";

/**
 * How columns reach the program, decided in this one place: `date` as YYYY-MM-DD text, `numeric` and `bigint` as
 * numbers, `timestamptz` as Date, `jsonb` parsed. A bigint beyond 2^53 is refused rather than bent.
 */
const PARSERS: ReadonlyMap<number, (text: string) => unknown> = new Map<number, (text: string) => unknown>([
  [types.builtins.DATE, (text) => text],
  [types.builtins.NUMERIC, Number],
  [types.builtins.INT8, safeInteger],
  [types.builtins.TIMESTAMPTZ, instant],
]);

const PLAIN_INSTANT = /^\d{4}-\d\d-\d\d \d\d:\d\d:\d\d(?:\.\d+)?[+-]\d\d$/;

/** Moments as PostgreSQL prints nearly all of them, read by the language itself: lists hold tens of thousands. */
export function instant(text: string): unknown {
  if (PLAIN_INSTANT.test(text)) return new Date(`${text.slice(0, 10)}T${text.slice(11)}:00`);
  return types.getTypeParser(types.builtins.TIMESTAMPTZ)(text);
}

function safeInteger(text: string): number {
  const value = Number(text);
  if (!Number.isSafeInteger(value))
    throw new RangeError(`The stored number ${text} is too large to be exact.`);
  return value;
}

function getTypeParser(oid: number, format?: "text" | "binary"): (value: string) => unknown {
  return PARSERS.get(oid) ?? types.getTypeParser(oid, format ?? "text");
}

/** For the `types` option of a pg client. */
export const columnTypes = { getTypeParser };
