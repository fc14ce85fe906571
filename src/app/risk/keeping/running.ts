import type { Round } from "../../rounds/index.ts";
import type { ReadTransaction } from "../../store.ts";

/** Opened, and nothing of it published yet: the rounds whose risk is kept. */
export function isRunning({ openedAt, publishedAt, archivedAt }: Round): boolean {
  return openedAt !== null && publishedAt === null && archivedAt === null;
}

export async function runningRounds(tx: Pick<ReadTransaction, "rounds">): Promise<readonly Round[]> {
  return (await tx.rounds.list()).filter(isRunning);
}
