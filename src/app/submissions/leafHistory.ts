import type { LeafHistory } from "../../contract/sheets.ts";
import { requireAllowed } from "../access/index.ts";
import type { Context } from "../context.ts";
import type { LeafKey } from "./saveExplanation.ts";
import { leafSubject, lineAt, readFrame } from "./sheetFrame.ts";

/** Who typed what and when at one line, oldest first. */
export async function leafHistory(context: Context, key: LeafKey): Promise<LeafHistory> {
  return context.store.read(async (tx) => {
    const frame = await readFrame(context, tx, key);
    requireAllowed(context.actor, "leaf.history", leafSubject(frame, lineAt(frame, key.leaf)));
    const changes = await tx.submissions.changesOfLeaf(key, key.leaf);
    return changes.map(({ changedAt, ...change }) => ({ ...change, changedAt: changedAt.toISOString() }));
  });
}
