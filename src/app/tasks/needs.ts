import { AppError } from "../../contract/errors.ts";
import type { TaskId } from "../../contract/improvement.ts";
import type { ReadTransaction } from "../store.ts";
import { circleIn } from "./circle.ts";

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
