import type { UnitKey } from "../../contract/ids.ts";
import type { Leaf, Method } from "../../core/index.ts";
import type { Context } from "../context.ts";
import { methodOfRound } from "../methods/index.ts";
import {
  type BoardData,
  collectBoardData,
  isAnswered,
  type RoundUnit,
  selfLeavesOf,
  type WholeRound,
} from "../rounds/index.ts";
import type { ReadTransaction } from "../store.ts";

/** What somebody still has to do on a sheet before it is handed in. */
export interface OpenPart {
  readonly name: string;
  readonly late: boolean;
  /** Leaves with an input missing, and leaves in all. */
  readonly left: number;
  readonly of: number;
}

export interface Lateness {
  /** By assessed unit; late until its sheet is handed in. */
  readonly units: ReadonlyMap<UnitKey, OpenPart>;
  /** In a measured round by lead department; late while a leaf it leads is not complete. Empty otherwise. */
  readonly departments: ReadonlyMap<UnitKey, OpenPart>;
}

/** Reads a round in a handful of queries, whatever the number of units. */
export async function readLateness(
  context: Pick<Context, "methods">,
  tx: ReadTransaction,
  { round, parts }: WholeRound,
): Promise<Lateness> {
  const { method } = await methodOfRound(context.methods, tx.methods, round);
  const data = await collectBoardData(tx, round.id);
  const units = new Map(parts.units.map((unit) => [unit.unit, sheetPart(unit, method, data)]));
  const [measured] = round.kind === "measured" ? parts.units : [];
  if (measured === undefined) return { units, departments: new Map() };
  const leaves = new Map(selfLeavesOf(measured, method).map((leaf) => [leaf.code, leaf]));
  const departments = new Map<UnitKey, OpenPart>();
  const handedIn = data.sheet(measured.unit).state === "submitted";
  for (const { leaf, lead, leadName } of parts.assignments) {
    const led = leaves.get(leaf);
    if (led === undefined) continue;
    const { left, of } = departments.get(lead) ?? { left: 0, of: 0 };
    const missing = left + (isDone(led, measured, data) ? 0 : 1);
    departments.set(lead, { name: leadName, left: missing, of: of + 1, late: missing > 0 && !handedIn });
  }
  return { units, departments };
}

function sheetPart(unit: RoundUnit, method: Method, data: BoardData): OpenPart {
  const leaves = selfLeavesOf(unit, method);
  return {
    name: unit.name,
    late: data.sheet(unit.unit).state !== "submitted",
    left: leaves.filter((leaf) => !isDone(leaf, unit, data)).length,
    of: leaves.length,
  };
}

function isDone(leaf: Leaf, { unit }: RoundUnit, data: BoardData): boolean {
  return isAnswered(leaf, data.leaf(unit, leaf.code).given);
}
