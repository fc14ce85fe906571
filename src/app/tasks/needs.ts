import { AppError, type Fault } from "../../contract/errors.ts";
import type { TaskId } from "../../contract/improvement.ts";
import { decide } from "../access/index.ts";
import type { Actor } from "../context.ts";
import type { ReadTransaction } from "../store.ts";
import { circleIn } from "./circle.ts";
import { taskSubject } from "./taskSubject.ts";

/** Throws `invalid` where dependencies as kept now run in a circle through one of these tasks, and names it in words. */
export async function refuseCircle(
  tx: Pick<ReadTransaction, "tasks">,
  around: readonly TaskId[],
): Promise<void> {
  // Those that were asked about come first, so that a circle is told from where the person stands.
  const edges = new Map<TaskId, TaskId[]>(around.map((id) => [id, []]));
  for (const { task, needs } of await tx.tasks.linksAround(around)) {
    const known = edges.get(task);
    if (known === undefined) edges.set(task, [needs]);
    else known.push(needs);
  }
  const circle = circleIn(edges);
  if (circle === undefined) return;
  const titles = new Map((await tx.tasks.tasks(circle)).map(({ id, title }) => [id, title]));
  const shown = circle.map((id) => `“${titles.get(id) ?? id}”`).join(" → ");
  throw new AppError("invalid", `dependencies run in a circle: ${circle.join(" → ")}`, {
    faults: [
      {
        path: "needs",
        vi: `Các nhiệm vụ chờ nhau thành vòng tròn: ${shown}. Bỏ một nhiệm vụ ở mục “Phải xong trước”.`,
        en: `Tasks wait for each other in a circle: ${shown}. Take one out of “Must be done before”.`,
      },
    ],
  });
}

/** Nobody waits for a task that is not there, or that they may not see: its title would be told. */
export async function needsFaults(
  actor: Actor,
  tx: Pick<ReadTransaction, "tasks">,
  needs: readonly TaskId[],
  path: string,
): Promise<readonly Fault[]> {
  if (needs.length === 0) return [];
  const seen = (await tx.tasks.tasks(needs)).filter(
    (task) => decide(actor, "task.see", taskSubject(task)) === "allowed",
  );
  if (seen.length === new Set(needs).size) return [];
  return [
    {
      path,
      vi: "Có nhiệm vụ ở mục “Phải xong trước” không tồn tại hoặc bạn không được xem. Chọn lại trong danh sách.",
      en: "A task under “Must be done before” is not there, or you may not see it. Choose again from the list.",
    },
  ];
}
