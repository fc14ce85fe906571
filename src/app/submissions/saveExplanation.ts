import { AppError } from "../../contract/errors.ts";
import type { LeafSaved, OtherValue, SaveExplanation } from "../../contract/sheets.ts";
import { requireAllowed, requireSignedIn } from "../access/index.ts";
import type { Context } from "../context.ts";
import type { SheetKey } from "../sheetKey.ts";
import type { ReadTransaction, WriteTransaction } from "../store.ts";
import { leafSaved } from "./leafSaved.ts";
import { readContent } from "./sheetContent.ts";
import { leafSubject, lineAt, lockFrame } from "./sheetFrame.ts";

/** One line of a sheet. */
export interface LeafKey extends SheetKey {
  readonly leaf: string;
}

/** The words at one line, and the version over which they were typed. */
export interface TypedExplanation extends SaveExplanation {
  readonly leaf: string;
}

/** Keeps the words with which a unit explains its score at a line; empty text takes them away. */
export async function saveExplanation(
  context: Context,
  key: LeafKey,
  typed: SaveExplanation,
): Promise<LeafSaved> {
  const { actor } = context;
  return context.store.write(async (tx) => {
    const frame = await lockFrame(context, tx, key, "work");
    const line = lineAt(frame, key.leaf);
    requireAllowed(actor, "leaf.explain", leafSubject(frame, line));
    const text = typed.text.normalize("NFC").trim();
    const by = requireSignedIn(actor);
    const explanation = { ...frame.sheet, leaf: line.code, text, baseVersion: typed.baseVersion };
    const version = await tx.submissions.saveExplanation({ ...explanation, at: frame.now, by });
    if (version === undefined) throw await changedByOther(tx, key);
    const content = await readContent(tx, frame, actor, line.code);
    const view = leafSaved(frame, line, content, actor, version);
    await tx.audit.append({
      chain: `round:${key.roundId}`,
      kind: "explanation.saved",
      at: frame.now,
      actorId: by,
      unit: key.unit,
      data: { leaf: line.code, version, text },
    });
    return view;
  });
}

/** Keeps the words at several lines inside a transaction of the caller's: all of them, or none where one is refused. */
export async function keepExplanations(
  context: Context,
  tx: WriteTransaction,
  sheet: SheetKey,
  typed: readonly TypedExplanation[],
): Promise<void> {
  const frame = await lockFrame(context, tx, sheet, "work");
  const by = requireSignedIn(context.actor);
  for (const { leaf, text: words, baseVersion } of typed) {
    const line = lineAt(frame, leaf);
    requireAllowed(context.actor, "leaf.explain", leafSubject(frame, line));
    const text = words.normalize("NFC").trim();
    const explanation = { ...frame.sheet, leaf: line.code, text, baseVersion };
    const version = await tx.submissions.saveExplanation({ ...explanation, at: frame.now, by });
    if (version === undefined) throw await changedByOther(tx, { ...sheet, leaf });
    await tx.audit.append({
      chain: `round:${sheet.roundId}`,
      kind: "explanation.saved",
      at: frame.now,
      actorId: by,
      unit: sheet.unit,
      data: { leaf: line.code, version, text },
    });
  }
}

async function changedByOther(tx: ReadTransaction, key: LeafKey): Promise<AppError> {
  const [other] = await tx.submissions.explanationsOfSheet(key, key.leaf);
  const details: OtherValue | undefined = other && {
    value: other.text,
    version: other.version,
    updatedAt: other.updatedAt.toISOString(),
    updatedByName: other.updatedByName,
  };
  const message = `explanation at ${key.leaf} of ${key.unit} was changed by another`;
  return new AppError("changed-by-other", message, details ? { details } : {});
}
