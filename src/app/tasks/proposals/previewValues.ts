import { AppError } from "../../../contract/errors.ts";
import type { TaskId } from "../../../contract/improvement.ts";
import type { PreviewValues, ValuesPreview } from "../../../contract/taskProposals.ts";
import type { Context } from "../../context.ts";
import type { ReadTransaction } from "../../store.ts";
import {
  checkInput,
  lineAt,
  readFrame,
  type SheetFrame,
  type SheetLine,
  type SheetScore,
  scoreSheet,
  vietnamDay,
} from "../../submissions/index.ts";
import { requireTask } from "../loadTask.ts";
import { requireLeafSeen } from "./leafSight.ts";
import { requireTaskSheet } from "./taskSheet.ts";

/** What the leaf would earn with these values. Nothing is written. */
export async function previewValues(
  context: Context,
  id: TaskId,
  { typed }: PreviewValues,
): Promise<ValuesPreview> {
  return context.store.read(async (tx) => {
    const task = await requireTask(context, tx, id);
    const sheet = await requireTaskSheet(context, tx, task);
    const frame = await readFrame(context, tx, sheet);
    const line = lineAt(frame, sheet.leaf);
    requireLeafSeen(context.actor, task, frame, line);
    return previewIn(tx, frame, line, typed);
  });
}

/** The same on a sheet that is read already. Values that the sheet would refuse are refused here too. */
export async function previewIn(
  tx: ReadTransaction,
  frame: SheetFrame,
  line: SheetLine,
  typed: PreviewValues["typed"],
): Promise<ValuesPreview> {
  const today = vietnamDay(frame.now);
  const checked = typed.map(({ input, value }) => {
    const named = line.inputs.get(input);
    if (!named) throw new AppError("not-found", `leaf ${line.code} has no input ${input}`);
    return { leaf: line.code, input: named.name, value: checkInput(named, value, today) };
  });
  const standing = await tx.submissions.valuesOfSheet(frame.sheet);
  const given = new Set(checked.map(({ input }) => input));
  const others = standing.filter(({ leaf, input }) => leaf !== line.code || !given.has(input));
  const filled = checked.flatMap(({ value, ...place }) => (value === null ? [] : [{ ...place, value }]));
  const before = scoreSheet(frame, standing);
  const after = scoreSheet(frame, [...others, ...filled]);
  return {
    before: pointsAt(before, line),
    after: pointsAt(after, line),
    max: line.max,
  };
}

export function pointsAt({ outcomes }: SheetScore, { code }: Pick<SheetLine, "code">): number | null {
  const outcome = outcomes.get(code);
  return outcome?.kind === "scored" ? outcome.points : null;
}
