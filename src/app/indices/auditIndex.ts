import { type IndexAudit, type IndexSubject, MOST_AUDITED_ROWS } from "../../contract/indices.ts";
import { requireSignedIn } from "../access/index.ts";
import type { Context } from "../context.ts";
import { lookAtComposite } from "../soundness/index.ts";
import { type FigureFile, readSubject, tooMany } from "./readSubject.ts";

/** The weak points of an index on its figures: findings, worst first, and the figures of every block. */
export async function auditIndex(
  context: Context,
  asked: IndexSubject,
  file: FigureFile | null,
): Promise<IndexAudit> {
  requireSignedIn(context.actor);
  const { method, table, run } = await readSubject(context, asked, file);
  if (table.rows.length > MOST_AUDITED_ROWS) throw tooMany(table.rows.length, MOST_AUDITED_ROWS);
  const { findings, studies } = lookAtComposite(method, undefined, table, asked.period);
  return { run, findings, studies };
}
