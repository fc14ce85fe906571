import type { AnyDesign } from "./design.ts";
import { degreesOfFreedom } from "./taylor/presence.ts";

/** Degrees of freedom of a design as it is looked at (see `Estimated.degf`). */
export function degreesOf(design: AnyDesign): number {
  return design.kind === "replicate" ? design.degf : degreesOfFreedom(design);
}
