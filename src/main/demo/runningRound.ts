import { addDivision, divideLeaves } from "../../app/divisions/index.ts";
import { askExemption } from "../../app/exemptions/index.ts";
import { approveSheet, presentSheet, returnSheet } from "../../app/submissions/index.ts";
import type { RoundId } from "../../contract/ids.ts";
import { answer, attach, byField, explain } from "./acts.ts";
import { citeLibrary } from "./libraries.ts";
import { plausibleAnswers } from "./plausible.ts";
import { COMMUNES, type Commune, communeIssuer, leaderOf } from "./province.ts";
import { appraisersOf, type DemoMethod, demoMethod, openDemoRound } from "./rounds.ts";
import { seededRandom } from "./seededRandom.ts";
import type { DemoStage } from "./stage.ts";

interface Progress {
  /** How many of the eight fields it has filled. */
  readonly fields: number;
  /** The day on which it last worked. */
  readonly day: number;
  /** How far the sheet got beyond the desk of whoever fills it. */
  readonly outcome?: "handed-in" | "presented" | "returned";
}

/** Communes that are not named have not begun. */
const PROGRESS: Readonly<Record<string, Progress>> = {
  phuongvi: { fields: 8, day: -4, outcome: "handed-in" },
  banglang: { fields: 8, day: -3, outcome: "handed-in" },
  hoacuc: { fields: 8, day: -1, outcome: "handed-in" },
  hoasua: { fields: 8, day: -1, outcome: "presented" },
  hoasim: { fields: 8, day: -2, outcome: "returned" },
  hoaban: { fields: 5, day: -2 },
  hoagao: { fields: 3, day: -1 },
  hoadao: { fields: 2, day: -3 },
  // Began on the first day and has not been seen since.
  hoamua: { fields: 1, day: -9 },
};
const SHOWN = new Set(["1.1.1", "1.1.3", "3.1.2", "5.2.1"]);

/** The communes' round that is being filled, with twelve days to go, and last year's beside it. */
export async function playRunningRound(stage: DemoStage, year: number, lastYear: RoundId): Promise<void> {
  const { clock } = stage;
  const kit = demoMethod(stage, "commune-par-index", "mau-2026");
  clock.setTo(clock.at(-12, "09:00"));
  const roundId = await openDemoRound(stage, kit, {
    title: `Chỉ số cải cách hành chính cấp xã năm ${year}`,
    kind: "measures",
    period: String(year),
    previousRound: lastYear,
    clock: {
      selfScoring: { from: clock.at(-10, "08:00"), until: clock.at(12, "17:30") },
      appraisal: { from: clock.at(13, "08:00"), until: clock.at(25, "17:30") },
      explanation: { from: clock.at(26, "08:00"), until: clock.at(31, "17:30") },
      secondAppraisal: { from: clock.at(32, "08:00"), until: clock.at(40, "17:30") },
      objection: { file: 10, decide: 15 },
    },
    units: COMMUNES.map(({ key }) => ({ unit: key, family: "commune", exemptions: [], ranked: true })),
    appraisers: appraisersOf(stage),
    leaderApproval: true,
  });
  await divideInTime(stage, kit, roundId);
  const atWork = COMMUNES.flatMap((commune) => {
    const progress = PROGRESS[commune.username];
    return progress ? [{ commune, ...progress }] : [];
  }).sort((left, right) => left.day - right.day);
  for (const { commune, fields, day, outcome } of atWork) {
    clock.setTo(clock.at(day, "08:15"));
    await fill(stage, kit, roundId, commune, fields, year);
    clock.pass(15);
    if (outcome) await sign(stage, roundId, commune, outcome);
  }
  await askForExemption(stage, roundId);
}

