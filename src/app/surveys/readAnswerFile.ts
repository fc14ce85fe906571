import { createHash } from "node:crypto";
import { SURVEY_LIMITS } from "../../contract/surveys.ts";
import type { DataTable } from "../../core/index.ts";
import type { Context } from "../context.ts";

/** Answers as they were sent; computed with and never kept. */
export interface AnswerFile {
  readonly name: string;
  readonly bytes: Uint8Array;
}

export interface AnswerTable {
  readonly table: DataTable;
  readonly origin: { readonly fileName: string; readonly sha256: string; readonly codeVersion: string };
}

export async function readAnswerFile(context: Context, { name, bytes }: AnswerFile): Promise<AnswerTable> {
  const table = await context.tables.read(bytes, SURVEY_LIMITS);
  const sha256 = createHash("sha256").update(bytes).digest("hex");
  return { table, origin: { fileName: name, sha256, codeVersion: context.codeVersion } };
}
