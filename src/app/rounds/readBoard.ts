import type { RoundId } from "../../contract/ids.ts";
import type { Board } from "../../contract/rounds.ts";
import { type Method, scoreRound, type UnitResult } from "../../core/index.ts";
import { requireAllowed } from "../access/index.ts";
import type { Context } from "../context.ts";
import { methodOfRound } from "../methods/index.ts";
import { readRoundSheets } from "../scoring/index.ts";
import type { ReadTransaction } from "../store.ts";
import { collectBoardData } from "./boardData.ts";
import { loadRound, roundFacts, type WholeRound } from "./loadRound.ts";
import { departmentProgress, unitProgress } from "./progress.ts";

/**
 * Who has not started, who is at work, who has handed in; where the province is measured, how far each department is.
 * For those who may read the round's log: its owner and the administrators.
 */
export async function readBoard(context: Context, id: RoundId): Promise<Board> {
  return context.store.read(async (tx) => {
    const whole = await loadRound(tx.rounds, id);
    const { round, parts } = whole;
    requireAllowed(context.actor, "round.audit", {
      kind: "round",
      round: roundFacts(whole, context.clock.now()),
    });
    if (round.openedAt === null) return { units: [], departments: [] };
    const { method, compiled } = await methodOfRound(context.methods, tx.methods, round);
    const sheets = await readRoundSheets(tx, round, parts.units, method);
    return readProgress(tx, whole, method, scoreRound(compiled, sheets.self, { stage: "open" }).units);
  });
}

/** How far every unit is, given its self score; where the province is measured also every lead department. */
export async function readProgress(
  tx: ReadTransaction,
  { round, parts }: WholeRound,
  method: Method,
  self: readonly UnitResult[],
): Promise<Board> {
  const data = await collectBoardData(tx, round.id);
  const results = new Map(self.map((unit) => [unit.unit, unit]));
  const [measured] = round.kind === "measured" ? parts.units : [];
  return {
    units: parts.units.map((unit) => unitProgress(unit, method, data, results.get(unit.unit))),
    departments: measured
      ? departmentProgress(measured, parts.assignments, method, data, results.get(measured.unit))
      : [],
  };
}
