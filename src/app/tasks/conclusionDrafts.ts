import { AppError } from "../../contract/errors.ts";
import type { ConclusionDrafts } from "../../contract/taskConclusions.ts";
import { requireAllowed } from "../access/index.ts";
import type { Context } from "../context.ts";
import { lineAt, readFrame } from "../submissions/index.ts";
import { dayWords } from "../vietnamTime.ts";

/**
 * What a meeting of the working group decided, as tasks to be looked over and set: one for each leaf that a department is to
 * mend, and where publication is to be checked. Leaves that have a task of this meeting already are marked.
 */
export async function conclusionDrafts(context: Context, id: string): Promise<ConclusionDrafts> {
  return context.store.read(async (tx) => {
    const meeting = await tx.workingGroup.meeting(id);
    if (meeting === undefined) throw new AppError("not-found", `no meeting ${id}`);
    const frame = await readFrame(context, tx, meeting);
    const office = frame.round.ownerUnit;
    requireAllowed(context.actor, "task.create", { kind: "unit", unit: office });
    const set = await tx.tasks.tasksOf("conclusion", id);
    const decisions = await tx.workingGroup.decisions([id]);
    const basis = `Kết luận ${meeting.title}, ngày ${dayWords(meeting.heldOn)}`;
    const drafts = decisions.flatMap((decision) => {
      const line = frame.plan.byCode.get(decision.leaf);
      const lead = decision.department ?? decision.portalLead;
      if (line === undefined || lead === null) return [];
      const { label } = lineAt(frame, decision.leaf).fixed;
      const act =
        decision.kind === "supplement" ? "Giải trình, bổ sung tài liệu" : "Công khai, kiểm tra công khai";
      return [
        {
          title: `${act}: ${label}`.slice(0, 500),
          detail: decision.note,
          lead,
          support: [...decision.portalSupport],
          due: decision.untilDay,
          leaf: decision.leaf,
          expectedPoints: decision.points,
          set: set.some(({ about }) => about?.leaf === decision.leaf),
        },
      ];
    });
    return {
      meeting: id,
      title: meeting.title,
      heldOn: meeting.heldOn,
      office,
      unit: frame.sheet.unit,
      round: meeting.roundId,
      index: frame.round.methodId,
      basis,
      drafts,
    };
  });
}
