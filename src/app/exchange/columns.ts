import type { Words } from "./fault.ts";

/** A column of an exchange file. */
export interface Column<Key extends string> {
  readonly key: Key;
  /** The Vietnamese name is the head in the file; the English one is read too. */
  readonly name: Words;
  readonly needed: boolean;
  /** Written for the reader's orientation and passed over when the file comes back. */
  readonly information?: boolean;
  /** In characters. */
  readonly width: number;
  /** How to fill it in; stands on the second tab of the template. */
  readonly hint: string;
}
