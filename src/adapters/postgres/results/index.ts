import type { Transaction } from "kysely";
import type { ResultsReader, ResultsWriter } from "../../../app/results/index.ts";
import type { Database } from "../schema.ts";
import { createResultsReader } from "./resultsReader.ts";
import { createResultsWriter } from "./resultsWriter.ts";

/** Published results in PostgreSQL, inside one transaction. */
export function createResultsRepository(tx: Transaction<Database>): ResultsReader & ResultsWriter {
  return { ...createResultsReader(tx), ...createResultsWriter(tx) };
}
