import { AppError } from "../../contract/errors.ts";
import type { DocumentId } from "../../contract/ids.ts";
import type { DocumentDetail, EditDocument } from "../../contract/library.ts";
import { requireSignedIn } from "../access/index.ts";
import type { Context } from "../context.ts";
import type { EvidenceFile } from "../files/index.ts";
import type { WriteTransaction } from "../store.ts";
import { contentOf, described } from "./describe.ts";
import { traceOf } from "./keepDocument.ts";
import { detailOf } from "./openDocument.ts";
import type { StoredDocument } from "./ports.ts";
import { requireLibrary } from "./rights.ts";
import { wordsOf } from "./words.ts";

/** Changes what is said of a document. What sheets say of it stays as it was said when it was attached. */
export async function editDocument(
  context: Context,
  id: DocumentId,
  fields: EditDocument,
): Promise<DocumentDetail> {
  return context.store.write(async (tx) => {
    const { document, now, by } = await locked(context, tx, id);
    const next = described(fields, now);
    const version = await tx.library.version(id, document.latestVersion);
    const words = wordsOf(next, { file: version?.file ?? null });
    const { baseVersion } = fields;
    if (!(await tx.library.editDocument({ ...next, id, words, baseVersion, at: now, by })))
      throw new AppError("changed-by-other", `document ${id} has version ${document.rowVersion}`);
    await tx.audit.append({
      chain: "general",
      kind: "document.edited",
      at: now,
      actorId: by,
      unit: document.unit,
      data: { document: id, ...next },
    });
    return detailOf(context, tx, id);
  });
}

/** A new file or link of a document. Older versions, and the sheets that show them, stay as they are. */
export async function addVersion(
  context: Context,
  id: DocumentId,
  file: EvidenceFile | null,
  link: string,
): Promise<DocumentDetail> {
  return context.store.write(async (tx) => {
    const { document, now, by } = await locked(context, tx, id);
    const content = contentOf(file, link);
    const version = document.latestVersion + 1;
    const words = wordsOf(document, content);
    await tx.library.addVersion({ document: id, unit: document.unit, version, words, content, at: now, by });
    await tx.audit.append({
      chain: "general",
      kind: "document.renewed",
      at: now,
      actorId: by,
      unit: document.unit,
      data: { document: id, title: document.title, version, ...traceOf(content) },
    });
    return detailOf(context, tx, id);
  });
}

/** Takes a document out of sight, or back. Nothing is erased; what stands at a leaf cannot be put away. */
export async function putAwayDocument(
  context: Context,
  id: DocumentId,
  away: boolean,
): Promise<DocumentDetail> {
  return context.store.write(async (tx) => {
    const { document, now, by } = await locked(context, tx, id);
    const uses = away ? await tx.library.uses(id) : [];
    if (uses.some(({ removed }) => !removed))
      throw new AppError("document-in-use", `document ${id} stands at a leaf`);
    await tx.library.setPutAway(id, now, by, away);
    await tx.audit.append({
      chain: "general",
      kind: away ? "document.put-away" : "document.brought-back",
      at: now,
      actorId: by,
      unit: document.unit,
      data: { document: id, title: document.title },
    });
    return detailOf(context, tx, id);
  });
}

/** Rights before a byte of a new version is read. */
export async function requireWritableDocument(context: Context, id: DocumentId): Promise<void> {
  await context.store.read(async (tx) => {
    const document = await tx.library.document(id);
    if (!document) throw new AppError("not-found", `no document ${id}`);
    requireLibrary(context.actor, "library.write", document.unit);
  });
}

async function locked(
  context: Context,
  tx: WriteTransaction,
  id: DocumentId,
): Promise<{ document: StoredDocument; now: Date; by: ReturnType<typeof requireSignedIn> }> {
  const document = await tx.library.lockDocument(id);
  if (!document) throw new AppError("not-found", `no document ${id}`);
  requireLibrary(context.actor, "library.write", document.unit);
  return { document, now: context.clock.now(), by: requireSignedIn(context.actor) };
}
