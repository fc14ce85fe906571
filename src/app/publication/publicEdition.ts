import { AppError } from "../../contract/errors.ts";
import type { RoundId } from "../../contract/ids.ts";
import type { Context } from "../context.ts";
import type { Round } from "../rounds/index.ts";

/** Changes whenever the list of published rounds would read differently. */
export async function editionOfPublicRounds(context: Pick<Context, "store">): Promise<string> {
  const rounds = await context.store.read((tx) => tx.rounds.list());
  return rounds
    .filter(({ publishedAt }) => publishedAt !== null)
    .map(editionOf)
    .join(" ");
}

/** Changes whenever a published round would read differently. Throws not-found for every other round. */
export async function editionOfPublicRound(context: Pick<Context, "store">, id: RoundId): Promise<string> {
  const round = await context.store.read((tx) => tx.rounds.find(id));
  if (!round?.publishedAt) throw new AppError("not-found", `no published round ${id}`);
  return editionOf(round);
}

function editionOf({ id, rowVersion }: Round): string {
  return `${id}:${rowVersion}`;
}
