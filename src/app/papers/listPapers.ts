import type { RoundId } from "../../contract/ids.ts";
import type { PaperView } from "../../contract/papers.ts";
import type { Context } from "../context.ts";
import { papersOf } from "./availability.ts";
import { readPaperRound } from "./paperRound.ts";

/** The papers of a round: which can be made now, in which formats, and what stays blank in them. */
export async function listPapers(context: Context, id: RoundId): Promise<readonly PaperView[]> {
  return context.store.read(async (tx) => {
    const paper = await readPaperRound(context, tx, id);
    const units = paper.computed?.units.map(({ unit, name }) => ({ unit, name })) ?? [];
    return papersOf(paper).map(({ formats, missing, ...view }) => ({
      ...view,
      formats: [...formats],
      missing: [...missing],
      units: view.kind === "unit-result" ? units : [],
    }));
  });
}
