import { drawSample, recordReading } from "../../app/appraisal/index.ts";
import type { RoundId } from "../../contract/ids.ts";
import { OWNER } from "./rounds.ts";
import { seededRandom } from "./seededRandom.ts";
import type { DemoStage } from "./stage.ts";

/** Leaves of the communes' round that are read a second time. */
const DRAWN = 24;
/** The second reader comes to the points of the first, or to those of the unit; else to the middle of the two. */
const AS_FIRST = 0.8;
const AS_SELF = 0.95;
const REASON = "Tài liệu đính kèm chỉ chứng minh được một phần nội dung; chấm theo phần có căn cứ.";

/** The owner has a sample of judged leaves read blind; most readings agree, some do not. */
export async function readSample(stage: DemoStage, roundId: RoundId): Promise<void> {
  await drawSample(stage.as(OWNER.username), roundId, { number: DRAWN, seed: "chấm lại lần 1" });
  const readings = await stage.tx.appraisal.secondReadings(roundId);
  const decisions = await stage.tx.appraisal.appraisalsOfRound(roundId);
  stage.clock.pass(60);
  for (const { unit, leaf, reader } of readings) {
    const first = decisions.find((each) => each.unit === unit && each.leaf === leaf);
    const username = (["thamdinh1", "thamdinh2"] as const).find((name) => stage.accountOf(name) === reader);
    if (!first || !username) continue;
    const luck = seededRandom(`second/${unit}/${leaf}`)();
    const self = first.selfPoints ?? 0;
    const half = Math.round(self * 50) / 100;
    const points = luck < AS_FIRST ? first.points : luck < AS_SELF ? self : half;
    const reason = points === self ? "" : REASON;
    await recordReading(stage.as(username), { roundId, unit, leaf }, { points, reason, baseVersion: 0 });
    stage.clock.pass(2);
  }
}
