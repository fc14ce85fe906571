import type { AnyDesign } from "./design.ts";

/**
 * Rows that a design counts as its own: those of positive weight. Once weights were calibrated or chances are unequal, rows
 * outside a domain stay (R survey drops rows only from plain designs).
 */
export function rowsInDesign(design: AnyDesign): number {
  const keeps = design.kind === "linearised" && (design.residuals.length > 0 || design.pps !== undefined);
  if (keeps) return design.weights.length;
  let count = 0;
  for (const weight of design.weights) if (weight > 0) count += 1;
  return count;
}
