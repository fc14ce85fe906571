import { AppError } from "../../contract/errors.ts";
import type { DocumentId } from "../../contract/ids.ts";
import type { DocumentDetail } from "../../contract/library.ts";
import type { Context } from "../context.ts";
import type { ReadTransaction } from "../store.ts";
import { withHints } from "./hints.ts";
import { mayWriteLibrary, requireLibrary } from "./rights.ts";

/** A document with its versions and where it stands. */
export async function openDocument(context: Context, id: DocumentId): Promise<DocumentDetail> {
  return context.store.read(async (tx) => {
    const known = await tx.library.document(id);
    if (!known) throw new AppError("not-found", `no document ${id}`);
    requireLibrary(context.actor, "library.see", known.unit);
    return detailOf(context, tx, id);
  });
}

/** As it stands inside the caller's transaction; rights are asked before. */
export async function detailOf(
  context: Context,
  tx: ReadTransaction,
  id: DocumentId,
): Promise<DocumentDetail> {
  const listed = await tx.library.listed(id);
  if (!listed) throw new AppError("not-found", `no document ${id}`);
  const [document] = await withHints(tx, listed.unit, [listed]);
  if (!document) throw new Error(`document ${id} lost its hints`);
  return {
    document,
    versions: [...(await tx.library.versions(id))],
    uses: [...(await tx.library.uses(id))],
    mayWrite: mayWriteLibrary(context.actor, listed.unit),
  };
}
