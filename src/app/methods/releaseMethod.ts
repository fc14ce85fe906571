import type { Context } from "../context.ts";
import { faultsOf, faulty } from "./methodFaults.ts";
import { lockDraft } from "./ownMethodRights.ts";

/** Makes a sound draft usable by rounds and readable by everybody; from then on it never changes. */
export async function releaseMethod(
  context: Context,
  id: string,
  version: string,
  rowVersion: number,
): Promise<void> {
  await context.store.write(async (tx) => {
    const { draft, by } = await lockDraft(context, tx, id, version, rowVersion);
    const faults = faultsOf(draft.source, draft);
    if (faults.length > 0) throw faulty(faults);
    const now = context.clock.now();
    await tx.methods.updateOwn({
      ...draft,
      state: "released",
      releasedAt: now,
      releasedBy: by,
      rowVersion: rowVersion + 1,
    });
    await tx.audit.append({
      chain: "general",
      at: now,
      actorId: by,
      kind: "method.released",
      data: { id, version, sha256: draft.sha256 },
    });
  });
}
