import { DocumentId, type UnitKey } from "../../contract/ids.ts";
import { requireSignedIn } from "../access/index.ts";
import type { ChainName } from "../audit/index.ts";
import type { Context } from "../context.ts";
import type { WriteTransaction } from "../store.ts";
import type { Content, Described } from "./ports.ts";
import { wordsOf } from "./words.ts";

interface Kept {
  readonly unit: UnitKey;
  readonly described: Described;
  readonly content: Content;
  readonly now: Date;
  /** Of the round where the document arrives at a sheet. */
  readonly chain: ChainName;
}

/** Puts a new document into a library, with its trail; the caller has asked for rights. */
export async function keepDocument(context: Context, tx: WriteTransaction, kept: Kept): Promise<DocumentId> {
  const { unit, described, content, now, chain } = kept;
  const id = DocumentId.parse(context.ids.next());
  const by = requireSignedIn(context.actor);
  await tx.library.addDocument({
    ...described,
    id,
    unit,
    content,
    words: wordsOf(described, content),
    at: now,
    by,
  });
  await tx.audit.append({
    chain,
    kind: "document.added",
    at: now,
    actorId: by,
    unit,
    data: { document: id, ...described, ...traceOf(content) },
  });
  return id;
}

/** What the log keeps of a content. */
export function traceOf({ file, link }: Content): {
  link: string | null;
  file: { name: string; size: number; sha256: string } | null;
} {
  return { link, file: file && { name: file.name, size: file.size, sha256: file.sha256 } };
}
