import type { MarkView, RequestState, RiskLine } from "../../../contract/riskMarks.ts";
import { allowedActions, decide } from "../../access/index.ts";
import type { Actor } from "../../context.ts";
import { exemptionOf, explained, leafSubject, type SheetLine } from "../../submissions/index.ts";
import type { AskedLeaf, Mark, SupplementRequest } from "../ports.ts";
import { type RiskData, reviewedLines, selfPointsOf } from "./riskData.ts";

/** The lines that the reader may see, in printed order. */
export function riskLines(data: RiskData, actor: Actor): RiskLine[] {
  return reviewedLines(data.frame)
    .filter((line) => decide(actor, "leaf.see", leafSubject(data.frame, line)) === "allowed")
    .map((line) => riskLine(data, line, actor));
}

function riskLine(data: RiskData, line: SheetLine, actor: Actor): RiskLine {
  const { frame, content, score, marks } = data;
  const mark = marks.get(line.code);
  const selfPoints = selfPointsOf(data, line);
  const assignment = frame.assignments.get(line.code);
  const named = (unit: NonNullable<typeof assignment>["lead"]) => ({
    unit,
    name: frame.names.get(unit) ?? unit,
  });
  return {
    code: line.code,
    label: line.fixed.label,
    fieldCode: line.fieldCode,
    max: line.max,
    scoredBy: line.scoredBy,
    exemption: exemptionOf(frame, line),
    self: explained(line, score.outcomes.get(line.code)),
    selfPoints,
    expected: mark?.expected ?? selfPoints ?? 0,
    mark: mark === undefined ? null : markView(mark),
    outdated: mark !== undefined && lastWork(data, line).some((at) => at > mark.markedAt),
    evidence: content.evidenceAt.get(line.code)?.length ?? 0,
    evidenceWanted: line.leaf.evidence.filter(({ required }) => required === true).length,
    explained: (content.explanationAt.get(line.code)?.text ?? "") !== "",
    lead: assignment === undefined ? null : named(assignment.lead),
    support: (assignment?.support ?? []).map(named),
    request: newestRequest(data, line.code),
    drafted: data.drafts.some(({ leaf }) => leaf === line.code),
    portal: portalCounts(data, line.code),
    allowed: allowedActions(actor, leafSubject(frame, line)),
  };
}

export function markView(mark: Mark): MarkView {
  return {
    mark: mark.mark,
    expected: mark.expected,
    reason: mark.reason,
    selfPoints: mark.selfPoints,
    version: mark.version,
    markedAt: mark.markedAt.toISOString(),
    markedByName: mark.markedByName,
    meeting: mark.meetingId,
  };
}

function lastWork({ content }: RiskData, { code }: SheetLine): readonly Date[] {
  const explanation = content.explanationAt.get(code);
  return [
    ...(content.answersAt.get(code) ?? []).map(({ updatedAt }) => updatedAt),
    ...(content.evidenceAt.get(code) ?? []).map(({ addedAt }) => addedAt),
    ...(explanation ? [explanation.updatedAt] : []),
  ];
}

/** Where one leaf of a request stands at a moment. */
export function stateOfLeaf(
  request: Pick<SupplementRequest, "until" | "closedAt">,
  leaf: Pick<AskedLeaf, "answeredAt">,
  now: Date,
): RequestState {
  if (leaf.answeredAt !== null) return "answered";
  if (request.closedAt !== null) return "closed";
  return request.until <= now ? "late" : "waiting";
}

function newestRequest({ frame, requests }: RiskData, code: string): RiskLine["request"] {
  for (const request of requests) {
    const asked = request.leaves.find(({ leaf }) => leaf === code);
    if (asked === undefined) continue;
    const { id, department, until } = request;
    return {
      id,
      department: { unit: department, name: frame.names.get(department) ?? department },
      state: stateOfLeaf(request, asked, frame.now),
      until: until.toISOString(),
      answer: asked.answer,
    };
  }
  return null;
}

export function portalCounts(
  { checks }: Pick<RiskData, "checks">,
  code?: string,
): { published: number; missing: number; unchecked: number } {
  const counts = { published: 0, missing: 0, unchecked: 0 };
  for (const { leaf, state } of checks) if (code === undefined || leaf === code) counts[state] += 1;
  return counts;
}
