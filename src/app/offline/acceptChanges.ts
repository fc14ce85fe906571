import type { AcceptOffline } from "../../contract/offline.ts";
import type { Context } from "../context.ts";
import type { SheetKey } from "../sheetKey.ts";
import { keepExplanations, keepInputs } from "../submissions/index.ts";

/**
 * Keeps what a person chose from a file: all of it, or nothing where one place was changed by another meanwhile or may not
 * be written by this person.
 */
export async function acceptChanges(
  context: Context,
  sheet: SheetKey,
  { changes }: AcceptOffline,
): Promise<number> {
  const inputs = changes.flatMap(({ leaf, input, value, baseVersion }) =>
    input === null ? [] : [{ leaf, input, value, baseVersion }],
  );
  const explanations = changes.flatMap(({ leaf, input, value, baseVersion }) =>
    input === null ? [{ leaf, text: String(value ?? ""), baseVersion }] : [],
  );
  await context.store.write(async (tx) => {
    if (inputs.length > 0) await keepInputs(context, tx, sheet, inputs);
    if (explanations.length > 0) await keepExplanations(context, tx, sheet, explanations);
  });
  return changes.length;
}
