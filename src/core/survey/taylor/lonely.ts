import { type Stage, type SurveyDesign, sampledIn } from "../design.ts";
import { clustersPresent, presentIn } from "./presence.ts";

/** How the strata of one stage are centred and scaled where some of them stand on a single cluster. */
export interface LonelyPlan {
  /** 1 for a stratum taken as lonely. */
  readonly lonely: Uint8Array;
  /** Strata in which something is looked at. */
  readonly present: Uint8Array;
  /** Is anything lonely at all? */
  readonly any: boolean;
}

/**
 * Strata with one cluster drawn of a larger population and, if the design says so, strata in which a domain leaves one cluster
 * ("adjust" and "average" only). Undefined where there is none, which is nearly always: then nothing need be counted.
 */
export function lonelyPlan(
  design: SurveyDesign,
  stage: Stage,
  used: Uint8Array | undefined,
): LonelyPlan | undefined {
  const rule = design.lonelyPsu;
  const inDomain = design.lonelyInDomain && (rule === "adjust" || rule === "average");
  const drawn = drawnAlone(stage);
  if (drawn.length === 0 && !inDomain) return undefined;
  const clusters = clustersPresent(design, stage, used);
  const lonely = new Uint8Array(stage.strataCount);
  const present = new Uint8Array(stage.strataCount);
  for (let h = 0; h < stage.strataCount; h++) {
    const count = presentIn(stage, h, clusters);
    if (count > 0) present[h] = 1;
    if (inDomain && count === 1 && sampledIn(stage, h) > 1) lonely[h] = 1;
  }
  for (const h of drawn) lonely[h] = present[h] ?? 0;
  return { lonely, present, any: lonely.includes(1) };
}

/** Strata from which one cluster of several was drawn. One of one is certain and has no variance. */
function drawnAlone(stage: Stage): number[] {
  const alone: number[] = [];
  for (let h = 0; h < stage.strataCount; h++) {
    const certain = stage.population[h] === 1 || stage.chances?.[stage.starts[h] ?? 0] === 1;
    if (sampledIn(stage, h) < 2 && !certain) alone.push(h);
  }
  return alone;
}
