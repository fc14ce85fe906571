import { canonicalJson, sha256 } from "../audit/index.ts";
import type { SheetContent } from "./sheetContent.ts";
import type { SheetFrame } from "./sheetFrame.ts";

/**
 * SHA-256 over the canonical JSON (RFC 8785) of everything a unit hands in: method, answers, explanations and evidence
 * with the hash of every file. The same content gives the same hash, whenever it is sent.
 */
export function receiptHash(frame: SheetFrame, content: SheetContent): string {
  const answers = content.values.filter(({ value }) => value !== null);
  const explanations = [...content.explanationAt.values()].filter(({ text }) => text !== "");
  const evidence = [...content.evidenceAt.values()].flat();
  const handedIn = {
    round: frame.round.id,
    unit: frame.sheet.unit,
    method: { id: frame.method.id, version: frame.method.version, sha256: frame.method.sha256 },
    answers: sorted(answers.map(({ leaf, input, value }) => ({ leaf, input, value }))),
    explanations: sorted(explanations.map(({ leaf, text }) => ({ leaf, text }))),
    evidence: sorted(
      evidence.map(({ id, leaf, title, documentNumber, documentDate, page, note, link, file }) => ({
        id,
        leaf,
        title,
        documentNumber,
        documentDate,
        page,
        note,
        link,
        file: file && { name: file.name, size: file.size, sha256: file.sha256 },
      })),
    ),
  };
  return sha256(canonicalJson(handedIn));
}

/** In an order that does not depend on the order of writing. */
function sorted<Row>(rows: readonly Row[]): readonly Row[] {
  const keyed = rows.map((row) => ({ row, key: canonicalJson(row) }));
  return keyed.toSorted((a, b) => (a.key < b.key ? -1 : 1)).map(({ row }) => row);
}