async function sign(
  stage: DemoStage,
  roundId: RoundId,
  commune: Commune,
  outcome: NonNullable<Progress["outcome"]>,
): Promise<void> {
  const { clock } = stage;
  const sheet = { roundId, unit: commune.key };
  const presented =
    outcome === "presented"
      ? "Kính trình Chủ tịch; 2 tiêu chí còn chờ báo cáo tháng 11 đã ghi trong giải trình."
      : "";
  await presentSheet(stage.as(commune.username), sheet, { department: null, word: presented });
  if (outcome === "presented") return;
  clock.pass(140);
  const leader = stage.as(leaderOf(commune));
  if (outcome === "handed-in") await approveSheet(leader, sheet, { department: null, word: "" });
  else
    await returnSheet(leader, sheet, {
      department: null,
      word: "Tiêu chí 3.3.1 kê khai cao hơn báo cáo tháng 10. Văn phòng kiểm tra lại số liệu, bổ sung bảng kết xuất rồi trình lại.",
    });
}

/** A commune shares the work among its divisions; two of three inner deadlines have passed, and nothing is done there. */
async function divideInTime(stage: DemoStage, { selfLeaves }: DemoMethod, roundId: RoundId): Promise<void> {
  const { clock } = stage;
  clock.setTo(clock.at(-9, "14:30"));
  const commune = COMMUNES.find(({ username }) => username === "hoadao");
  if (!commune) throw new RangeError("the demo has no commune hoadao");
  const clerk = stage.as(commune.username);
  for (const { name, fields, due } of [
    { name: "Văn phòng HĐND và UBND", fields: /^[135]\./, due: -2 },
    { name: "Phòng Văn hóa - Xã hội", fields: /^[47]\./, due: -1 },
    { name: "Phòng Kinh tế", fields: /^[26]\./, due: 4 },
  ]) {
    const division = await addDivision(clerk, commune.key, name);
    const leaves = selfLeaves.map(({ code }) => code).filter((code) => fields.test(code));
    const until = clock.at(due, "08:00").slice(0, 10);
    const given = { department: null, leaves, division, due: until, note: "Gửi Văn phòng tổng hợp." };
    await divideLeaves(clerk, { roundId, unit: commune.key }, given);
  }
}

/** A commune asks that a criterion does not apply to it, and waits for the owner's answer. */
async function askForExemption(stage: DemoStage, roundId: RoundId): Promise<void> {
  stage.clock.setTo(stage.clock.at(-1, "16:00"));
  const commune = COMMUNES.find(({ username }) => username === "hoagao");
  if (!commune) throw new RangeError("the demo has no commune hoagao");
  await askExemption(
    stage.as(commune.username),
    { roundId, unit: commune.key, leaf: "1.4.2" },
    {
      reason: "Hai đợt tự kiểm tra trong năm không phát hiện vấn đề nào phải xử lý.",
      document: "Thông báo kết quả kiểm tra đợt 1 và đợt 2",
    },
  );
}

async function fill(
  stage: DemoStage,
  { selfLeaves }: DemoMethod,
  roundId: RoundId,
  commune: Commune,
  fields: number,
  year: number,
): Promise<void> {
  const random = seededRandom(`running/${commune.key}`);
  const sheet = { roundId, unit: commune.key };
  const filled = byField(selfLeaves).slice(0, fields);
  for (const field of filled) {
    const sitting = new Map(
      field.map((leaf) => [leaf.code, plausibleAnswers(leaf, commune.quality, random)]),
    );
    await answer(stage, commune.username, sheet, sitting);
    stage.clock.pass(25);
  }
  for (const leaf of filled.flat().filter(({ code }) => SHOWN.has(code))) {
    await attach(stage, commune.username, { ...sheet, leaf: leaf.code }, leaf, communeIssuer(commune), year);
  }
  const cited = filled.flat().filter(({ code }) => !SHOWN.has(code));
  await citeLibrary(stage, commune.username, sheet, cited, year);
  if (fields < 8) return;
  const words = "Xã đã xin ý kiến Phòng Văn hóa - Xã hội về số lượt tiếp cận; biên bản kèm theo kế hoạch.";
  await explain(stage, commune.username, { ...sheet, leaf: "1.3.2" }, words);
}
