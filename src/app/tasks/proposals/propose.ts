import { AppError } from "../../../contract/errors.ts";
import type { TaskId } from "../../../contract/improvement.ts";
import type { ProposeValues } from "../../../contract/taskProposals.ts";
import { requireSignedIn } from "../../access/index.ts";
import type { Context } from "../../context.ts";
import { lineAt, readFrame } from "../../submissions/index.ts";
import { requireTask } from "../loadTask.ts";
import { mayPropose, requireLeafSeen } from "./leafSight.ts";
import { previewIn } from "./previewValues.ts";
import { requireTaskSheet } from "./taskSheet.ts";

/** Proposes values for the leaf that the work serves, with what they would bring. The sheet itself is not touched. */
export async function proposeValues(context: Context, id: TaskId, typed: ProposeValues): Promise<string> {
  return context.store.write(async (tx) => {
    const task = await requireTask(context, tx, id);
    const by = requireSignedIn(context.actor);
    if (!mayPropose(context.actor, task))
      throw new AppError("not-allowed", `${by} does not do task ${id}, so proposes nothing`);
    const sheet = await requireTaskSheet(context, tx, task);
    const frame = await readFrame(context, tx, sheet);
    if (frame.round.closedAt !== null)
      throw new AppError("stage-closed", `round ${sheet.roundId} is closed, task ${id} can propose nothing`);
    const line = lineAt(frame, sheet.leaf);
    requireLeafSeen(context.actor, task, frame, line);
    const { before, after } = await previewIn(tx, frame, line, typed.typed);
    const tied = new Set((await tx.tasks.tied(id)).map(({ document }) => document));
    const proposal = context.ids.next();
    const words = typed.words.normalize("NFC");
    await tx.tasks.insertProposal({
      id: proposal,
      task: id,
      round: sheet.roundId,
      unit: sheet.unit,
      leaf: line.code,
      typed: typed.typed,
      words,
      documents: typed.documents.filter((document) => tied.has(document)),
      pointsBefore: before,
      pointsAfter: after,
      proposedAt: frame.now,
      by,
    });
    const { title, lead, assignee, division } = task;
    await tx.audit.append({
      chain: "general",
      kind: "task.proposed",
      at: frame.now,
      actorId: by,
      unit: task.unit,
      data: {
        task: id,
        title,
        round: sheet.roundId,
        unit: sheet.unit,
        leaf: line.code,
        lead,
        assignee,
        division,
        words,
        inputs: typed.typed.map(({ input }) => input),
      },
    });
    return proposal;
  });
}
