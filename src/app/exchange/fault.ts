import type { ExchangeFault } from "../../contract/exchange.ts";

export interface Words {
  readonly vi: string;
  readonly en: string;
}

/** A fault at a cell; without a column it is the whole row, without a row the whole file. */
export function faultAt(row: number | null, column: string | null, words: Words): ExchangeFault {
  return { row, column, ...words };
}
