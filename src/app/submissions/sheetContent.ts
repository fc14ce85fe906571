import { hasReached, seesAppraisal, seesSecondAppraisal } from "../access/index.ts";
import type { Actor } from "../context.ts";
import type { SheetFilter } from "../sheetKey.ts";
import type { ReadTransaction } from "../store.ts";
import type { Answer, Explanation, SheetValue } from "./ports.ts";
import { type SheetFrame, sheetSubject } from "./sheetFrame.ts";

type Rows<Query extends (...given: never[]) => Promise<readonly unknown[]>> = Awaited<ReturnType<Query>>;
/** Named through the transaction, because evidence and appraisal themselves build on this module. */
export type SheetEvidence = Rows<ReadTransaction["evidence"]["evidenceOfSheet"]>[number];
type SheetRemoval = Rows<ReadTransaction["evidence"]["removalsOfRound"]>[number];
export type SheetAppraisal = Rows<ReadTransaction["appraisal"]["decisionsByPhase"]>[number];
export type SheetReply = Rows<ReadTransaction["appraisal"]["repliesOfRound"]>[number];
export type SheetQuestion = Rows<ReadTransaction["appraisal"]["questionsOfRound"]>[number];

/** What people have put into a sheet, by leaf. */
export interface SheetContent {
  /** Every value of the sheet, for its score. */
  readonly values: readonly SheetValue[];
  readonly answersAt: ReadonlyMap<string, readonly Answer[]>;
  readonly explanationAt: ReadonlyMap<string, Explanation>;
  readonly evidenceAt: ReadonlyMap<string, readonly SheetEvidence[]>;
  /** When a piece of evidence was last taken off. */
  readonly removedAt: ReadonlyMap<string, Date>;
  /** Decisions in force; empty where the reader may not see them yet. */
  readonly appraisalAt: ReadonlyMap<string, SheetAppraisal>;
  /** Last decisions of the first appraisal, whether or not a second stands above them. */
  readonly firstAt: ReadonlyMap<string, SheetAppraisal>;
  readonly replyAt: ReadonlyMap<string, SheetReply>;
  readonly questionsAt: ReadonlyMap<string, readonly SheetQuestion[]>;
}

interface Rowset {
  readonly answers: readonly Answer[];
  readonly explanations: readonly Explanation[];
  readonly evidence: readonly SheetEvidence[];
  readonly removals?: readonly SheetRemoval[];
  /** The last of each appraisal, the first before the second. */
  readonly appraisals: readonly SheetAppraisal[];
  readonly replies?: readonly SheetReply[];
  readonly questions?: readonly SheetQuestion[];
}

/** One query a table, all asked at once. With `leaf` only that leaf is read with its authors and proofs, and beside it the values that make the total. */
export async function readContent(
  tx: ReadTransaction,
  frame: SheetFrame,
  actor: Actor,
  leaf?: string,
): Promise<SheetContent> {
  const { sheet } = frame;
  const filter = { units: [sheet.unit], ...(leaf === undefined ? {} : { leaves: [leaf] }) };
  const [answers, explanations, evidence, removals, appraisals, talk, values] = await Promise.all([
    tx.submissions.answersOfSheet(sheet, leaf),
    tx.submissions.explanationsOfSheet(sheet, leaf),
    tx.evidence.evidenceOfSheet(sheet, leaf),
    tx.evidence.removalsOfRound(sheet.roundId, filter),
    appraisalsSeen(tx, frame, actor),
    talkAbout(tx, frame, filter),
    leaf === undefined ? null : tx.submissions.valuesOfSheet(sheet),
  ]);
  const content = contentOf({ answers, explanations, evidence, removals, appraisals, ...talk });
  return values === null ? content : { ...content, values };
}

async function appraisalsSeen(
  tx: ReadTransaction,
  frame: SheetFrame,
  actor: Actor,
): Promise<readonly SheetAppraisal[]> {
  const subject = sheetSubject(frame);
  if (!seesAppraisal(actor, subject)) return [];
  const made = await tx.appraisal.decisionsByPhase(frame.sheet.roundId, { units: [frame.sheet.unit] });
  return seesSecondAppraisal(actor, subject) ? made : made.filter(({ phase }) => phase === 1);
}

/** Questions and explanations; nobody has written any before sheets are judged. */
async function talkAbout(
  tx: ReadTransaction,
  { sheet, round, facts }: SheetFrame,
  filter: SheetFilter,
): Promise<Pick<Rowset, "replies" | "questions">> {
  if (round.kind === "measured" || !hasReached(facts.stage, "appraisal")) return {};
  const [replies, questions] = await Promise.all([
    tx.appraisal.repliesOfRound(sheet.roundId, filter),
    tx.appraisal.questionsOfRound(sheet.roundId, filter),
  ]);
  return { replies, questions };
}

export function contentOf(rows: Rowset): SheetContent {
  return {
    values: rows.answers,
    answersAt: groupByLeaf(rows.answers),
    explanationAt: new Map(rows.explanations.map((each) => [each.leaf, each])),
    evidenceAt: groupByLeaf(rows.evidence),
    removedAt: new Map((rows.removals ?? []).map(({ leaf, removedAt }) => [leaf, removedAt])),
    appraisalAt: new Map(rows.appraisals.map((each) => [each.leaf, each])),
    firstAt: new Map(rows.appraisals.flatMap((each) => (each.phase === 1 ? [[each.leaf, each]] : []))),
    replyAt: new Map((rows.replies ?? []).map((each) => [each.leaf, each])),
    questionsAt: groupByLeaf(rows.questions ?? []),
  };
}

export function groupByLeaf<Row extends { readonly leaf: string }>(
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
