import type { UnitSearchView } from "../../contract/published.ts";
import { searchKey } from "../../core/published/index.ts";
import type { Context } from "../context.ts";
import { realUnits } from "./realUnits.ts";
import { unitRef } from "./unitRef.ts";

const MOST_SHOWN = 60;

/** Units whose name or other name holds the words, written with or without marks; a whole name stands first. */
export function findUnits(context: Pick<Context, "store">, words: string): Promise<UnitSearchView> {
  const wanted = searchKey(words.slice(0, 100));
  return context.store.read(async (tx) => {
    const units = wanted === "" ? [] : await realUnits(tx);
    const byKey = new Map(units.map((unit) => [unit.key, unit]));
    const scored = units
      .map((unit) => ({ unit, score: scoreOf([unit.name, ...unit.aliases], wanted) }))
      .filter(({ score }) => score < NO_MATCH)
      .toSorted((a, b) => a.score - b.score || Number(a.unit.aggregate) - Number(b.unit.aggregate));
    return {
      words,
      units: scored.slice(0, MOST_SHOWN).map(({ unit }) => {
        const successor = unit.successor === null ? undefined : byKey.get(unit.successor);
        return { unit: unitRef(unit), successor: successor ? unitRef(successor) : null };
      }),
    };
  });
}

const NO_MATCH = 9;

function scoreOf(names: readonly string[], wanted: string): number {
  const keys = names.map(searchKey);
  if (keys.includes(wanted)) return 0;
  if (keys.some((key) => key.startsWith(wanted))) return 1;
  if (keys.some((key) => ` ${key}`.includes(` ${wanted}`))) return 2;
  return keys.some((key) => key.includes(wanted)) ? 3 : NO_MATCH;
}
