import type { RoundId, UnitKey } from "../../contract/ids.ts";
import type { ReadTransaction } from "../store.ts";
import type { LeafCourse } from "./ports.ts";

/** How leaves that were explained or judged twice came to their points, by unit and leaf. */
export async function readCourses(
  tx: ReadTransaction,
  roundId: RoundId,
): Promise<ReadonlyMap<UnitKey, ReadonlyMap<string, LeafCourse>>> {
  const decisions = await tx.appraisal.decisionsByPhase(roundId);
  const replies = new Map(
    (await tx.appraisal.repliesOfRound(roundId)).flatMap((reply) =>
      reply.sent ? [[`${reply.unit}\n${reply.leaf}`, reply.sent]] : [],
    ),
  );
  const seconds = new Map(
    decisions.flatMap((each) => (each.phase === 2 ? [[`${each.unit}\n${each.leaf}`, each]] : [])),
  );
  const units = new Map<UnitKey, Map<string, LeafCourse>>();
  for (const first of decisions) {
    const key = `${first.unit}\n${first.leaf}`;
    const [sent, second] = [replies.get(key), seconds.get(key)];
    if (first.phase !== 1 || (!sent && !second)) continue;
    const leaves = units.get(first.unit) ?? new Map<string, LeafCourse>();
    units.set(first.unit, leaves);
    leaves.set(first.leaf, {
      first: { points: first.points, reason: first.reason },
      explanation: sent ? { agrees: sent.agrees, text: sent.text } : null,
      second: second ? { points: second.points, reason: second.reason } : null,
    });
  }
  return units;
}
