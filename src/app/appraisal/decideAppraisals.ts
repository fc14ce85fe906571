import type { DecideAppraisal } from "../../contract/appraisal.ts";
import { requireAllowed, requireSignedIn } from "../access/index.ts";
import type { NewAuditEntry } from "../audit/index.ts";
import type { Context } from "../context.ts";
import type { SheetKey } from "../sheetKey.ts";
import { leafSubject, lineAt, lockFrame, readContent, scoreSheet } from "../submissions/index.ts";
import { changedByOther } from "./decideAppraisal.ts";
import { judgement, phaseAt } from "./judgement.ts";

export interface LeafDecision {
  readonly leaf: string;
  readonly decision: DecideAppraisal;
}

/** Decides several leaves of one unit at once: all of them, or none where one is refused. */
export async function decideAppraisals(
  context: Context,
  sheet: SheetKey,
  decisions: readonly LeafDecision[],
): Promise<void> {
  const { actor } = context;
  await context.store.write(async (tx) => {
    const frame = await lockFrame(context, tx, sheet, "work");
    const { values, appraisalAt } = await readContent(tx, frame, actor);
    const { outcomes } = scoreSheet(frame, values);
    const phase = phaseAt(frame.facts.stage);
    const by = requireSignedIn(actor);
    const judged = decisions.map(({ leaf, decision }) => {
      const line = lineAt(frame, leaf);
      requireAllowed(actor, "leaf.appraise", leafSubject(frame, line));
      const before = { phase, inForce: appraisalAt.get(line.code) };
      return {
        leaf: line.code,
        baseVersion: decision.baseVersion,
        decided: judgement(line, decision, outcomes.get(line.code), before),
      };
    });
    const appended = await tx.appraisal.appendAppraisals(
      frame.sheet,
      judged.map(({ leaf, baseVersion, decided }) => {
        return { ...decided, leaf, baseVersion, phase, id: context.ids.next(), at: frame.now, by };
      }),
    );
    const versions = new Map(appended.map(({ leaf, version }) => [leaf, version]));
    const entries: NewAuditEntry[] = [];
    for (const { leaf, decided } of judged) {
      const version = versions.get(leaf);
      if (version === undefined) throw await changedByOther(tx, { ...sheet, leaf });
      entries.push({
        chain: `round:${sheet.roundId}`,
        kind: "appraisal.decided",
        at: frame.now,
        actorId: by,
        unit: sheet.unit,
        data: { leaf, version, phase, ...decided },
      });
    }
    await tx.audit.appendAll(entries);
  });
}
