import { type Agreed, type AgreementFault, fault, refuse } from "./fault.ts";
import { codeRatings, completeNumbers, type RatingTable } from "./ratings.ts";

export interface PercentAgreement {
  /** Share of subjects on which all raters agree, 0–1. */
  readonly share: number;
  readonly agreed: number;
  /** Subjects that every rater rated. */
  readonly subjects: number;
}

/**
 * Share of subjects whose ratings are all the same or, with a tolerance above 0 on numbers, lie no farther apart than it.
 * Refused: one rater, no whole subject, words with a tolerance.
 */
export function percentAgreement(table: RatingTable, tolerance = 0): Agreed<PercentAgreement> {
  if (!(tolerance >= 0)) return { ok: false, faults: [negative()] };
  const agreeing = tolerance > 0 ? within(table, tolerance) : same(table);
  if (!agreeing.ok) return agreeing;
  const subjects = agreeing.rows.length;
  if (subjects === 0) return refuse("no-pair");
  const agreed = agreeing.rows.filter(Boolean).length;
  return { ok: true, share: agreed / subjects, agreed, subjects };
}

function negative(): AgreementFault {
  return fault("not-finite");
}

function same(table: RatingTable): Agreed<{ readonly rows: readonly boolean[] }> {
  const read = codeRatings(table);
  if (!read.ok) return read;
  const whole = read.coded.codes.filter((row) => row.every((code) => code >= 0));
  return { ok: true, rows: whole.map((row) => row.every((code) => code === row[0])) };
}

function within(table: RatingTable, tolerance: number): Agreed<{ readonly rows: readonly boolean[] }> {
  const read = completeNumbers(table, 0);
  if (!read.ok) return read;
  return { ok: true, rows: read.rows.map((row) => Math.max(...row) - Math.min(...row) <= tolerance) };
}
