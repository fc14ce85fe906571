import { canonicalJson, sha256 } from "../audit/index.ts";
import type { ReportCell, ReportParagraph } from "./ports.ts";

/** SHA-256 over the canonical JSON (RFC 8785) of what people typed: text and cells. The order of cells does not matter. */
export function typedContent(paragraphs: readonly ReportParagraph[], cells: readonly ReportCell[]): string {
  return sha256(
    canonicalJson({
      text: paragraphs.map(({ key, text }) => ({ key, text })),
      cells: cells.map(({ annex, row, value, note }) => JSON.stringify([annex, row, value, note])).toSorted(),
    }),
  );
}
