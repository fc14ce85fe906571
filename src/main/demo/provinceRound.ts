import type { RoundId } from "../../contract/ids.ts";
import type { CreateRound } from "../../contract/rounds.ts";
import type { Leaf } from "../../core/index.ts";
import { answer, attach, explain } from "./acts.ts";
import { DEPARTMENTS, type Department, PROVINCE } from "./province.ts";
import { PROVINCE_ANSWERS, PROVINCE_EXPLANATIONS, PROVINCE_PAPERS } from "./provinceAnswers.ts";
import { reviewProvince } from "./provinceReview.ts";
import { demoMethod, openDemoRound } from "./rounds.ts";
import type { DemoStage } from "./stage.ts";

const ISSUER = { name: "UBND tỉnh Minh Họa", sign: "UBND" };

/** The province's own round: answered by its departments and gone through by the working group. */
export async function playProvinceRound(stage: DemoStage, year: number): Promise<void> {
  await reviewProvince(stage, await answerProvinceRound(stage, year));
}

/** Every department has answered its leaves, some papers and explanations are missing, nobody has reviewed it. */
export async function answerProvinceRound(
  stage: DemoStage,
  year: number,
  leaderApproval = false,
): Promise<RoundId> {
  const { clock } = stage;
  const kit = demoMethod(stage, "par-index-province-illustration", "mau-2026");
  clock.setTo(clock.at(-22, "14:00"));
  const roundId = await openDemoRound(stage, kit, {
    title: `Tỉnh tự chấm Chỉ số cải cách hành chính (PAR INDEX) năm ${year}`,
    kind: "measured",
    period: String(year),
    clock: {
      selfScoring: { from: clock.at(-20, "08:00"), until: clock.at(6, "17:30") },
      appraisal: { from: clock.at(7, "08:00"), until: clock.at(16, "17:30") },
    },
    units: [{ unit: PROVINCE.key, family: "province", exemptions: [], ranked: true }],
    leaderApproval,
    assignments: kit.selfLeaves.map(assignmentOf),
    appraisers: [
      { account: stage.accountOf("togiupviec1"), fields: [], units: [] },
      { account: stage.accountOf("togiupviec2"), fields: ["3", "7"], units: [] },
    ],
  });
  for (const [index, department] of Object.values(DEPARTMENTS).entries()) {
    const led = kit.selfLeaves.filter((leaf) => leadOf(leaf).key === department.key);
    clock.setTo(clock.at(-14 + index * 2, "09:10"));
    if (led.length > 0) await work(stage, roundId, department, led, year);
  }
  return roundId;
}

async function work(
  stage: DemoStage,
  roundId: RoundId,
  { username }: Department,
  led: readonly Leaf[],
  year: number,
): Promise<void> {
  const sheet = { roundId, unit: PROVINCE.key };
  await answer(stage, username, sheet, new Map(led.map(({ code }) => [code, PROVINCE_ANSWERS[code] ?? {}])));
  for (const leaf of led) {
    stage.clock.pass(6);
    const line = { ...sheet, leaf: leaf.code };
    if (PROVINCE_PAPERS.has(leaf.code)) await attach(stage, username, line, leaf, ISSUER, year);
    const words = PROVINCE_EXPLANATIONS[leaf.code];
    if (words !== undefined) await explain(stage, username, line, words);
  }
}

function assignmentOf(leaf: Leaf): CreateRound["assignments"][number] {
  const support = (leaf.support ?? []).map((name) => departmentOf(name).key);
  return { leaf: leaf.code, lead: leadOf(leaf).key, support };
}

function leadOf(leaf: Leaf): Department {
  return departmentOf(leaf.lead ?? "");
}

/** The demo's department by the name under which the method speaks of it. */
function departmentOf(name: string): Department {
  const found = Object.entries(DEPARTMENTS).find(([known]) => known === name);
  if (found === undefined) throw new RangeError(`the demo has no department “${name}”`);
  return found[1];
}
