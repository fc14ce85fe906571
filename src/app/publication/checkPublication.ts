import type { RoundCheck } from "../../contract/rounds.ts";
import { hasReached } from "../access/index.ts";
import type { Context } from "../context.ts";
import { methodOfRound } from "../methods/index.ts";
import { collectBoardData, stageOf, type WholeRound } from "../rounds/index.ts";
import type { ReadTransaction } from "../store.ts";
import { computedChecks } from "./computedChecks.ts";
import type { Computation } from "./ports.ts";
import { scoreWholeRound } from "./scoreWholeRound.ts";
import { sheetChecks } from "./sheetChecks.ts";

/** Blockers first, then warnings, then notes: all that stands between an open round and its publication. */
export async function checkPublication(
  context: Context,
  tx: ReadTransaction,
  whole: WholeRound,
  now: Date,
): Promise<RoundCheck[]> {
  const { round, parts } = whole;
  const loaded = await methodOfRound(context.methods, tx.methods, round);
  const data = await collectBoardData(tx, round.id);
  const decisions = await tx.appraisal.appraisalsOfRound(round.id);
  const scored = await scoreWholeRound(context, tx, whole);
  const latest = await tx.publication.latest(round.id);
  const stage = stageOf(round, now);
  const checks: RoundCheck[] = [
    ...(hasReached(stage, "synthesis") ? [] : [NOT_CLOSED]),
    ...(latest === undefined ? [NOT_COMPUTED] : isFresh(latest, scored) ? [] : [STALE]),
    ...sheetChecks(round, parts.units, loaded.method, data, decisions),
    ...computedChecks(scored.units, loaded),
  ];
  return checks.sort((left, right) => WEIGHT[left.severity] - WEIGHT[right.severity]);
}

/** Same inputs, and the program as it is now still gives the same numbers. */
function isFresh(kept: Hashes, now: Hashes): boolean {
  return kept.inputHash === now.inputHash && kept.resultHash === now.resultHash;
}

type Hashes = Pick<Computation, "inputHash" | "resultHash">;

const WEIGHT: Readonly<Record<RoundCheck["severity"], number>> = { blocker: 0, warning: 1, note: 2 };

const NOT_CLOSED: RoundCheck = {
  severity: "blocker",
  code: "not-closed",
  vi: "Đợt đánh giá chưa khóa. Khóa đợt rồi mới tính và công bố kết quả.",
  en: "The round is not closed. Close it before computing and publishing.",
};
const NOT_COMPUTED: RoundCheck = {
  severity: "blocker",
  code: "not-computed",
  vi: "Chưa tính kết quả. Bấm “Tính kết quả”.",
  en: "Results have not been computed. Compute them.",
};
const STALE: RoundCheck = {
  severity: "blocker",
  code: "stale-computation",
  vi: "Số liệu đã thay đổi sau lần tính gần nhất. Tính lại kết quả.",
  en: "Something changed after the last computation. Compute again.",
};
