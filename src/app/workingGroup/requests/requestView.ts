import type { RequestLeaf, RequestView } from "../../../contract/supplementRequests.ts";
import { belongsTo, decide } from "../../access/index.ts";
import type { Actor } from "../../context.ts";
import { leafSubject } from "../../submissions/index.ts";
import { type RiskData, selfPointsOf } from "../marks/riskData.ts";
import { stateOfLeaf } from "../marks/riskLines.ts";
import type { AskedLeaf, SupplementRequest } from "../ports.ts";

/** A request as its reader sees it, leaf by leaf with what stands there now. */
export function requestView(data: RiskData, request: SupplementRequest, actor: Actor): RequestView {
  const { names } = data.frame;
  const { id, department, text, until, sentAt, sentByName, remindedAt, closedAt, meetingId } = request;
  return {
    id,
    department: { unit: department, name: names.get(department) ?? department },
    text,
    until: until.toISOString(),
    sentAt: sentAt.toISOString(),
    sentByName,
    remindedAt: remindedAt?.toISOString() ?? null,
    closedAt: closedAt?.toISOString() ?? null,
    meeting: meetingId,
    extensions: request.extensions.map(({ at, byName, before, after, reason }) => ({
      at: at.toISOString(),
      byName,
      before: before.toISOString(),
      after: after.toISOString(),
      reason,
    })),
    leaves: inOrder(data, request.leaves).map((asked) => leafView(data, request, asked, actor)),
  };
}

/** In the order of the sheet, not of the letters of their codes. */
function inOrder({ frame }: RiskData, leaves: readonly AskedLeaf[]): readonly AskedLeaf[] {
  const place = new Map(frame.plan.lines.map(({ code }, index) => [code, index]));
  return leaves.toSorted((a, b) => (place.get(a.leaf) ?? 0) - (place.get(b.leaf) ?? 0));
}

function leafView(data: RiskData, request: SupplementRequest, asked: AskedLeaf, actor: Actor): RequestLeaf {
  const { frame, content, marks } = data;
  const line = frame.plan.byCode.get(asked.leaf);
  const evidence = content.evidenceAt.get(asked.leaf) ?? [];
  return {
    leaf: asked.leaf,
    label: line?.fixed.label ?? asked.leaf,
    max: line?.max ?? 0,
    selfPoints: line === undefined ? null : selfPointsOf(data, line),
    mark: marks.get(asked.leaf)?.mark ?? null,
    wanted: asked.wanted,
    state: stateOfLeaf(request, asked, frame.now),
    answer: asked.answer,
    version: asked.version,
    answeredAt: asked.answeredAt?.toISOString() ?? null,
    answeredByName: asked.answeredByName,
    evidence: evidence.length,
    newEvidence: evidence.filter(({ addedAt }) => addedAt >= request.sentAt).length,
    explained: (content.explanationAt.get(asked.leaf)?.text ?? "") !== "",
    open:
      line !== undefined &&
      isOpen(request, frame.now) &&
      belongsTo(actor, request.department) &&
      decide(actor, "leaf.explain", leafSubject(frame, line)) === "allowed",
  };
}

export function isOpen({ closedAt, until }: SupplementRequest, now: Date): boolean {
  return closedAt === null && until > now;
}
