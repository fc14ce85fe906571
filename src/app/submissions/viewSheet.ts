import type { SheetAround, SheetView } from "../../contract/sheets.ts";
import { wordsIn } from "../../core/index.ts";
import { allowedActions, decide, seesSums } from "../access/index.ts";
import type { Actor } from "../context.ts";
import { deadlineOf } from "../rounds/index.ts";
import {
  partialNodes,
  partialTotal,
  type SheetScore,
  scoreSheet,
  wholeNodes,
  wholeTotal,
} from "./scoreSheet.ts";
import type { SheetContent } from "./sheetContent.ts";
import { leafSubject, type SheetFrame, sheetSubject } from "./sheetFrame.ts";
import type { SheetLine } from "./sheetLines.ts";
import { viewLeaf } from "./viewLeaf.ts";

/** The lines a person may see: all of a sheet, or those of their department or field. */
export function linesSeen(frame: SheetFrame, actor: Actor): readonly SheetLine[] {
  return frame.plan.lines.filter((line) => decide(actor, "leaf.see", leafSubject(frame, line)) === "allowed");
}

/** Sums as the reader may see them: of the whole sheet, of the lines that are theirs, or none. */
export function viewSums(
  frame: SheetFrame,
  score: SheetScore,
  actor: Actor,
): Pick<SheetView, "nodes" | "total" | "partial"> {
  const seen = new Set(linesSeen(frame, actor).map(({ code }) => code));
  const whole = seen.size === frame.plan.lines.length;
  if (!seesSums(actor, sheetSubject(frame))) {
    const nodes = whole ? wholeNodes(frame, score) : partialNodes(frame, score, seen);
    const bare = { points: null, percent: null, classLabel: null };
    return { nodes: nodes.map((node) => ({ ...node, ...bare })), total: null, partial: !whole };
  }
  if (whole) return { nodes: wholeNodes(frame, score), total: wholeTotal(frame, score), partial: false };
  return { nodes: partialNodes(frame, score, seen), total: partialTotal(frame, score, seen), partial: true };
}

/** A sheet as the reader sees it. */
export function viewSheet(
  frame: SheetFrame,
  content: SheetContent,
  actor: Actor,
  around: SheetAround,
): SheetView {
  const { round, unit, method, submission } = frame;
  const score = scoreSheet(frame, content.values);
  return {
    round: { id: round.id, title: round.title, period: round.period, kind: round.kind },
    unit: { key: unit.unit, name: unit.name, family: unit.family },
    method: {
      id: method.id,
      version: method.version,
      title: wordsIn(method.method.title, frame.lang),
      status: method.method.status,
      note: method.method.note ? wordsIn(method.method.note, frame.lang) : null,
    },
    stage: frame.facts.stage,
    deadline: deadlineOf(round, frame.now),
    state: submission.state,
    receipt: receiptOf(frame),
    leaves: linesSeen(frame, actor).map((line) => viewLeaf(frame, line, content, score, actor)),
    ...viewSums(frame, score, actor),
    around,
    allowed: allowedActions(actor, sheetSubject(frame)),
  };
}

function receiptOf({ submission }: SheetFrame): SheetView["receipt"] {
  const { receiptHash, submittedAt, submittedByName } = submission;
  if (receiptHash === null || submittedAt === null) return null;
  return {
    hash: receiptHash,
    submittedAt: submittedAt.toISOString(),
    submittedByName: submittedByName ?? "",
  };
}
