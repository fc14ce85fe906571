import type { PublishedUnit, UnitKey } from "./types.ts";

/** The units that went into this one, and the ones it went into, nearest first. */
export interface Lineage {
  readonly predecessors: readonly PublishedUnit[];
  readonly successors: readonly PublishedUnit[];
}

export function lineageOf(unit: PublishedUnit, units: readonly PublishedUnit[]): Lineage {
  const byKey = new Map(units.map((one) => [one.key, one]));
  return { predecessors: intoUnit(unit.key, units), successors: fromUnit(unit, byKey) };
}

function intoUnit(key: UnitKey, units: readonly PublishedUnit[]): readonly PublishedUnit[] {
  const direct = units.filter((one) => one.successor === key);
  return direct.flatMap((one) => [one, ...intoUnit(one.key, units)]);
}

function fromUnit(unit: PublishedUnit, byKey: ReadonlyMap<UnitKey, PublishedUnit>): readonly PublishedUnit[] {
  const next = unit.successor === null ? undefined : byKey.get(unit.successor);
  return next ? [next, ...fromUnit(next, byKey)] : [];
}
