import { AppError, type Fault } from "../../contract/errors.ts";
import type { TaskId } from "../../contract/improvement.ts";
import type { AssignTask } from "../../contract/tasks.ts";
import type { Context } from "../context.ts";
import { heldBy, keepChange } from "./keepChange.ts";
import { type Act, actOn } from "./loadTask.ts";

/** Within the lead agency: which person or division does it. Neither takes it back to the agency as a whole. */
export async function assignTask(context: Context, id: TaskId, typed: AssignTask): Promise<void> {
  await actOn(context, id, "task.assign", typed.version, async (act) => {
    const { assignee, division } = typed;
    const names = [await personName(act, assignee), await divisionName(act, division)];
    const next = { assignee, division };
    await keepChange(act, next, null, {
      kind: "task.assigned",
      data: { ...heldBy({ ...act.task, ...next }), name: names.filter((name) => name !== "").join(", ") },
    });
  });
}

async function personName({ tx, task }: Act, account: AssignTask["assignee"]): Promise<string> {
  if (account === null) return "";
  const found = await tx.access.accountById(account);
  const works = found?.roles.some(
    ({ role, unit }) => unit === task.lead && (role === "unit" || role === "division" || role === "leader"),
  );
  if (found !== null && works && found.disabledAt === null) return found.displayName;
  throw refused({
    path: "assignee",
    vi:
      found === null || !works
        ? "Người này không thuộc cơ quan chủ trì. Chọn người trong danh sách."
        : `Tài khoản của ${found.displayName} đã khóa. Chọn người khác đang làm việc.`,
    en: "Choose somebody who works at the lead agency and whose account is in use.",
  });
}

async function divisionName({ tx, task }: Act, key: string | null): Promise<string> {
  if (key === null) return "";
  const known = await tx.divisions.divisionsOf(task.lead);
  const found = known.find((each) => each.key === key && each.removedAt === null);
  if (found) return found.name;
  throw refused({
    path: "division",
    vi: "Chọn một phòng trong danh sách của cơ quan chủ trì.",
    en: "Choose one of the divisions of the lead agency.",
  });
}

function refused(fault: Fault): AppError {
  return new AppError("invalid", `cannot assign: ${fault.en}`, { faults: [fault] });
}
