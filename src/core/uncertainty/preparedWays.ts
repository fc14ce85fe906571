import type { Changes, StepChange } from "../composite/changes.ts";
import { type PreparedComposite, prepareComposite } from "../composite/run/prepare.ts";
import { changedRecipe } from "../composite/run/recipe.ts";

/** Numbers that the ways kept may hold together: about 200 MB. */
const MOST_CELLS = 25_000_000;

/** An index prepared in one of several ways, and what of the changes is left to replay on it. */
export type Way = readonly [PreparedComposite, Changes];

/**
 * Keeps an index prepared for every combination of earlier steps that comes up, as many as memory allows: simulations choose
 * among few ways to treat and normalise, but draw weights anew in every run.
 */
export function preparedWays(nominal: PreparedComposite): (changes: Changes) => Way {
  const { method, table, plan } = nominal;
  const cells = table.rows.length * plan.leaves.length * (method.recipe.length + 1);
  const most = Math.floor(MOST_CELLS / Math.max(1, cells));
  const ways = new Map<string, PreparedComposite | undefined>();
  return (changes) => {
    const { steps = [], ...rest } = changes;
    const early = steps.filter(isEarly);
    if (early.length === 0) return [nominal, changes];
    const key = JSON.stringify(early);
    if (!ways.has(key) && ways.size < most) {
      const recipe = changedRecipe(method.recipe, { steps: early }).filter((step) => step !== undefined);
      const made = prepareComposite({ ...method, recipe }, table);
      ways.set(key, made.ok ? made.value : undefined);
    }
    const way = ways.get(key);
    // A way that is refused as it stands may do with other values or leaves: the replay tells.
    if (way === undefined) return [nominal, changes];
    const late = steps.filter((step) => !isEarly(step));
    return [way, late.length === 0 ? rest : { ...rest, steps: late }];
  };
}

function isEarly({ step }: StepChange): boolean {
  return step !== "aggregate" && step !== "scale";
}
