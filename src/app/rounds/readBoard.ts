import type { RoundId } from "../../contract/ids.ts";
import type { Board } from "../../contract/rounds.ts";
import { scoreRound } from "../../core/index.ts";
import { requireAllowed } from "../access/index.ts";
import type { Context } from "../context.ts";
import { methodOfRound } from "../methods/index.ts";
import { readRoundSheets } from "../scoring/index.ts";
import { collectBoardData } from "./boardData.ts";
import { loadRound, roundFacts } from "./loadRound.ts";
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
    const data = await collectBoardData(tx, id);
    const { units } = scoreRound(compiled, sheets.self, { stage: "open" });
    const results = new Map(units.map((unit) => [unit.unit, unit]));
    const [measured] = round.kind === "measured" ? parts.units : [];
    return {
      units: parts.units.map((unit) => unitProgress(unit, method, data, results.get(unit.unit))),
      departments: measured
        ? departmentProgress(measured, parts.assignments, method, data, results.get(measured.unit))
        : [],
    };
  });
}
