import { type LeafSaved, OtherValue } from "../../../contract/sheets.ts";
import { ApiError, OfflineError } from "../../api/client.ts";
import { type SheetAddress, saveExplanation, saveInput } from "../../api/sheet.ts";
import { type Attempt, EXPLANATION, type Unsaved } from "./state.ts";

/** Codes after which the same request may well succeed later without anybody changing anything. */
const PASSING = new Set(["store-full", "unexpected", "too-many-attempts", "sign-in-needed", "csrf-failed"]);

/** Sends one unsaved value; every way it can end becomes a value, so that the queue never throws. */
export async function attemptSave(
  sheet: SheetAddress,
  one: Unsaved,
  saved: (answer: LeafSaved) => void,
): Promise<Attempt> {
  try {
    const answer = await request(sheet, one);
    saved(answer);
    return { kind: "saved", version: answer.version, savedAt: answer.savedAt };
  } catch (error) {
    return attemptFrom(error);
  }
}

function request(sheet: SheetAddress, { leaf, input, value, baseVersion }: Unsaved): Promise<LeafSaved> {
  if (input === EXPLANATION) return saveExplanation(sheet, leaf, { text: String(value ?? ""), baseVersion });
  return saveInput(sheet, { leaf, input }, { value, baseVersion });
}

function attemptFrom(error: unknown): Attempt {
  if (error instanceof OfflineError) return { kind: "no-answer", words: null };
  if (!(error instanceof ApiError)) throw error;
  const { code, vi, en, faults, details } = error.body;
  const other = code === "changed-by-other" ? OtherValue.safeParse(details) : undefined;
  if (other?.success) return { kind: "conflict", other: other.data };
  const words = faults?.[0] ? { vi: faults[0].vi, en: faults[0].en } : { vi, en };
  return PASSING.has(code) ? { kind: "no-answer", words } : { kind: "refused", words };
}
