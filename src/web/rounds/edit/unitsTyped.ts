import { UnitKey } from "../../../contract/ids.ts";
import type { RoundDetail } from "../../../contract/rounds.ts";
import type { UnitView } from "../../../contract/units.ts";

export interface Exemption {
  readonly code: string;
  readonly reason: string;
}

/** A unit taken into the round. */
export interface ChosenUnit {
  readonly name: string;
  readonly family: string;
  readonly ranked: boolean;
  readonly exemptions: readonly Exemption[];
}
export type ChosenUnits = ReadonlyMap<string, ChosenUnit>;

export function chosenOf(round: Pick<RoundDetail, "units">): ChosenUnits {
  return new Map(
    round.units.map(({ unit, name, family, ranked, exemptions }) => [
      unit,
      { name, family, ranked, exemptions },
    ]),
  );
}

/** The list as the server takes it. */
export function sentUnits(chosen: ChosenUnits) {
  return [...chosen].map(([unit, { family, ranked, exemptions }]) => ({
    unit: UnitKey.parse(unit),
    family,
    ranked,
    exemptions: [...exemptions],
  }));
}

export function withUnits(chosen: ChosenUnits, units: readonly UnitView[], family: string): ChosenUnits {
  const added = units.map(
    ({ key, name }) => [key, chosen.get(key) ?? { name, family, ranked: true, exemptions: [] }] as const,
  );
  return new Map([...chosen, ...added]);
}

/** One more exemption for every chosen unit of a family; where the criterion stands already the new reason holds. */
export function withExemption(chosen: ChosenUnits, family: string, exemption: Exemption): ChosenUnits {
  return new Map(
    [...chosen].map(([key, unit]) => {
      if (unit.family !== family) return [key, unit];
      const others = unit.exemptions.filter(({ code }) => code !== exemption.code);
      return [key, { ...unit, exemptions: [...others, exemption] }];
    }),
  );
}

export function withoutUnits(chosen: ChosenUnits, keys: readonly string[]): ChosenUnits {
  const gone = new Set(keys);
  return new Map([...chosen].filter(([key]) => !gone.has(key)));
}

/**
 * Units that may be offered beside an owner: of today, and of the same world as the owner (invented units never stand
 * beside real ones), and, where the owner has a province above it, of that province.
 */
export function offered(units: readonly UnitView[], owner: UnitView | undefined): readonly UnitView[] {
  return units.filter(
    (unit) =>
      unit.validTo === null &&
      (owner === undefined || unit.illustration === owner.illustration) &&
      (owner === undefined ||
        owner.parent === null ||
        unit.parent === null ||
        unit.parent === owner.parent ||
        unit.key === owner.parent),
  );
}
