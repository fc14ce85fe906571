import { AppError } from "../../contract/errors.ts";
import type { SaveInput } from "../../contract/sheets.ts";
import { requireAllowed, requireSignedIn } from "../access/index.ts";
import type { NewAuditEntry } from "../audit/index.ts";
import type { Context } from "../context.ts";
import type { SheetKey } from "../sheetKey.ts";
import type { WriteTransaction } from "../store.ts";
import { checkInput } from "./checkInput.ts";
import { changedByOther } from "./saveInput.ts";
import { leafSubject, lineAt, lockFrame } from "./sheetFrame.ts";
import { vietnamDay } from "./vietnamDay.ts";

/** One value of many: where it goes, and what was typed over which version. */
export interface TypedInput extends SaveInput {
  readonly leaf: string;
  readonly input: string;
}

/** Keeps many inputs of one sheet at once: all of them, or none where one is refused. */
export async function saveInputs(
  context: Context,
  sheet: SheetKey,
  typed: readonly TypedInput[],
): Promise<void> {
  await context.store.write((tx) => keepInputs(context, tx, sheet, typed));
}

/** The same inside a transaction of the caller's, who may be keeping several sheets at once. */
export async function keepInputs(
  context: Context,
  tx: WriteTransaction,
  sheet: SheetKey,
  typed: readonly TypedInput[],
): Promise<void> {
  const { actor } = context;
  const frame = await lockFrame(context, tx, sheet, "work");
  const today = vietnamDay(frame.now);
  const by = requireSignedIn(actor);
  const entries: NewAuditEntry[] = [];
  for (const { leaf, input, value, baseVersion } of typed) {
    const line = lineAt(frame, leaf);
    requireAllowed(actor, "leaf.answer", leafSubject(frame, line));
    const named = line.inputs.get(input);
    if (!named) throw new AppError("not-found", `leaf ${leaf} has no input ${input}`);
    const kept = checkInput(named, value, today);
    const at = { ...frame.sheet, leaf: line.code, input: named.name };
    const saved = { ...at, value: kept, baseVersion, at: frame.now, by, changeId: context.ids.next() };
    const version = await tx.submissions.saveAnswer(saved);
    if (version === undefined) throw await changedByOther(tx, { ...sheet, leaf, input });
    entries.push({
      chain: `round:${sheet.roundId}`,
      kind: "answer.saved",
      at: frame.now,
      actorId: by,
      unit: sheet.unit,
      data: { leaf: line.code, input: named.name, value: kept, version },
    });
  }
  await tx.audit.appendAll(entries);
}
