import { AppError } from "../../contract/errors.ts";
import type { ExplorerSubject, YearChangeView } from "../../contract/explorer.ts";
import { RoundId } from "../../contract/ids.ts";
import type { Context } from "../context.ts";
import { editionOfPublicRounds } from "../publication/index.ts";
import { editionOf } from "../results/index.ts";
import { publishedIds, publishedSubject } from "./publishedSubject.ts";
import { ROUND_PREFIX, roundSubject } from "./roundSubject.ts";
import { createShelf, type Shelf } from "./shelf.ts";
import type { Subject } from "./subject.ts";
import type { Study } from "./sureness.ts";

/** What was worked out and is kept while the figures stay the same; one for each running server. */
export interface ExplorerShelves {
  readonly subjects: Shelf<Subject>;
  readonly lists: Shelf<readonly ExplorerSubject[]>;
  readonly studies: Shelf<Study>;
  readonly changes: Shelf<YearChangeView>;
}

/** What the explorer needs: figures, methods, long calculations, and what it keeps. */
export type ExplorerContext = Pick<Context, "store" | "methods" | "calculations" | "codeVersion"> & {
  readonly shelves: ExplorerShelves;
};

export function createExplorerShelves(): ExplorerShelves {
  return {
    subjects: createShelf(30),
    lists: createShelf(2),
    studies: createShelf(40),
    changes: createShelf(600),
  };
}

/** Changes whenever something that can be explored would read differently. */
export async function editionOfExplorer(context: Pick<Context, "store">): Promise<string> {
  return `${await editionOf(context)} ${await editionOfPublicRounds(context)}`;
}

/** Everything that can be explored: indices with published parts, then published rounds. */
export async function listSubjects(context: ExplorerContext): Promise<readonly ExplorerSubject[]> {
  const edition = await editionOfExplorer(context);
  return context.shelves.lists.get(edition, async () => {
    const rounds = await context.store.read((tx) => tx.rounds.list());
    const ids = [
      ...publishedIds(context),
      ...rounds.flatMap(({ id, publishedAt }) => (publishedAt === null ? [] : [`${ROUND_PREFIX}${id}`])),
    ];
    const found: ExplorerSubject[] = [];
    for (const id of ids) {
      const subject = await subjectIfThere(context, id, edition);
      if (subject !== undefined && subject.summary.periods.length > 0) found.push(subject.summary);
    }
    return found;
  });
}

async function subjectIfThere(
  context: ExplorerContext,
  id: string,
  edition: string,
): Promise<Subject | undefined> {
  try {
    return await openSubject(context, id, edition);
  } catch (error) {
    if (error instanceof AppError && error.code === "not-found") return undefined;
    throw error;
  }
}

/** An index or round by its address. Throws not-found for what is not public. */
export async function openSubject(context: ExplorerContext, id: string, edition: string): Promise<Subject> {
  return context.shelves.subjects.get(`${id} ${edition}`, async () => {
    if (!id.startsWith(ROUND_PREFIX)) return publishedSubject(context, id);
    const round = RoundId.safeParse(id.slice(ROUND_PREFIX.length));
    if (!round.success) throw new AppError("not-found", `no round ${id}`);
    return roundSubject(context, round.data);
  });
}
