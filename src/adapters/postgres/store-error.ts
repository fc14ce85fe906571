/** What an operator reads when the store cannot be used: each text says what happened and what to do. */
export interface OperatorWords {
  readonly vi: string;
  readonly en: string;
}

/** A store that cannot be opened, upgraded, saved or restored. `message` (English, with the cause) is for the log. */
export abstract class StoreError extends Error {
  abstract readonly code: string;
  readonly vi: string;
  readonly en: string;

  constructor(words: OperatorWords, cause?: unknown) {
    super(words.en, cause === undefined ? undefined : { cause });
    this.vi = words.vi;
    this.en = words.en;
  }
}

/** True for an error of the operating system with one of the given codes, e.g. ENOSPC. */
export function hasSystemCode(error: unknown, ...codes: readonly string[]): boolean {
  return (
    error instanceof Error && "code" in error && typeof error.code === "string" && codes.includes(error.code)
  );
}
