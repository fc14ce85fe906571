import type { MethodSaved, SaveMethod } from "../../contract/methods.ts";
import { sha256 } from "../audit/index.ts";
import type { Context } from "../context.ts";
import { faultsOf } from "./methodFaults.ts";
import { lockDraft } from "./ownMethodRights.ts";

/** Keeps a draft as typed, sound or not, and answers with everything the checker found. */
export async function saveMethod(
  context: Context,
  id: string,
  version: string,
  { source, rowVersion }: SaveMethod,
): Promise<MethodSaved> {
  const saved = await context.store.write(async (tx) => {
    const { draft, by } = await lockDraft(context, tx, id, version, rowVersion);
    const now = context.clock.now();
    const next = {
      ...draft,
      source,
      sha256: sha256(source),
      savedAt: now,
      savedBy: by,
      rowVersion: rowVersion + 1,
    };
    if (next.sha256 === draft.sha256) return draft;
    await tx.methods.updateOwn(next);
    await tx.audit.append({
      chain: "general",
      at: now,
      actorId: by,
      kind: "method.saved",
      data: { id, version, sha256: next.sha256 },
    });
    return next;
  });
  return {
    sha256: saved.sha256,
    savedAt: saved.savedAt.toISOString(),
    savedBy: context.actor.displayName,
    rowVersion: saved.rowVersion,
    faults: faultsOf(source, { id, version }),
  };
}
