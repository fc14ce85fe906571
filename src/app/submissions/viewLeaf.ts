import type { UnitKey } from "../../contract/ids.ts";
import type { ExplainedOutcome } from "../../contract/scores.ts";
import type { AnswerView, AppraisalView, EvidenceView, LeafView } from "../../contract/sheets.ts";
import { explainOutcome, type Outcome, type Trace } from "../../core/index.ts";
import { allowedActions } from "../access/index.ts";
import type { Actor } from "../context.ts";
import type { Answer } from "./ports.ts";
import type { SheetScore } from "./scoreSheet.ts";
import type { SheetAppraisal, SheetContent, SheetEvidence } from "./sheetContent.ts";
import { exemptionOf, leafSubject, type SheetFrame } from "./sheetFrame.ts";
import type { SheetLine } from "./sheetLines.ts";

/** One line of a sheet as the reader sees it, with what they may do there now. */
export function viewLeaf(
  frame: SheetFrame,
  line: SheetLine,
  content: SheetContent,
  score: SheetScore,
  actor: Actor,
): LeafView {
  const answers = content.answersAt.get(line.code) ?? [];
  const explanation = content.explanationAt.get(line.code);
  const appraisal = content.appraisalAt.get(line.code);
  return {
    code: line.code,
    parentCode: line.parentCode,
    fieldCode: line.fieldCode,
    max: line.max,
    scoredBy: line.scoredBy,
    block: line.block,
    ...line.fixed,
    exemption: exemptionOf(frame, line),
    ...responsibility(frame, line),
    answers: answerViews(line, answers),
    explanation: { text: explanation?.text ?? "", version: explanation?.version ?? 0 },
    evidence: (content.evidenceAt.get(line.code) ?? []).map(evidenceView),
    self: explained(line, score.outcomes.get(line.code)),
    appraisal: appraisal ? appraisalView(appraisal, lastWork(line, content)) : null,
    allowed: allowedActions(actor, leafSubject(frame, line)),
  };
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
  };
}

/** When the unit last changed what stands at a line; a piece of evidence taken away leaves no mark here. */
function lastWork({ code }: SheetLine, content: SheetContent): readonly Date[] {
  const explanation = content.explanationAt.get(code);
  return [
    ...(content.answersAt.get(code) ?? []).map(({ updatedAt }) => updatedAt),
    ...(content.evidenceAt.get(code) ?? []).map(({ addedAt }) => addedAt),
    ...(explanation ? [explanation.updatedAt] : []),
  ];
}

function appraisalView(appraisal: SheetAppraisal, changes: readonly Date[]): AppraisalView {
  return {
    decision: appraisal.decision,
    points: appraisal.points,
    reason: appraisal.reason,
    version: appraisal.version,
    decidedAt: appraisal.decidedAt.toISOString(),
    decidedByName: appraisal.decidedByName,
    outdated: changes.some((at) => at > appraisal.decidedAt),
  };
}

/** An outcome with its sentence in both languages. */
export function explained(line: SheetLine, outcome: Outcome | undefined): ExplainedOutcome {
  if (!outcome) throw new Error(`the core gave no outcome for leaf ${line.code}`);
  const { leaf } = line;
  return {
    outcome: { ...outcome, trace: plainTrace(outcome.trace) },
    vi: explainOutcome(outcome, "vi", leaf),
    en: explainOutcome(outcome, "en", leaf),
  };
}

function plainTrace(trace: Trace): Trace & Record<string, unknown> {
  return { ...trace };
}
