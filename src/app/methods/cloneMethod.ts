import { AppError } from "../../contract/errors.ts";
import type { CloneMethod } from "../../contract/methods.ts";
import { cloneSource } from "../../core/index.ts";
import type { Context } from "../context.ts";
import type { ReadTransaction } from "../store.ts";
import { storeDraft } from "./newOwnMethod.ts";
import { offeredAny } from "./offeredAny.ts";
import { requireWriter, writesFor } from "./ownMethodRights.ts";

/** Makes a draft from any version that can be read. What it was made from is kept; it counts as composed until an act is stated. */
export async function cloneMethod(context: Context, input: CloneMethod): Promise<void> {
  const by = requireWriter(context.actor, input.ownerUnit);
  await context.store.write(async (tx) => {
    const original = await sourceOf(context, tx, input.from.id, input.from.version);
    const { id, version, ownerUnit } = input;
    const from = `${input.from.id}@${input.from.version}`;
    const source = cloneSource(original, { id, version, title: input.title.normalize("NFC") });
    const draft = await storeDraft(context, tx, { id, version, source, ownerUnit, madeFrom: from, by });
    await tx.audit.append({
      chain: "general",
      at: draft.createdAt,
      actorId: by,
      kind: "method.cloned",
      data: { id, version, sha256: draft.sha256, from },
    });
  });
}

/**
 * The text of a version: shipped, released, frozen by a round, or a draft that the reader may write. Throws not-found for
 * everything else, so that nothing is learnt about other people's drafts.
 */
export async function sourceOf(
  context: Pick<Context, "methods" | "actor">,
  tx: ReadTransaction,
  id: string,
  version: string,
): Promise<string> {
  const offered = await offeredAny(context.methods, tx.methods, id, version);
  if (offered) return offered.loaded.source;
  const own = await tx.methods.own(id, version);
  if (own && writesFor(context.actor, own.ownerUnit)) return own.source;
  const frozen = await tx.methods.frozen(id, version);
  if (!frozen) throw new AppError("not-found", `no method ${id}@${version}`);
  return frozen.source;
}
