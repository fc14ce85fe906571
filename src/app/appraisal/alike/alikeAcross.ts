import type { AlikeGroup } from "../../../contract/appraisal.ts";
import type { UnitKey } from "../../../contract/ids.ts";
import { belongsTo, readsSecond } from "../../access/index.ts";
import type { Actor } from "../../context.ts";
import { leafFacts, NO_WORK } from "../../rounds/index.ts";
import type { RoundFrame } from "../../submissions/index.ts";
import { alikeGroup, answerKey } from "./alikeGroups.ts";
import type { LeafRows } from "./leafRows.ts";

export interface AlikeAcross {
  readonly groups: AlikeGroup[];
  /** Place of the unit's answer among the groups; null where it handed nothing in. */
  readonly placeOf: (unit: UnitKey) => number | null;
}

/** Groups the units of a round by their answer at one leaf, with the decisions that the reader may know of. */
export function alikeAcross(
  actor: Actor,
  round: RoundFrame,
  leaf: string,
  rows: Pick<LeafRows, "answers" | "appraisals">,
): AlikeAcross {
  const units = new Map<string, RoundFrame["units"][number][]>();
  for (const unit of round.units) {
    const key = answerKey(rows.answers.get(unit.unit) ?? []);
    units.set(key, [...(units.get(key) ?? []), unit]);
  }
  const places = new Map<UnitKey, number>();
  const groups = [...units.values()].map((members, place) => {
    for (const { unit } of members) places.set(unit, place);
    return alikeGroup(
      members
        .filter(({ unit }) => mayKnow(actor, round, unit, leaf))
        .flatMap(({ unit, name }) => {
          const decision = rows.appraisals.get(unit)?.at(-1);
          return decision
            ? [{ unit, name, points: decision.points, mine: decision.decidedBy === actor.accountId }]
            : [];
        }),
    );
  });
  return { groups, placeOf: (unit) => places.get(unit) ?? null };
}

/** Nobody follows the judgement of a unit of their own, one they withdrew from, or a leaf they read blind. */
function mayKnow(actor: Actor, { facts, workOf }: RoundFrame, unit: UnitKey, leaf: string): boolean {
  const withdrew = facts.appraisers.some(
    ({ account, conflicts }) => account === actor.accountId && conflicts.includes(unit),
  );
  const work = leafFacts(workOf.get(unit) ?? NO_WORK, leaf);
  return !withdrew && !belongsTo(actor, unit) && !readsSecond(actor, work);
}
