import type { UnitKey } from "../../contract/ids.ts";
import type { SaidOutcome } from "../../contract/scores.ts";
import type { AnswerView, EvidenceView, LeafView } from "../../contract/sheets.ts";
import { explainOutcome, type Outcome } from "../../core/index.ts";
import { allowedActions } from "../access/index.ts";
import type { Actor } from "../context.ts";
import type { Answer } from "./ports.ts";
import type { SheetScore } from "./scoreSheet.ts";
import type { SheetContent, SheetEvidence } from "./sheetContent.ts";
import { exemptionOf, leafSubject, type SheetFrame } from "./sheetFrame.ts";
import type { SheetLine } from "./sheetLines.ts";
import { viewJudgement } from "./viewJudgement.ts";

/** One line of a sheet as the reader sees it, with what they may do there now. */
export function viewLeaf(
  frame: SheetFrame,
  line: SheetLine,
  content: SheetContent,
  score: SheetScore,
  actor: Actor,
): LeafView {
  return {
    parentCode: line.parentCode,
    fieldCode: line.fieldCode,
    max: line.max,
    scoredBy: line.scoredBy,
    block: line.block,
    ...line.fixed,
    ...viewLeafWork(frame, line, content, score, actor),
  };
}

/** The same without what the criterion says of itself, for many units at one criterion. */
export function viewLeafWork(
  frame: SheetFrame,
  line: SheetLine,
  content: SheetContent,
  score: SheetScore,
  actor: Actor,
): Omit<LeafView, keyof SheetLine["fixed"] | "parentCode" | "fieldCode" | "max" | "scoredBy" | "block"> {
  const answers = content.answersAt.get(line.code) ?? [];
  const explanation = content.explanationAt.get(line.code);
  const subject = leafSubject(frame, line);
  return {
    code: line.code,
    exemption: exemptionOf(frame, line),
    ...responsibility(frame, line),
    answers: answerViews(line, answers),
    explanation: { text: explanation?.text ?? "", version: explanation?.version ?? 0 },
    evidence: (content.evidenceAt.get(line.code) ?? []).map((piece) => ({
      ...evidenceView(piece),
      supplement: isSupplement(frame, piece),
    })),
    claimed: line.leaf.rule.kind === "entered",
    self: explained(line, score.outcomes.get(line.code)),
    ...viewJudgement(frame, line, content, actor, subject),
    allowed: allowedActions(actor, subject),
  };
}

/** Added after the sheet was handed in: an answer to a question, an explanation, a reopened leaf. */
export function isSupplement({ submission }: SheetFrame, { addedAt }: SheetEvidence): boolean {
  return submission.submittedAt !== null && addedAt > submission.submittedAt;
}

function responsibility(frame: SheetFrame, line: SheetLine): Pick<LeafView, "lead" | "support"> {
  const assignment = frame.assignments.get(line.code);
  if (!assignment) return { lead: null, support: [] };
  const named = (unit: UnitKey): { unit: UnitKey; name: string } => ({
    unit,
    name: frame.names.get(unit) ?? unit,
  });
  return { lead: named(assignment.lead), support: assignment.support.map(named) };
}

/** Every input has a view, so that the client knows the version to send back with its first save. */
function answerViews(line: SheetLine, answers: readonly Answer[]): AnswerView[] {
  const byInput = new Map(answers.map((answer) => [answer.input, answer]));
  return [...line.inputs.keys()].map((input) => {
    const answer = byInput.get(input);
    return {
      input,
      value: answer?.value ?? null,
      version: answer?.version ?? 0,
      updatedAt: answer?.updatedAt.toISOString() ?? null,
      updatedByName: answer?.updatedByName ?? null,
    };
  });
}

export function evidenceView(evidence: SheetEvidence): EvidenceView {
  const { file } = evidence;
  return {
    id: evidence.id,
    leaf: evidence.leaf,
    title: evidence.title,
    documentNumber: evidence.documentNumber,
    documentDate: evidence.documentDate,
    page: evidence.page,
    note: evidence.note,
    link: evidence.link,
    file: file && { id: file.id, name: file.name, mediaType: file.mediaType, size: file.size },
    addedAt: evidence.addedAt.toISOString(),
    addedByName: evidence.addedByName,
    supplement: false,
  };
}

const SAID = new WeakMap<Outcome, SaidOutcome>();

/** An outcome with its sentence in both languages; made once where many units share one outcome. */
export function explained(line: SheetLine, outcome: Outcome | undefined): SaidOutcome {
  if (!outcome) throw new Error(`the core gave no outcome for leaf ${line.code}`);
  const known = SAID.get(outcome);
  if (known) return known;
  const { leaf } = line;
  const said = {
    outcome: withoutTrace(outcome),
    vi: explainOutcome(outcome, "vi", leaf),
    en: explainOutcome(outcome, "en", leaf),
  };
  SAID.set(outcome, said);
  return said;
}

function withoutTrace(outcome: Outcome): SaidOutcome["outcome"] {
  switch (outcome.kind) {
    case "scored":
      return { kind: "scored", points: outcome.points };
    case "missing":
      return { kind: "missing", reason: outcome.reason };
    case "notApplicable":
      return { kind: "notApplicable", reason: outcome.reason, policy: outcome.policy };
  }
}
