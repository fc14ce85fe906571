import { AppError, type Fault } from "../../contract/errors.ts";
import type { UnitKey } from "../../contract/ids.ts";
import type { PartAnswer, StandingView, TryPart } from "../../contract/scenarios.ts";
import { isLeaf, walk } from "../../core/index.ts";
import { requireSignedIn } from "../access/index.ts";
import type { Context } from "../context.ts";
import { readFrame, type SheetFrame } from "../submissions/index.ts";
import { computeKept, readGround } from "./ground.ts";
import { type OwnLeaves, ownLeaves } from "./partSeen.ts";
import { changeFaults } from "./saveScenario.ts";

/**
 * What the province would have if a department's own criteria were otherwise. The server reckons it, so that nothing of
 * the others' criteria leaves it but the province's total, rank and group, and sums of fields that are the department's own.
 */
export async function tryPart(context: Context, unit: UnitKey, typed: TryPart): Promise<PartAnswer> {
  requireSignedIn(context.actor);
  return context.store.read(async (tx) => {
    const frame = await readFrame(context, tx, { roundId: typed.round, unit });
    const own = ownLeaves(context, frame);
    if (own === undefined) throw new AppError("not-allowed", `no part of the sheet of ${unit} is theirs`);
    const ground = await readGround(context, tx, frame, typed.year);
    const foreign = foreignFaults(typed, own);
    const found = foreign.length > 0 ? undefined : computeKept(context, ground, typed);
    if (found?.ok) return { standing: ownView(found.kept.standing, frame, own) };
    const faults = found === undefined ? foreign : changeFaults(frame, typed.changes, found.faults);
    throw new AppError("invalid", `${faults.length} faults in what is tried`, { faults });
  });
}

function foreignFaults({ changes }: TryPart, own: OwnLeaves): Fault[] {
  return changes.flatMap(({ leaf }, index) =>
    own.has(leaf)
      ? []
      : [
          {
            path: `changes.${index}`,
            vi: `Tiêu chí ${leaf} không do cơ quan của bạn chủ trì, phối hợp. Bỏ tiêu chí này khỏi phương án.`,
            en: `Criterion ${leaf} is not led or supported by your agency. Take it out of the scenario.`,
          },
        ],
  );
}

/** Fields are shown only where every leaf beneath is the reader's own. */
function ownView(standing: StandingView, frame: SheetFrame, own: OwnLeaves): StandingView {
  const whole = new Set(
    frame.method.method.tree
      .filter((field) => [...walk([field])].every(({ node }) => !isLeaf(node) || own.has(node.code)))
      .map(({ code }) => code),
  );
  return {
    ...standing,
    fields: standing.fields.filter(({ code }) => whole.has(code)),
    leaves: standing.leaves.filter(({ code }) => own.has(code)),
    notes: standing.notes.filter(({ leaf }) => leaf === undefined || own.has(leaf)),
  };
}
