import { AppError } from "../../contract/errors.ts";
import type { LeafSaved, OtherValue, SaveInput } from "../../contract/sheets.ts";
import { requireAllowed, requireSignedIn } from "../access/index.ts";
import type { Context } from "../context.ts";
import type { SheetKey } from "../sheetKey.ts";
import type { ReadTransaction } from "../store.ts";
import { checkInput } from "./checkInput.ts";
import { leafSaved } from "./leafSaved.ts";
import { readContent } from "./sheetContent.ts";
import { leafSubject, lineAt, lockFrame } from "./sheetFrame.ts";
import { vietnamDay } from "./vietnamDay.ts";

/** One input of one line of a sheet. */
export interface InputKey extends SheetKey {
  readonly leaf: string;
  readonly input: string;
}

/**
 * Keeps what a person typed at one input; null clears it. Two people at different inputs never meet; at the same one the
 * second is told what the first wrote (changed-by-other with `OtherValue`).
 */
export async function saveInput(
  context: Context,
  key: InputKey,
  { value, baseVersion }: SaveInput,
): Promise<LeafSaved> {
  const { actor } = context;
  return context.store.write(async (tx) => {
    const frame = await lockFrame(context, tx, key, "work");
    const line = lineAt(frame, key.leaf);
    requireAllowed(actor, "leaf.answer", leafSubject(frame, line));
    const named = line.inputs.get(key.input);
    if (!named) throw new AppError("not-found", `leaf ${key.leaf} has no input ${key.input}`);
    const kept = checkInput(named, value, vietnamDay(frame.now));
    const at = { ...frame.sheet, leaf: line.code, input: named.name };
    const by = requireSignedIn(actor);
    const saved = { ...at, value: kept, baseVersion, at: frame.now, by, changeId: context.ids.next() };
    const version = await tx.submissions.saveAnswer(saved);
    if (version === undefined) throw await changedByOther(tx, key);
    const content = await readContent(tx, frame, actor, line.code);
    const view = leafSaved(frame, line, content, actor, version);
    await tx.audit.append({
      chain: `round:${key.roundId}`,
      kind: "answer.saved",
      at: frame.now,
      actorId: by,
      unit: key.unit,
      data: { leaf: line.code, input: named.name, value: kept, version },
    });
    return view;
  });
}

/** The refusal that shows what the other person wrote. */
export async function changedByOther(tx: ReadTransaction, key: InputKey): Promise<AppError> {
  const other = await tx.submissions.answer(key, key.leaf, key.input);
  const details: OtherValue | undefined = other && {
    value: other.value,
    version: other.version,
    updatedAt: other.updatedAt.toISOString(),
    updatedByName: other.updatedByName,
  };
  const message = `input ${key.leaf}/${key.input} of ${key.unit} was changed by another`;
  return new AppError("changed-by-other", message, details ? { details } : {});
}
