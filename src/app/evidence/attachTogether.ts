import { AppError } from "../../contract/errors.ts";
import type { AttachDocument } from "../../contract/library.ts";
import { requireAllowed, requireSignedIn } from "../access/index.ts";
import type { Context } from "../context.ts";
import type { SheetKey } from "../sheetKey.ts";
import { leafSubject, lineAt, lockFrame } from "../submissions/index.ts";
import { lockPlaced } from "./attachFromLibrary.ts";
import { libraryAt } from "./libraryAt.ts";
import { addedEntry, newEvidence, type Placed } from "./placeAtLeaf.ts";
import type { NewEvidence } from "./ports.ts";

/** A document of the library with the line it is tied to. */
export interface Tie extends AttachDocument {
  readonly leaf: string;
}

/** Ties documents of the library to many lines of one sheet at once: all of them, or none where one is refused. */
export async function attachTogether(context: Context, sheet: SheetKey, ties: readonly Tie[]): Promise<void> {
  const by = requireSignedIn(context.actor);
  await context.store.write(async (tx) => {
    const frame = await lockFrame(context, tx, sheet, "work");
    const locked = new Map<string, Placed>();
    const pieces: NewEvidence[] = [];
    for (const { leaf, ...chosen } of ties) {
      const line = lineAt(frame, leaf);
      const subject = leafSubject(frame, line);
      requireAllowed(context.actor, "leaf.attach", subject);
      const library = libraryAt(context.actor, subject);
      const name = `${library} ${chosen.document} ${chosen.version ?? ""}`;
      const placed = locked.get(name) ?? (await lockPlaced(tx, library, chosen));
      if (placed === undefined)
        throw new AppError("not-found", `no document ${chosen.document} to attach at ${leaf}`);
      locked.set(name, placed);
      const said = { page: chosen.page.normalize("NFC"), note: chosen.note.normalize("NFC") };
      pieces.push(newEvidence(context, frame, line, { ...placed, ...said }, by));
    }
    await tx.evidence.addEvidence(pieces);
    await tx.audit.appendAll(pieces.map(addedEntry));
  });
}
