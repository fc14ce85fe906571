import { AppError } from "../../../contract/errors.ts";
import type { TaskId } from "../../../contract/improvement.ts";
import type { AnswerProposal, ProposalAnswered } from "../../../contract/taskProposals.ts";
import { requireAllowed, requireSignedIn } from "../../access/index.ts";
import type { Context } from "../../context.ts";
import { attachIn } from "../../evidence/index.ts";
import type { WriteTransaction } from "../../store.ts";
import { keepInputs, leafSubject, lineAt, readFrame } from "../../submissions/index.ts";
import { requireTask } from "../loadTask.ts";
import type { Proposal, Task } from "../ports.ts";

/**
 * Takes proposed values into the sheet with their documents, in one act and by the rights of the sheet; or says why not. Where
 * somebody changed the sheet since, it is refused like any other save and nothing is written.
 */
export async function answerProposal(
  context: Context,
  id: TaskId,
  proposalId: string,
  { accept, words: said }: AnswerProposal,
): Promise<ProposalAnswered> {
  const words = said.normalize("NFC");
  return context.store.write(async (tx) => {
    const task = await requireTask(context, tx, id);
    const proposal = await tx.tasks.proposal(proposalId);
    if (proposal === undefined || proposal.task !== id)
      throw new AppError("not-found", `no proposal ${proposalId} at task ${id}`);
    const key = { roundId: proposal.round, unit: proposal.unit };
    const frame = await readFrame(context, tx, key);
    requireAllowed(context.actor, "leaf.answer", leafSubject(frame, lineAt(frame, proposal.leaf)));
    if (!accept && words === "")
      throw new AppError("invalid", "a proposal is declined without a reason", {
        faults: [
          {
            path: "words",
            vi: "Nhập lý do không dùng số liệu này.",
            en: "Say why the values are not taken.",
          },
        ],
      });
    const by = requireSignedIn(context.actor);
    const at = frame.now;
    const state = accept ? "accepted" : "declined";
    if (!(await tx.tasks.answerProposal(proposalId, { state, words, at, by })))
      throw new AppError("already-decided", `proposal ${proposalId} was answered already`);
    const answered = accept ? await take(context, tx, proposal) : { attached: 0, left: [] };
    await tx.audit.append({
      chain: "general",
      kind: "task.proposal-answered",
      at,
      actorId: by,
      unit: task.unit,
      data: { ...told(task, proposal), words, accepted: accept },
    });
    return answered;
  });
}

function told({ id, title, lead, assignee, division }: Task, { round, unit, leaf }: Proposal) {
  return { task: id, title, round, unit, leaf, lead, assignee, division };
}

async function take(context: Context, tx: WriteTransaction, proposal: Proposal): Promise<ProposalAnswered> {
  const { round: roundId, unit, leaf } = proposal;
  await keepInputs(
    context,
    tx,
    { roundId, unit },
    proposal.typed.map(({ input, value, baseVersion }) => ({
      leaf,
      input,
      value,
      baseVersion,
    })),
  );
  const standing = await tx.evidence.evidenceOfSheet({ roundId, unit }, leaf);
  const left: ProposalAnswered["left"] = [];
  let attached = 0;
  const tied = new Map((await tx.tasks.tied(proposal.task)).map((each) => [each.document, each]));
  for (const id of proposal.documents) {
    const document = tied.get(id);
    if (document === undefined || standing.some((one) => one.document?.id === id)) continue;
    const done = await attachIn(context, tx, { roundId, unit, leaf }, { document: id, page: "", note: "" });
    if (done === undefined) left.push({ document: id, title: document.title });
    else attached += 1;
  }
  return { attached, left };
}
