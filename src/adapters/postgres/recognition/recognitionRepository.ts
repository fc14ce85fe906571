import type { Transaction } from "kysely";
import type { RecognitionReader, RecognitionWriter } from "../../../app/recognition/index.ts";
import type { Database } from "../schema.ts";
import { recognitionReader } from "./reader.ts";
import { recognitionWriter } from "./writer.ts";

/** Lists proposed for commendation in PostgreSQL, inside one transaction. */
export function createRecognitionRepository(
  tx: Transaction<Database>,
): RecognitionReader & RecognitionWriter {
  return { ...recognitionReader(tx), ...recognitionWriter(tx) };
}
