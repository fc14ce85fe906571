import { AppError } from "../../contract/errors.ts";
import type { UnitKey } from "../../contract/ids.ts";
import type { LibraryPage, LibrarySearch } from "../../contract/library.ts";
import type { Context } from "../context.ts";
import type { ReadTransaction } from "../store.ts";
import { withHints } from "./hints.ts";
import { mayWriteLibrary, requireLibrary } from "./rights.ts";

/** A page of the library of a unit: what was asked for, in the head of a document first, then newest first. */
export async function searchLibrary(
  context: Context,
  unit: UnitKey,
  wanted: LibrarySearch,
): Promise<LibraryPage> {
  requireLibrary(context.actor, "library.see", unit);
  return context.store.read((tx) => pageOf(context, tx, unit, wanted));
}

/** The same inside the caller's transaction; rights are asked before. */
export async function pageOf(
  context: Context,
  tx: ReadTransaction,
  unit: UnitKey,
  wanted: LibrarySearch,
): Promise<LibraryPage> {
  const known = await tx.units.byKey(unit);
  if (!known) throw new AppError("not-found", `no unit ${unit}`);
  const { documents, total, more } = await tx.library.search(unit, wanted);
  return {
    unit: { key: unit, name: known.name },
    documents: await withHints(tx, unit, documents, wanted.period),
    total,
    more,
    offset: wanted.offset,
    mayWrite: mayWriteLibrary(context.actor, unit),
  };
}
