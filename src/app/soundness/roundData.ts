import type { SoundnessRound } from "../../contract/soundness.ts";
import type { FamilyPoints, UnitResult } from "../../core/index.ts";
import type { Round } from "../rounds/index.ts";

/** Results by family, with the names of the units. */
export function byFamily(
  results: readonly Pick<UnitResult, "unit" | "family" | "leaves">[],
  nameOf: (unit: string) => string | undefined,
): readonly FamilyPoints[] {
  const families = new Map<string, FamilyPoints["results"][number][]>();
  for (const { unit, family, leaves } of results) {
    const one = { unit, label: nameOf(unit) ?? unit, leaves };
    const known = families.get(family);
    if (known) known.push(one);
    else families.set(family, [one]);
  }
  return [...families].map(([family, points]) => ({ family, results: points }));
}

export function viewSoundnessRound({
  id,
  title,
  period,
  methodId,
  methodVersion,
  closedAt,
}: Round): SoundnessRound {
  return { id, title, period, method: `${methodId}@${methodVersion}`, finished: closedAt !== null };
}
