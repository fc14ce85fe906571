import { AppError } from "../../../contract/errors.ts";
import { decide } from "../../access/index.ts";
import type { Actor } from "../../context.ts";
import { leafSubject, type SheetFrame, type SheetLine } from "../../submissions/index.ts";
import type { Task } from "../ports.ts";
import { taskSubject } from "../taskSubject.ts";

/** Whoever does the work proposes, also when it waits to be accepted or is done; not after it was cancelled. */
export function mayPropose(actor: Actor, task: Task): boolean {
  if (task.state === "cancelled") return false;
  return decide(actor, "task.update", { ...taskSubject(task), state: "doing" }) === "allowed";
}

/**
 * Who may see, at a task, what stands at the leaf it serves: whoever sees the leaf anyway, and those who do the work for
 * the unit or department whose leaf it is. Anybody may set a task that names a leaf; that opens it to nobody.
 */
export function seesLeaf(actor: Actor, task: Task, frame: SheetFrame, line: SheetLine): boolean {
  const leaf = leafSubject(frame, line);
  if (decide(actor, "leaf.see", leaf) === "allowed") return true;
  const at = frame.round.kind === "measured" ? [leaf.lead, ...leaf.support] : [leaf.unit];
  return frame.facts.stage !== "draft" && at.includes(task.lead) && mayPropose(actor, task);
}

export function requireLeafSeen(actor: Actor, task: Task, frame: SheetFrame, line: SheetLine): void {
  if (!seesLeaf(actor, task, frame, line))
    throw new AppError("not-allowed", `${actor.accountId ?? "the public"} sees no leaf ${line.code}`);
}
