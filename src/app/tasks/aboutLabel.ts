import { AppError } from "../../contract/errors.ts";
import { findNode, wordsIn } from "../../core/index.ts";
import type { Context } from "../context.ts";
import { methodOfRound } from "../methods/index.ts";
import type { ReadTransaction } from "../store.ts";
import type { Task } from "./ports.ts";

/** What the leaf of a task is called in its round; null where only an index is meant or the round is none any more. */
export async function aboutLabel(
  context: Pick<Context, "methods" | "lang">,
  tx: ReadTransaction,
  { about }: Pick<Task, "about">,
): Promise<string | null> {
  if (!about?.round || about.leaf === null) return null;
  const round = await tx.rounds.find(about.round);
  if (!round) return null;
  try {
    const { method } = await methodOfRound(context.methods, tx.methods, round);
    const node = findNode(method, about.leaf);
    if (node !== undefined) return wordsIn(node.label, context.lang ?? "vi");
  } catch (error) {
    if (!(error instanceof AppError)) throw error;
  }
  return null;
}
