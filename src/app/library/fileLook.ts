import type { FileLook, FileLookWithHits } from "../../contract/library.ts";
import type { PageText } from "../files/index.ts";
import type { ReadTransaction } from "../store.ts";
import { foldVietnamese } from "../units/index.ts";
import { foldedWords } from "./words.ts";

const NOTHING_YET: FileLook = { state: "waiting", pageCount: null, textFrom: null, signatures: [] };
const MOST_HITS = 50;
const AROUND = 60;

/** What is known of a file, and where the words stand in it. */
export async function lookWithHits(
  tx: ReadTransaction,
  sha256: string,
  words: string,
): Promise<FileLookWithHits> {
  const look = (await tx.library.look(sha256)) ?? NOTHING_YET;
  const hits = foldedWords(words) === "" ? [] : hitsIn(await tx.library.pages(sha256), words);
  return { ...look, hits };
}

/** Pages that hold the words as they follow each other, written with or without marks; one hit a page. */
export function hitsIn(pages: readonly PageText[], words: string): FileLookWithHits["hits"] {
  const wanted = oneLine(words);
  const found = pages.flatMap(({ page, text }) => {
    const shown = text.normalize("NFC").replace(/\s+/gu, " ").trim();
    const at = oneLine(shown).indexOf(wanted);
    if (at < 0) return [];
    const from = Math.max(0, at - AROUND);
    const until = Math.min(shown.length, at + wanted.length + AROUND);
    const excerpt = `${from > 0 ? "…" : ""}${shown.slice(from, until).trim()}${until < shown.length ? "…" : ""}`;
    return [{ page, excerpt }];
  });
  return found.slice(0, MOST_HITS);
}

/** Every letter stays one letter, so that places in the folded text are places in the shown one. */
function oneLine(text: string): string {
  return foldVietnamese(text.normalize("NFC").replace(/\s+/gu, " "));
}
