import { foldVietnamese } from "../units/index.ts";
import type { Content, Described, FoldedWords } from "./ports.ts";

/** Enough for some hundred pages; more would not fit the index of one document. */
const LONGEST_BODY = 200_000;

/** Letters and digits without marks, in lower case, parted by single blanks: «Số 15/KH-UBND» is `so 15 kh ubnd`. */
export function foldedWords(text: string): string {
  return foldVietnamese(text)
    .replace(/[^\p{L}\p{N}]+/gu, " ")
    .trim();
}

/** What a document is found by, but for the text on its pages. */
export function wordsOf(described: Described, content: Pick<Content, "file">): FoldedWords {
  const { title, documentNumber, issuer, extract, note } = described;
  const head = [title, documentNumber, issuer, extract, note, content.file?.name ?? ""];
  return { number: foldedWords(documentNumber), head: foldedWords(head.join(" ")) };
}

/** Text of pages as words, cut to what the index can hold. */
export function bodyWords(pages: readonly { readonly text: string }[]): string {
  const words = foldedWords(pages.map(({ text }) => text).join(" "));
  if (words.length <= LONGEST_BODY) return words;
  return words.slice(0, words.lastIndexOf(" ", LONGEST_BODY));
}
