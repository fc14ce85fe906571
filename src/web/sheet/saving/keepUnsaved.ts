import { z } from "zod";
import { AnswerValue } from "../../../contract/sheets.ts";
import type { Unsaved } from "./state.ts";

const Kept = z.array(
  z.object({ leaf: z.string(), input: z.string(), value: AnswerValue, baseVersion: z.int().min(0) }),
);

/** Writes what the server has not acknowledged to this machine; an empty list removes the entry. */
export function keepUnsaved(place: string, unsaved: readonly Unsaved[]): void {
  if (unsaved.length === 0) return localStorage.removeItem(place);
  const kept = unsaved.map(({ leaf, input, value, baseVersion }) => ({ leaf, input, value, baseVersion }));
  localStorage.setItem(place, JSON.stringify(kept));
}

/** What an earlier visit left unsaved here. Unreadable content counts as nothing. */
export function keptUnsaved(place: string): readonly Unsaved[] {
  const text = localStorage.getItem(place);
  if (text === null) return [];
  try {
    return Kept.parse(JSON.parse(text)).map((one) => ({ ...one, state: { kind: "waiting" } }));
  } catch {
    return [];
  }
}
