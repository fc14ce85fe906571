import type { Context } from "../context.ts";
import { lockDraft } from "./ownMethodRights.ts";

/** Erases a draft. What was released stays for ever. */
export async function deleteMethod(
  context: Context,
  id: string,
  version: string,
  rowVersion: number,
): Promise<void> {
  await context.store.write(async (tx) => {
    const { draft, by } = await lockDraft(context, tx, id, version, rowVersion);
    await tx.methods.deleteOwn(id, version);
    await tx.audit.append({
      chain: "general",
      at: context.clock.now(),
      actorId: by,
      kind: "method.deleted",
      data: { id, version, sha256: draft.sha256 },
    });
  });
}
