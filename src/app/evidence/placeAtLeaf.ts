import type { AccountId, DocumentId } from "../../contract/ids.ts";
import { EvidenceId } from "../../contract/ids.ts";
import type { LeafSaved } from "../../contract/sheets.ts";
import { requireSignedIn } from "../access/index.ts";
import type { NewAuditEntry } from "../audit/index.ts";
import type { Context } from "../context.ts";
import type { Content } from "../library/index.ts";
import type { WriteTransaction } from "../store.ts";
import { leafSaved, readContent, type SheetFrame, type SheetLine } from "../submissions/index.ts";
import type { NewEvidence } from "./ports.ts";

/** A version of a document, with what is said of it at this leaf. */
export interface Placed
  extends Pick<NewEvidence, "title" | "documentNumber" | "documentDate" | "page" | "note"> {
  readonly document: { readonly id: DocumentId; readonly version: number };
  readonly content: Content;
}

/** Ties a version of a document to a line, with its trail; rights are asked before. The words stay as they are now. */
export async function placeAtLeaf(
  context: Context,
  tx: WriteTransaction,
  frame: SheetFrame,
  line: SheetLine,
  placed: Placed,
): Promise<LeafSaved> {
  const { actor } = context;
  const evidence = newEvidence(context, frame, line, placed, requireSignedIn(actor));
  await tx.evidence.addEvidence([evidence]);
  const view = leafSaved(frame, line, await readContent(tx, frame, actor, line.code), actor, 0);
  await tx.audit.append(addedEntry(evidence));
  return view;
}

export function newEvidence(
  { ids }: Pick<Context, "ids">,
  frame: SheetFrame,
  line: SheetLine,
  { content: { file, link }, ...said }: Placed,
  by: AccountId,
): NewEvidence {
  const id = EvidenceId.parse(ids.next());
  return { ...frame.sheet, ...said, id, leaf: line.code, file, link, addedAt: frame.now, addedBy: by };
}

/** The trail of a piece of evidence that came to a line. */
export function addedEntry(evidence: NewEvidence): NewAuditEntry {
  const { roundId, unit, leaf, title, documentNumber, documentDate, page, note, link, file } = evidence;
  return {
    chain: `round:${roundId}`,
    kind: "evidence.added",
    at: evidence.addedAt,
    actorId: evidence.addedBy,
    unit,
    data: {
      evidence: evidence.id,
      leaf,
      title,
      documentNumber,
      documentDate,
      page,
      note,
      link,
      file: file && { name: file.name, size: file.size, sha256: file.sha256 },
      document: evidence.document.id,
      version: evidence.document.version,
    },
  };
}
