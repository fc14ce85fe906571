import type { RoundParts } from "./ports.ts";

/** The parts as decided, without names: what the audit chain keeps of them. */
export function plainParts({ units, assignments, appraisers }: RoundParts) {
  return {
    units: units.map(({ unit, family, exemptions, ranked }) => ({
      unit,
      family,
      exemptions: [...exemptions],
      ranked,
    })),
    assignments: assignments.map(({ leaf, lead, support }) => ({ leaf, lead, support: [...support] })),
    appraisers: appraisers.map(({ account, fields, units: given }) => ({
      account,
      fields: [...fields],
      units: [...given],
    })),
  };
}
