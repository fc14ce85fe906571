import type { DocumentKind } from "../../contract/library.ts";
import { foldedWords } from "./words.ts";

const BY_MARK: readonly (readonly [RegExp, DocumentKind])[] = [
  [/\bqd\b/, "decision"],
  [/\bkh\b/, "plan"],
  [/\bbc\b/, "report"],
  [/\bcv\b/, "letter"],
];
const BY_TITLE: readonly (readonly [RegExp, DocumentKind])[] = [
  [/^quyet dinh\b/, "decision"],
  [/^ke hoach\b/, "plan"],
  [/^bao cao\b/, "report"],
  [/^cong van\b/, "letter"],
];

/** The likely kind of a document by its number («15/KH-UBND»), its title or its file; a first guess that a person can mend. */
export function guessKind(told: {
  readonly title: string;
  readonly documentNumber: string;
  readonly mediaType: string;
}): DocumentKind {
  const number = foldedWords(told.documentNumber);
  const title = foldedWords(told.title);
  const found = BY_MARK.find(([mark]) => mark.test(number)) ?? BY_TITLE.find(([words]) => words.test(title));
  if (found) return found[1];
  return told.mediaType.startsWith("image/") ? "photo" : "other";
}
