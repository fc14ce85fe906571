import { AppError } from "../../contract/errors.ts";
import type { EvidenceId } from "../../contract/ids.ts";
import type { LeafSaved } from "../../contract/sheets.ts";
import { requireAllowed, requireSignedIn } from "../access/index.ts";
import type { Context } from "../context.ts";
import { leafSaved, leafSubject, lineAt, lockFrame, readContent } from "../submissions/index.ts";

/**
 * Takes a piece of evidence off its line, as long as the sheet is a draft. The row and the bytes stay: what was once
 * handed in can always be shown again.
 */
export async function removeEvidence(context: Context, id: EvidenceId): Promise<LeafSaved> {
  const { actor } = context;
  return context.store.write(async (tx) => {
    const evidence = await tx.evidence.evidence(id);
    if (!evidence || evidence.removedAt !== null) throw new AppError("not-found", `no evidence ${id}`);
    const frame = await lockFrame(context, tx, { roundId: evidence.roundId, unit: evidence.unit }, "work");
    const line = lineAt(frame, evidence.leaf);
    requireAllowed(actor, "leaf.detach", leafSubject(frame, line));
    const by = requireSignedIn(actor);
    if (!(await tx.evidence.markRemoved(id, frame.now, by)))
      throw new AppError("not-found", `evidence ${id} was taken off by somebody else`);
    const view = leafSaved(frame, line, await readContent(tx, frame, actor, line.code), actor, 0);
    await tx.audit.append({
      chain: `round:${evidence.roundId}`,
      kind: "evidence.removed",
      at: frame.now,
      actorId: by,
      unit: evidence.unit,
      data: { evidence: id, leaf: line.code, title: evidence.title },
    });
    return view;
  });
}
