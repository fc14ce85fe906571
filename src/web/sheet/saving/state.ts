import type { AnswerValue } from "../../../contract/sheets.ts";

/** The explanation of a leaf travels through the same queue, under a name that no input can have. */
export const EXPLANATION = "!explanation";

export interface Target {
  readonly leaf: string;
  readonly input: string;
}

/** What another person saved in the meantime. */
export interface OtherSave {
  readonly value: AnswerValue;
  readonly version: number;
  readonly updatedAt: string;
  readonly updatedByName: string;
}

/** `waiting`: typed, not sent yet. `retrying`: no answer came; tried again by itself. `refused`: needs a person. */
export type SaveState =
  | { readonly kind: "waiting" }
  | { readonly kind: "saving" }
  | { readonly kind: "retrying"; readonly tries: number; readonly words: Both | null }
  | { readonly kind: "conflict"; readonly other: OtherSave }
  | { readonly kind: "refused"; readonly words: Both };

export interface Both {
  readonly vi: string;
  readonly en: string;
}

/** A value on this machine that the server has not acknowledged. */
export interface Unsaved extends Target {
  readonly value: AnswerValue;
  readonly baseVersion: number;
  readonly state: SaveState;
}

/** How one attempt to save ended. */
export type Attempt =
  | { readonly kind: "saved"; readonly version: number; readonly savedAt: string }
  | { readonly kind: "no-answer"; readonly words: Both | null }
  | { readonly kind: "conflict"; readonly other: OtherSave }
  | { readonly kind: "refused"; readonly words: Both };

export interface QueueView {
  readonly unsaved: ReadonlyMap<string, Unsaved>;
  /** When each target was last acknowledged in this visit. */
  readonly savedAt: ReadonlyMap<string, string>;
  readonly lastSavedAt: string | null;
}

export function keyOf({ leaf, input }: Target): string {
  return `${leaf}\u0000${input}`;
}
