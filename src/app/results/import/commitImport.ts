import { AppError } from "../../../contract/errors.ts";
import type { ImportCommitted } from "../../../contract/published.ts";
import { requireAllowed } from "../../access/index.ts";
import type { Context } from "../../context.ts";
import { storeEntries } from "./storeEntries.ts";

/** Writes a previewed file, once and whole. A second call finds nothing left to do and says so by its counts. */
export async function commitImport(context: Context, id: string): Promise<ImportCommitted> {
  requireAllowed(context.actor, "published.enter", { kind: "platform" });
  return context.store.write(async (tx) => {
    const pending = await tx.results.lockPendingImport(id);
    if (!pending) throw new AppError("not-found", `no import ${id}`);
    if (pending.committedAt !== null) return { id, added: 0, replaced: 0, left: pending.rows.length };
    const at = context.clock.now();
    const { accountId } = context.actor;
    const counts = await storeEntries(tx, context.ids, pending.rows, { at, by: accountId, importId: id });
    await tx.results.markCommitted(id, at);
    const { added, replaced } = counts;
    await tx.audit.append({
      chain: "general",
      at,
      actorId: accountId,
      kind: "published.imported",
      data: { importId: id, fileName: pending.fileName, added, replaced },
    });
    return { id, ...counts };
  });
}
