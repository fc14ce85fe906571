import type { Round } from "../../rounds/index.ts";
import type { ReadTransaction } from "../../store.ts";
import type { Task } from "../../tasks/index.ts";

/** Tasks on these leaves, given in a round or out of the results of the one before, by leaf. */
export async function tasksOfUnit(
  tx: Pick<ReadTransaction, "tasks">,
  { id, previousRound }: Pick<Round, "id" | "previousRound">,
  leaves: readonly string[],
): Promise<ReadonlyMap<string, readonly Task[]>> {
  if (leaves.length === 0) return new Map();
  const found = new Map<string, Task[]>();
  const before = previousRound === null ? [] : await tx.tasks.tasksOfLeaves(previousRound, leaves);
  for (const task of [...(await tx.tasks.tasksOfLeaves(id, leaves)), ...before]) {
    const leaf = task.about?.leaf;
    if (typeof leaf === "string") found.set(leaf, [...(found.get(leaf) ?? []), task]);
  }
  return found;
}
