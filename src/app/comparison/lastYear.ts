import type { UnitKey } from "../../contract/ids.ts";
import type { LastYear } from "../../contract/methods.ts";
import {
  explainOutcome,
  findItem,
  findNode,
  type Item,
  isLeaf,
  type Leaf,
  type Method,
  type Outcome,
} from "../../core/index.ts";
import type { ComputedUnit } from "../publication/index.ts";
import type { WholeRound } from "../rounds/index.ts";
import type { ReadTransaction } from "../store.ts";

/**
 * What the unit earned leaf by leaf in the round before, as published. Undefined while that round is not published or
 * the unit was not in it: nothing is told about it before everybody may know.
 */
export async function lastYearOf(
  tx: ReadTransaction,
  before: WholeRound,
  now: WholeRound,
  unit: UnitKey,
  method: Method,
): Promise<LastYear[] | undefined> {
  const published =
    before.round.publishedAt === null ? undefined : await tx.publication.published(before.round.id);
  if (published === undefined) return undefined;
  const assessed = assessedIn(before, now, unit);
  const result = assessed === undefined ? undefined : await tx.publication.unit(published.id, assessed);
  if (result === undefined) return undefined;
  return [...result.final.leaves, ...result.final.items].flatMap(({ code, outcome }) =>
    oneLeaf(method, result, code, outcome),
  );
}

/** A department of a measured province looks at the province's own result. */
function assessedIn(before: WholeRound, now: WholeRound, unit: UnitKey): UnitKey | undefined {
  if (before.parts.units.some((each) => each.unit === unit)) return unit;
  return now.round.kind === "measured" ? before.parts.units[0]?.unit : undefined;
}

function oneLeaf(method: Method, result: ComputedUnit, code: string, outcome: Outcome): LastYear[] {
  const node = scoredNode(method, code);
  if (node === undefined) return [];
  const values = result.leaves.find((each) => each.code === code);
  const points = outcome.kind === "scored" ? outcome.points : outcome.kind === "missing" ? 0 : null;
  const self = values?.self?.kind === "scored" ? values.self.points : null;
  const said = values?.appraised?.reason.trim() ?? "";
  return [
    {
      code,
      points,
      max: node.max,
      lost: points === null ? null : Math.max(0, node.max - points),
      self,
      comment:
        said === ""
          ? { vi: explainOutcome(outcome, "vi", node.holder), en: explainOutcome(outcome, "en", node.holder) }
          : { vi: said, en: said },
    },
  ];
}

/** A leaf, or an item with the maximum that its block gives it; items are never lost points. */
function scoredNode(
  method: Method,
  code: string,
): { readonly max: number; readonly holder: Leaf | Item } | undefined {
  const node = findNode(method, code);
  if (node !== undefined) return isLeaf(node) ? { max: node.max, holder: node } : undefined;
  const item = findItem(method, code);
  return item && { max: item.max ?? 0, holder: item };
}
