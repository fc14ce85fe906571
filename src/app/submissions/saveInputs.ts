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
  const answers = typed.map(({ leaf, input, value, baseVersion }) => {
    const line = lineAt(frame, leaf);
    requireAllowed(actor, "leaf.answer", leafSubject(frame, line));
    const named = line.inputs.get(input);
    if (!named) throw new AppError("not-found", `leaf ${leaf} has no input ${input}`);
    const kept = { leaf: line.code, input: named.name, value: checkInput(named, value, today), baseVersion };
    return { ...kept, at: frame.now, by, changeId: context.ids.next() };
  });
  const saved = await tx.submissions.saveAnswers(frame.sheet, once(answers));
  const versions = new Map(saved.map(({ leaf, input, version }) => [placeOf({ leaf, input }), version]));
  const entries: NewAuditEntry[] = [];
  for (const { leaf, input, value } of answers) {
    const version = versions.get(placeOf({ leaf, input }));
    if (version === undefined) throw await changedByOther(tx, { ...sheet, leaf, input });
    entries.push({
      chain: `round:${sheet.roundId}`,
      kind: "answer.saved",
      at: frame.now,
      actorId: by,
      unit: sheet.unit,
      data: { leaf, input, value, version },
    });
  }
  await tx.audit.appendAll(entries);
}

interface Place {
  readonly leaf: string;
  readonly input: string;
}

function placeOf({ leaf, input }: Place): string {
  return `${leaf} ${input}`;
}

/** Refuses the same input twice in one go: which of the two was meant is not for the program to say. */
function once<Item extends Place>(answers: readonly Item[]): readonly Item[] {
  if (new Set(answers.map(placeOf)).size === answers.length) return answers;
  throw new AppError("invalid", "the same input twice in one save");
}
