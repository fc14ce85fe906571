import type { DocumentId, UnitKey } from "../../contract/ids.ts";
import type { AttachEvidence, LeafSaved } from "../../contract/sheets.ts";
import { requireAllowed } from "../access/index.ts";
import type { Context } from "../context.ts";
import type { EvidenceFile } from "../files/index.ts";
import {
  type Content,
  contentOf,
  type Described,
  described,
  foldedWords,
  guessKind,
  keepDocument,
} from "../library/index.ts";
import type { WriteTransaction } from "../store.ts";
import { type LeafKey, leafSubject, lineAt, lockFrame } from "../submissions/index.ts";
import { libraryAt } from "./libraryAt.ts";
import { placeAtLeaf } from "./placeAtLeaf.ts";

/**
 * Attaches a file taken in by `receiveFile`, or a link, to a line of a sheet, and puts it into the library at the same
 * time. The same bytes with the same number and date are the document that is there already.
 */
export async function attachEvidence(
  context: Context,
  key: LeafKey,
  fields: AttachEvidence,
  file: EvidenceFile | null,
): Promise<LeafSaved> {
  const { actor } = context;
  return context.store.write(async (tx) => {
    const frame = await lockFrame(context, tx, key, "work");
    const line = lineAt(frame, key.leaf);
    const subject = leafSubject(frame, line);
    requireAllowed(actor, "leaf.attach", subject);
    const said = described(
      {
        ...fields,
        kind: guessKind({ ...fields, mediaType: file?.mediaType ?? "" }),
        issuer: "",
        extract: "",
      },
      frame.now,
    );
    const content = contentOf(file, fields.link);
    const unit = libraryAt(actor, subject);
    const known = await knownDocument(tx, unit, said, content);
    const document = known ?? {
      id: await keepDocument(context, tx, {
        unit,
        described: said,
        content,
        now: frame.now,
        chain: `round:${key.roundId}`,
      }),
      version: 1,
    };
    const { title, documentNumber, documentDate, note } = said;
    const page = fields.page.normalize("NFC").trim();
    return placeAtLeaf(context, tx, frame, line, {
      title,
      documentNumber,
      documentDate,
      page,
      note,
      document,
      content,
    });
  });
}

async function knownDocument(
  tx: WriteTransaction,
  unit: UnitKey,
  said: Described,
  { file }: Content,
): Promise<{ id: DocumentId; version: number } | undefined> {
  if (file === null) return undefined;
  const alike = (await tx.library.withContent(unit, [file.sha256])).get(file.sha256) ?? [];
  return alike.find(
    ({ documentNumber, documentDate }) =>
      foldedWords(documentNumber) === foldedWords(said.documentNumber) && documentDate === said.documentDate,
  );
}
