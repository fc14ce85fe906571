import {
  type CompositeMethod,
  type IndexTable,
  planOf,
  type UncertaintyPlan,
  uncertaintyPlanSchema,
} from "../../core/index.ts";

/** What may vary: as the method declares it, or weights alone within ± `noise` (a share, above 0 and at most 1). */
export interface ChosenPlan {
  readonly seed: number;
  readonly replications: number;
  readonly noise?: number;
}

/** The plan of a run; undefined where nothing is chosen and the method declares nothing that may vary. */
export function chosenPlan(
  method: CompositeMethod,
  table: IndexTable,
  { seed, replications, noise }: ChosenPlan,
): UncertaintyPlan | undefined {
  if (noise === undefined) return planOf(method, table, { seed, replications });
  return uncertaintyPlanSchema.parse({
    seed,
    replications,
    factors: [{ kind: "weights", id: "weights", noise: [{ share: noise }] }],
  });
}
