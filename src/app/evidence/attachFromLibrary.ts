import { AppError } from "../../contract/errors.ts";
import type { UnitKey } from "../../contract/ids.ts";
import type { AttachDocument, LibraryPage, LibrarySearch } from "../../contract/library.ts";
import type { LeafSaved } from "../../contract/sheets.ts";
import { requireAllowed } from "../access/index.ts";
import type { Context } from "../context.ts";
import { pageOf } from "../library/index.ts";
import type { WriteTransaction } from "../store.ts";
import { type LeafKey, leafSubject, lineAt, lockFrame, readFrame } from "../submissions/index.ts";
import { libraryAt } from "./libraryAt.ts";
import { type Placed, placeAtLeaf } from "./placeAtLeaf.ts";

/** The library from which the reader attaches at this leaf; documents dated outside the period are pointed out. */
export async function chooseFromLibrary(
  context: Context,
  key: LeafKey,
  wanted: LibrarySearch,
): Promise<LibraryPage> {
  return context.store.read(async (tx) => {
    const frame = await readFrame(context, tx, key);
    const subject = leafSubject(frame, lineAt(frame, key.leaf));
    requireAllowed(context.actor, "leaf.attach", subject);
    const unit = libraryAt(context.actor, subject);
    return pageOf(context, tx, unit, { ...wanted, away: "", period: frame.round.period });
  });
}

/** Ties a document of the library to a line, at a cited page. */
export async function attachFromLibrary(
  context: Context,
  key: LeafKey,
  chosen: AttachDocument,
): Promise<LeafSaved> {
  const saved = await context.store.write((tx) => attachIn(context, tx, key, chosen));
  if (saved === undefined)
    throw new AppError("not-found", `no document ${chosen.document} to attach at ${key.leaf}`);
  return saved;
}

/**
 * The same inside a transaction of the caller's. Undefined where the document lies in no library from which the person
 * attaches at this leaf, or was put away.
 */
export async function attachIn(
  context: Context,
  tx: WriteTransaction,
  key: LeafKey,
  chosen: AttachDocument,
): Promise<LeafSaved | undefined> {
  const frame = await lockFrame(context, tx, key, "work");
  const line = lineAt(frame, key.leaf);
  const subject = leafSubject(frame, line);
  requireAllowed(context.actor, "leaf.attach", subject);
  const placed = await lockPlaced(tx, libraryAt(context.actor, subject), chosen);
  return placed && placeAtLeaf(context, tx, frame, line, placed);
}

/** Undefined where the document lies in another library or was put away. */
export async function lockPlaced(
  tx: WriteTransaction,
  library: UnitKey,
  chosen: AttachDocument,
): Promise<Placed | undefined> {
  const document = await tx.library.lockDocument(chosen.document);
  if (!document || document.unit !== library || document.putAwayAt !== null) return undefined;
  const number = chosen.version ?? document.latestVersion;
  const version = await tx.library.version(document.id, number);
  if (!version) throw new AppError("not-found", `document ${document.id} has no version ${number}`);
  const { title, documentNumber, documentDate } = document;
  return {
    title,
    documentNumber,
    documentDate,
    page: chosen.page.normalize("NFC"),
    note: chosen.note.normalize("NFC"),
    document: { id: document.id, version: number },
    content: version,
  };
}
