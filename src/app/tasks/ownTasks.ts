import type { RoleGrant } from "../../contract/access.ts";
import type { AccountId } from "../../contract/ids.ts";
import { TaskFilter } from "../../contract/tasks.ts";
import type { ReadTransaction } from "../store.ts";
import { vietnamClock } from "../vietnamTime.ts";
import type { ListedTask } from "./ports.ts";
import { sightOf } from "./sight.ts";

/** Deadlines that one calendar shows. */
const MOST = 500;

/** What one person, or the agency for which they answer, still has to do: the nearest deadline first. */
export function ownTasks(
  tx: Pick<ReadTransaction, "tasks">,
  { account, roles }: { readonly account: AccountId; readonly roles: readonly RoleGrant[] },
  now: Date,
): Promise<readonly ListedTask[]> {
  const { day } = vietnamClock(now);
  const sight = sightOf({ accountId: account, displayName: "", roles });
  const filter = TaskFilter.parse({ scope: "mine", state: "open" });
  return tx.tasks.page({ sight, filter, today: day, soon: day }, { sort: "due", offset: 0, limit: MOST });
}
