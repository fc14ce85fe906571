import { decideAppraisals } from "../../app/appraisal/index.ts";
import { approveRound, computeRound, publishRound } from "../../app/publication/index.ts";
import { closeRound } from "../../app/rounds/index.ts";
import { submitSheet } from "../../app/submissions/index.ts";
import type { RoundId } from "../../contract/ids.ts";
import { answer, attach, byField, explain, type SheetOf } from "./acts.ts";
import { appraise } from "./appraisal.ts";
import { instantOf } from "./demoClock.ts";
import { explainLosses, judgeAgain } from "./explanations.ts";
import { objectAndCorrect } from "./objections.ts";
import { type Answers, plausibleAnswers } from "./plausible.ts";
import { COMMUNES, type Commune, communeIssuer } from "./province.ts";
import { appraisersOf, type DemoMethod, demoMethod, OWNER, openDemoRound } from "./rounds.ts";
import { readSample } from "./secondReadings.ts";
import { seededRandom } from "./seededRandom.ts";
import type { DemoStage } from "./stage.ts";

/** Leaves at which every commune shows its papers. */
const SHOWN = new Set(["1.1.1", "3.1.2", "5.2.1", "6.3.1"]);
/** Communes from this quality on claim the bonus for an initiative. */
const CLAIMS_BONUS = 0.85;

/** Communes judged in the first week of the appraisal; the others follow in the second. */
const FIRST_WEEK = 6;

/** The province reprimanded communes below this quality in writing. */
const REPRIMANDED = 0.4;

/** The communes' round of a past year, from opening in November over explanations to the correction in January. */
export async function playFinishedRound(stage: DemoStage, year: number): Promise<RoundId> {
  const { clock } = stage;
  const kit = demoMethod(stage, "commune-par-index", "mau-2026");
  clock.setTo(instantOf(`${year}-11-05`, "09:00"));
  const roundId = await openDemoRound(stage, kit, {
    title: `Chỉ số cải cách hành chính cấp xã năm ${year}`,
    kind: "measures",
    period: String(year),
    clock: {
      selfScoring: { from: instantOf(`${year}-11-10`, "08:00"), until: instantOf(`${year}-12-01`, "17:30") },
      appraisal: { from: instantOf(`${year}-12-02`, "08:00"), until: instantOf(`${year}-12-12`, "17:30") },
      explanation: { from: instantOf(`${year}-12-13`, "08:00"), until: instantOf(`${year}-12-18`, "17:30") },
      secondAppraisal: {
        from: instantOf(`${year}-12-19`, "08:00"),
        until: instantOf(`${year}-12-26`, "17:30"),
      },
      objection: { file: 10, decide: 15 },
    },
    units: COMMUNES.map(({ key }) => ({ unit: key, family: "commune", exemptions: [], ranked: true })),
    appraisers: appraisersOf(stage),
  });
  const given = new Map<Commune, ReadonlyMap<string, Answers>>();
  for (const [index, commune] of COMMUNES.entries()) {
    clock.setTo(instantOf(`${year}-11-${12 + index}`, "08:20"));
    given.set(commune, await scoreItself(stage, kit, roundId, commune, year));
  }
  clock.setTo(instantOf(`${year}-12-03`, "08:10"));
  for (const [index, [commune, answers]] of [...given].entries()) {
    if (index === FIRST_WEEK) clock.setTo(instantOf(`${year}-12-09`, "08:10"));
    const sheet = { roundId, unit: commune.key };
    await appraise(stage, kit, sheet, "commune", kit.selfLeaves, answers);
    if (commune.quality > CLAIMS_BONUS) await agreeBonus(stage, sheet);
  }
  clock.setTo(instantOf(`${year}-12-11`, "09:00"));
  await readSample(stage, roundId);
  clock.setTo(instantOf(`${year}-12-15`, "08:30"));
  await explainLosses(stage, kit, roundId, year);
  clock.setTo(instantOf(`${year}-12-22`, "08:10"));
  await judgeAgain(stage, roundId);
  for (const commune of COMMUNES) await enterSurvey(stage, roundId, commune);
  await finish(stage, roundId, year);
  return roundId;
}

async function scoreItself(
  stage: DemoStage,
  { selfLeaves }: DemoMethod,
  roundId: RoundId,
  commune: Commune,
  year: number,
): Promise<ReadonlyMap<string, Answers>> {
  const random = seededRandom(`finished/${commune.key}`);
  const sheet = { roundId, unit: commune.key };
  const given = new Map<string, Answers>();
  for (const field of byField(selfLeaves)) {
    const sitting = new Map(
      field.map((leaf) => [leaf.code, plausibleAnswers(leaf, commune.quality, random)]),
    );
    await answer(stage, commune.username, sheet, sitting);
    for (const [code, answers] of sitting) given.set(code, answers);
    stage.clock.pass(25);
  }
  for (const leaf of selfLeaves.filter(({ code }) => SHOWN.has(code))) {
    await attach(stage, commune.username, { ...sheet, leaf: leaf.code }, leaf, communeIssuer(commune), year);
  }
  const source = "Số liệu lấy từ hệ thống giải quyết TTHC lúc 17 giờ ngày 31/10.";
  await explain(stage, commune.username, { ...sheet, leaf: "3.3.1" }, source);
  if (commune.quality > CLAIMS_BONUS) {
    await answer(stage, commune.username, sheet, new Map([["T1", { spread: true }]]));
  }
  await submitSheet(stage.as(commune.username), sheet);
  return given;
}

async function agreeBonus(stage: DemoStage, sheet: SheetOf): Promise<void> {
  const agree = { leaf: "T1", decision: { decision: "agree" as const, baseVersion: 0 } };
  await decideAppraisals(stage.as("thamdinh1"), sheet, [agree]);
}

/** The survey results of a commune, and a letter of reprimand for the weakest. */
async function enterSurvey(stage: DemoStage, roundId: RoundId, { key, quality }: Commune): Promise<void> {
  const random = seededRandom(`survey/${key}`);
  const percent = (): number => Math.round((70 + 24 * quality + (random() - 0.5) * 6) * 100) / 100;
  const values = new Map<string, Answers>([
    ["8.1.1", { percent: percent() }],
    ["8.2.1", { percent: percent() }],
    ...(quality < REPRIMANDED ? [["P3", { letters: 1 }] as const] : []),
  ]);
  await answer(stage, OWNER.username, { roundId, unit: key }, values);
}

async function finish(stage: DemoStage, roundId: RoundId, year: number): Promise<void> {
  const owner = stage.as(OWNER.username);
  stage.clock.setTo(instantOf(`${year}-12-29`, "09:00"));
  await closeRound(owner, roundId);
  stage.clock.pass(20);
  await computeRound(owner, roundId);
  stage.clock.setTo(instantOf(`${year + 1}-01-08`, "15:00"));
  await approveRound(owner, roundId, {
    number: "36/QĐ-UBND",
    day: `${year + 1}-01-08`,
    signer: "Chủ tịch UBND tỉnh Minh Họa",
  });
  stage.clock.setTo(instantOf(`${year + 1}-01-09`, "09:30"));
  await publishRound(owner, roundId);
  await objectAndCorrect(stage, roundId, year + 1);
}
