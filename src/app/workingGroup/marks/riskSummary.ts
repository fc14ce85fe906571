import type { RoundId } from "../../../contract/ids.ts";
import type { RiskSummary } from "../../../contract/riskMarks.ts";
import { requireAllowed } from "../../access/index.ts";
import type { Context } from "../../context.ts";
import { phasesOf } from "../../rounds/index.ts";
import { sheetSubject } from "../../submissions/index.ts";
import type { SupplementRequest } from "../ports.ts";
import { byDepartment, byField } from "./readRisks.ts";
import { type RiskData, readRiskData } from "./riskData.ts";
import { portalCounts, riskLines, stateOfLeaf } from "./riskLines.ts";
import { losing, riskTotals } from "./riskSums.ts";

/** Where a province stands before it hands in, on one page: for its leaders, the owner and the working group. */
export async function riskSummary(context: Context, roundId: RoundId): Promise<RiskSummary> {
  return context.store.read(async (tx) => {
    const data = await readRiskData(context, tx, roundId);
    const { frame } = data;
    requireAllowed(context.actor, "sheet.see", sheetSubject(frame));
    const lines = riskLines(data, context.actor);
    const seen = new Set(lines.map(({ code }) => code));
    const requests = data.requests.filter(({ leaves }) => leaves.some(({ leaf }) => seen.has(leaf)));
    return {
      totals: riskTotals(lines),
      fields: losing(byField(frame, lines)),
      departments: losing(byDepartment(frame, lines, context.actor)),
      requests: requestCounts(requests, frame.now),
      portal: portalCounts({ checks: data.checks.filter(({ leaf }) => seen.has(leaf)) }),
      next: nextMoments(data, requests),
    };
  });
}

/** Leaves asked in requests that are not closed, by where they stand. */
function requestCounts(requests: readonly SupplementRequest[], now: Date): RiskSummary["requests"] {
  const open = requests.filter(({ closedAt }) => closedAt === null);
  const counts = { open: open.length, waiting: 0, late: 0, answered: 0 };
  for (const request of open) {
    for (const leaf of request.leaves) {
      const state = stateOfLeaf(request, leaf, now);
      if (state !== "closed") counts[state] += 1;
    }
  }
  return counts;
}

function nextMoments({ frame }: RiskData, requests: readonly SupplementRequest[]): RiskSummary["next"] {
  const { round, now, names } = frame;
  const ends = phasesOf(round).map(({ stage, until }) =>
    stage === "self-scoring"
      ? { at: until, vi: "Hết thời gian tự chấm điểm", en: "Self-scoring ends" }
      : { at: until, vi: "Hết thời gian tổng hợp", en: "Compiling ends" },
  );
  const asked = requests
    .filter(
      ({ closedAt, leaves }) => closedAt === null && leaves.some(({ answeredAt }) => answeredAt === null),
    )
    .map(({ until, department }) => {
      const name = names.get(department) ?? department;
      return {
        at: until.toISOString(),
        vi: `Hạn giải trình, bổ sung của ${name}`,
        en: `${name}: explanations and documents are due`,
      };
    });
  return [...ends, ...asked]
    .filter(({ at }) => Date.parse(at) > now.getTime())
    .sort((a, b) => Date.parse(a.at) - Date.parse(b.at));
}
