import type { TaskId } from "../../../contract/improvement.ts";
import type { ProposalView, TaskLeaf } from "../../../contract/taskProposals.ts";
import { decide } from "../../access/index.ts";
import type { Context } from "../../context.ts";
import { leafSubject, lineAt, readFrame, scoreSheet } from "../../submissions/index.ts";
import { requireTask } from "../loadTask.ts";
import type { Proposal } from "../ports.ts";
import { mayPropose, seesLeaf } from "./leafSight.ts";
import { pointsAt } from "./previewValues.ts";
import { taskSheet } from "./taskSheet.ts";

/** The leaf that a task serves as its sheet stands, and what was proposed for it; null where it serves none that they may see. */
export async function readTaskLeaf(context: Context, id: TaskId): Promise<TaskLeaf | null> {
  return context.store.read(async (tx) => {
    const task = await requireTask(context, tx, id);
    const sheet = await taskSheet(context, tx, task);
    if (sheet === undefined) return null;
    const frame = await readFrame(context, tx, sheet);
    const line = frame.plan.byCode.get(sheet.leaf);
    if (line === undefined || !seesLeaf(context.actor, task, frame, line)) return null;
    const values = await tx.submissions.valuesOfSheet(sheet);
    const answers = await tx.submissions.answersOfSheet(sheet, line.code);
    const fills = line.scoredBy === "self";
    const closed = frame.round.closedAt !== null;
    return {
      round: sheet.roundId,
      roundTitle: frame.round.title,
      sheet: sheet.unit,
      sheetName: frame.unit.name,
      leaf: line.code,
      label: line.fixed.label,
      max: line.max,
      inputs: fills ? line.fixed.inputs : [],
      answers: answers.map(({ input, value, version, updatedAt, updatedByName }) => ({
        input,
        value,
        version,
        updatedAt: updatedAt.toISOString(),
        updatedByName,
      })),
      points: pointsAt(scoreSheet(frame, values), line),
      proposals: (await tx.tasks.proposals(id)).map(proposalView),
      closed,
      mayPropose: fills && !closed && mayPropose(context.actor, task),
      mayAccept:
        decide(context.actor, "leaf.answer", leafSubject(frame, lineAt(frame, line.code))) === "allowed",
    };
  });
}

function proposalView({ task: _task, round: _round, unit: _unit, ...proposal }: Proposal): ProposalView {
  const { proposedAt, answeredAt, typed, documents } = proposal;
  return {
    ...proposal,
    typed: typed.map(({ input, value, baseVersion }) => ({ input, value, baseVersion })),
    documents: [...documents],
    proposedAt: proposedAt.toISOString(),
    answeredAt: answeredAt?.toISOString() ?? null,
  };
}
