import { AppError } from "../../../contract/errors.ts";
import type { OtherValue } from "../../../contract/sheets.ts";
import type { AnswerRequest, RequestBook } from "../../../contract/supplementRequests.ts";
import { belongsTo, requireAllowed, requireSignedIn } from "../../access/index.ts";
import type { Context } from "../../context.ts";
import type { ReadTransaction } from "../../store.ts";
import { leafSubject, lineAt } from "../../submissions/index.ts";
import type { AskedLeaf } from "../ports.ts";
import { lockRequest } from "./lockRequest.ts";
import { bookAfter } from "./readRequests.ts";
import { isOpen } from "./requestView.ts";

/** What a department did at a leaf it was asked about («đã bổ sung …»); until the date it may be changed. */
export async function answerRequest(
  context: Context,
  at: { readonly request: string; readonly leaf: string },
  typed: AnswerRequest,
): Promise<RequestBook> {
  return context.store.write(async (tx) => {
    const { frame, request } = await lockRequest(context, tx, at.request);
    const line = lineAt(frame, at.leaf);
    if (!belongsTo(context.actor, request.department) || !request.leaves.some(({ leaf }) => leaf === at.leaf))
      throw new AppError("not-allowed", `request ${at.request} asks nothing of this person at ${at.leaf}`);
    if (!isOpen(request, frame.now)) throw new AppError("stage-closed", `request ${at.request} is over`);
    requireAllowed(context.actor, "leaf.explain", leafSubject(frame, line));
    const by = requireSignedIn(context.actor);
    const answer = typed.answer.normalize("NFC");
    const given = { id: at.request, leaf: at.leaf, answer, baseVersion: typed.baseVersion };
    const version = await tx.workingGroup.answerRequest({ ...given, at: frame.now, by });
    if (version === undefined) throw await changedByOther(tx, at);
    await tx.audit.append({
      chain: `round:${request.roundId}`,
      kind: "request.answered",
      at: frame.now,
      actorId: by,
      unit: request.unit,
      data: { request: at.request, department: request.department, leaf: at.leaf, answer, version },
    });
    return bookAfter(context, tx, frame);
  });
}

async function changedByOther(
  tx: ReadTransaction,
  { request, leaf }: { readonly request: string; readonly leaf: string },
): Promise<AppError> {
  const other = (await tx.workingGroup.request(request))?.leaves.find((asked) => asked.leaf === leaf);
  const details = other === undefined ? undefined : otherValue(other);
  const message = `answer at ${leaf} of request ${request} was changed by another`;
  return new AppError("changed-by-other", message, details ? { details } : {});
}

function otherValue({ answer, version, answeredAt, answeredByName }: AskedLeaf): OtherValue | undefined {
  if (answeredAt === null) return undefined;
  return {
    value: answer,
    version,
    updatedAt: answeredAt.toISOString(),
    updatedByName: answeredByName ?? "",
  };
}
