import type { Transaction } from "kysely";
import type { WorkingGroupReader, WorkingGroupWriter } from "../../../app/workingGroup/index.ts";
import type { Database } from "../schema.ts";
import { entryRows } from "./entryRows.ts";
import { markRows } from "./markRows.ts";
import { meetingRows } from "./meetingRows.ts";
import { portalRows } from "./portalRows.ts";
import { requestRows } from "./requestRows.ts";

/** The work before a province hands in, in PostgreSQL, inside one transaction. */
export function createWorkingGroupRepository(
  tx: Transaction<Database>,
): WorkingGroupReader & WorkingGroupWriter {
  return { ...markRows(tx), ...requestRows(tx), ...meetingRows(tx), ...portalRows(tx), ...entryRows(tx) };
}
