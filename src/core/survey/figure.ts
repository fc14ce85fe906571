import type { AbsenceCode, Figure } from "./statistic.ts";

/** A number as it may leave the core; the reason where it is none. */
export function figureOf(value: number, reason: AbsenceCode): Figure {
  return Number.isFinite(value) ? { kind: "number", value } : { kind: "missing", reason };
}
