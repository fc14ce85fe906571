import type { LeafSaved } from "../../contract/sheets.ts";
import type { Actor } from "../context.ts";
import { scoreSheet } from "./scoreSheet.ts";
import type { SheetContent } from "./sheetContent.ts";
import type { SheetFrame } from "./sheetFrame.ts";
import type { SheetLine } from "./sheetLines.ts";
import { viewLeaf } from "./viewLeaf.ts";
import { viewSums } from "./viewSheet.ts";

/** The answer to every change at a leaf: the leaf as it stands now and the new sums. */
export function leafSaved(
  frame: SheetFrame,
  line: SheetLine,
  content: SheetContent,
  actor: Actor,
  version: number,
): LeafSaved {
  const score = scoreSheet(frame, content.values);
  const { nodes, total } = viewSums(frame, score, actor);
  return {
    savedAt: frame.now.toISOString(),
    version,
    leaf: viewLeaf(frame, line, content, score, actor),
    nodes,
    total,
  };
}
