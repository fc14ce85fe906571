import type { DocumentId } from "../../contract/ids.ts";
import { EvidenceId } from "../../contract/ids.ts";
import type { LeafSaved } from "../../contract/sheets.ts";
import { requireSignedIn } from "../access/index.ts";
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
  const by = requireSignedIn(actor);
  const id = EvidenceId.parse(context.ids.next());
  const { content, document, ...said } = placed;
  const { file, link } = content;
  const leaf = line.code;
  await tx.evidence.addEvidence({
    ...frame.sheet,
    ...said,
    id,
    leaf,
    file,
    link,
    document,
    addedAt: frame.now,
    addedBy: by,
  });
  const view = leafSaved(frame, line, await readContent(tx, frame, actor, leaf), actor, 0);
  await tx.audit.append({
    chain: `round:${frame.sheet.roundId}`,
    kind: "evidence.added",
    at: frame.now,
    actorId: by,
    unit: frame.sheet.unit,
    data: {
      evidence: id,
      leaf,
      ...said,
      link,
      file: file && { name: file.name, size: file.size, sha256: file.sha256 },
      document: document.id,
      version: document.version,
    },
  });
  return view;
}
