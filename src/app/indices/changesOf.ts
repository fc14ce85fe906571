import type { Changes, changesSchema } from "../../core/index.ts";

type Given = ReturnType<(typeof changesSchema)["parse"]>;

/** What a person asked to be done otherwise, without the parts that were left out. */
export function changesOf({ steps, weights, weightFactors, drop }: Given = {}): Changes {
  return {
    ...(steps && { steps }),
    ...(weights && { weights }),
    ...(weightFactors && { weightFactors }),
    ...(drop && { drop }),
  };
}
