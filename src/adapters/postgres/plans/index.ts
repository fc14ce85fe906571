import type { Transaction } from "kysely";
import type { PlanReader, PlanWriter } from "../../../app/plans/index.ts";
import type { Database } from "../schema.ts";
import { planReader } from "./planReader.ts";
import { planWriter } from "./planWriter.ts";

/** Plans in PostgreSQL, inside one transaction. */
export function createPlanRepository(tx: Transaction<Database>): PlanReader & PlanWriter {
  return { ...planReader(tx), ...planWriter(tx) };
}
