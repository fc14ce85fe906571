import type { Transaction } from "kysely";
import type { TaskReader, TaskWriter } from "../../../app/tasks/index.ts";
import type { Database } from "../schema.ts";
import { clockRows } from "./clockRows.ts";
import { countRows } from "./countRows.ts";
import { dutyRows } from "./dutyRows.ts";
import { linkRows } from "./linkRows.ts";
import { listRows } from "./listRows.ts";
import { proposalRows } from "./proposalRows.ts";
import { taskRows } from "./taskRows.ts";

/** Tasks in PostgreSQL, inside one transaction. */
export function createTaskRepository(tx: Transaction<Database>): TaskReader & TaskWriter {
  return {
    ...taskRows(tx),
    ...listRows(tx),
    ...countRows(tx),
    ...linkRows(tx),
    ...clockRows(tx),
    ...proposalRows(tx),
    ...dutyRows(tx),
  };
}
