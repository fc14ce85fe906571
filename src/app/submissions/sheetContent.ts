import { seesAppraisal } from "../access/index.ts";
import type { Actor } from "../context.ts";
import type { ReadTransaction } from "../store.ts";
import type { Answer, Explanation } from "./ports.ts";
import { type SheetFrame, sheetSubject } from "./sheetFrame.ts";

type Rows<Query extends (...given: never[]) => Promise<readonly unknown[]>> = Awaited<ReturnType<Query>>;
/** Named through the transaction, because evidence and appraisal themselves build on this module. */
export type SheetEvidence = Rows<ReadTransaction["evidence"]["evidenceOfSheet"]>[number];
export type SheetAppraisal = Rows<ReadTransaction["appraisal"]["appraisalsOfSheet"]>[number];

/** What people have put into a sheet, by leaf. */
export interface SheetContent {
  readonly answers: readonly Answer[];
  readonly answersAt: ReadonlyMap<string, readonly Answer[]>;
  readonly explanationAt: ReadonlyMap<string, Explanation>;
  readonly evidenceAt: ReadonlyMap<string, readonly SheetEvidence[]>;
  /** Decisions in force; empty where the reader may not see them yet. */
  readonly appraisalAt: ReadonlyMap<string, SheetAppraisal>;
}

interface Rowset {
  readonly answers: readonly Answer[];
  readonly explanations: readonly Explanation[];
  readonly evidence: readonly SheetEvidence[];
  readonly appraisals: readonly SheetAppraisal[];
}

/**
 * One query a table. With `leaf` only the answers, which make the total, are read whole; the rest is read for that leaf.
 */
export async function readContent(
  tx: ReadTransaction,
  frame: SheetFrame,
  actor: Actor,
  leaf?: string,
): Promise<SheetContent> {
  const { sheet } = frame;
  return contentOf({
    answers: await tx.submissions.answersOfSheet(sheet),
    explanations: await tx.submissions.explanationsOfSheet(sheet, leaf),
    evidence: await tx.evidence.evidenceOfSheet(sheet, leaf),
    appraisals: seesAppraisal(actor, sheetSubject(frame)) ? await tx.appraisal.appraisalsOfSheet(sheet) : [],
  });
}

export function contentOf(rows: Rowset): SheetContent {
  return {
    answers: rows.answers,
    answersAt: groupByLeaf(rows.answers),
    explanationAt: new Map(rows.explanations.map((each) => [each.leaf, each])),
    evidenceAt: groupByLeaf(rows.evidence),
    appraisalAt: new Map(rows.appraisals.map((each) => [each.leaf, each])),
  };
}

/** The same content with one answer in place of what stood before. */
export function withAnswer(content: SheetContent, answer: Answer): SheetContent {
  const isSame = (each: Answer): boolean => each.leaf === answer.leaf && each.input === answer.input;
  const answers = [...content.answers.filter((each) => !isSame(each)), answer];
  return { ...content, answers, answersAt: groupByLeaf(answers) };
}

function groupByLeaf<Row extends { readonly leaf: string }>(
  rows: readonly Row[],
): ReadonlyMap<string, readonly Row[]> {
  const byLeaf = new Map<string, Row[]>();
  for (const row of rows) {
    const known = byLeaf.get(row.leaf);
    if (known) known.push(row);
    else byLeaf.set(row.leaf, [row]);
  }
  return byLeaf;
}
