import type { Lang } from "../core/index.ts";
import { CliRefusal } from "./command.ts";

/** Does the work; a refusal that brings words for the operator in both languages is said in the one asked for. */
export async function inWordsOf<T>(lang: Lang, work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    if (hasWords(error)) throw new CliRefusal(error[lang]);
    throw error;
  }
}

function hasWords(error: unknown): error is Error & Readonly<Record<Lang, string>> {
  return (
    error instanceof Error &&
    "vi" in error &&
    typeof error.vi === "string" &&
    "en" in error &&
    typeof error.en === "string"
  );
}
