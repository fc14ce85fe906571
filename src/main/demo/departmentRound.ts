import { approveSheet, presentSheet } from "../../app/submissions/index.ts";
import type { RoundId } from "../../contract/ids.ts";
import { answer, attach, byField } from "./acts.ts";
import { appraise } from "./appraisal.ts";
import { AGRICULTURE, askForExemption, divideAmongDivisions, talk, writerOf } from "./departmentWork.ts";
import { citeLibrary } from "./libraries.ts";
import { type Answers, plausibleAnswers } from "./plausible.ts";
import { DEPARTMENTS, type Department, leaderOf } from "./province.ts";
import { appraisersOf, type DemoMethod, demoMethod, openDemoRound } from "./rounds.ts";
import { seededRandom } from "./seededRandom.ts";
import type { DemoStage } from "./stage.ts";

const SHOWN = new Set(["1.1.1", "1.1.2", "1.6.1", "3.1.3", "4.1.1", "6.4.1"]);
/** Fields already judged for every department; the rest waits for the appraisers. */
const JUDGED_FOR_ALL = /^[124]\./;
/** Further fields judged for the first departments only. */
const JUDGED_FOR_SOME = /^[37]\./;
const SOME = 3;

const NO_PROCEDURES = "Không có thủ tục hành chính thuộc thẩm quyền giải quyết";

/** The departments' round: everything signed and handed in, the appraisal half done, a week from its end. */
export async function playDepartmentRound(stage: DemoStage, year: number): Promise<void> {
  const { clock } = stage;
  const kit = demoMethod(stage, "department-par-index", "mau-2026");
  clock.setTo(clock.at(-32, "09:00"));
  const departments = Object.values(DEPARTMENTS);
  const roundId = await openDemoRound(stage, kit, {
    title: `Chỉ số cải cách hành chính sở, ban, ngành năm ${year}`,
    kind: "measures",
    period: String(year),
    clock: {
      selfScoring: { from: clock.at(-30, "08:00"), until: clock.at(-9, "17:30") },
      appraisal: { from: clock.at(-8, "08:00"), until: clock.at(8, "17:30") },
      explanation: { from: clock.at(9, "08:00"), until: clock.at(13, "17:30") },
      secondAppraisal: { from: clock.at(14, "08:00"), until: clock.at(22, "17:30") },
      objection: { file: 10, decide: 15 },
    },
    units: departments.map(({ key }) => ({
      unit: key,
      family: "department",
      exemptions:
        key === DEPARTMENTS["Văn phòng UBND tỉnh"].key
          ? ["3.1", "3.2", "7.3"].map((code) => ({ code, reason: NO_PROCEDURES }))
          : [],
      ranked: true,
    })),
    appraisers: appraisersOf(stage),
    leaderApproval: true,
  });
  await divideAmongDivisions(stage, kit, roundId);
  const given = new Map<Department, ReadonlyMap<string, Answers>>();
  for (const [index, department] of departments.entries()) {
    clock.setTo(clock.at(-20 + index, "08:30"));
    given.set(department, await scoreItself(stage, kit, roundId, department, year));
  }
  clock.setTo(clock.at(-6, "08:30"));
  for (const [index, [department, answers]] of [...given].entries()) {
    const judged = kit.selfLeaves.filter(
      ({ code }) =>
        answers.has(code) && (JUDGED_FOR_ALL.test(code) || (index < SOME && JUDGED_FOR_SOME.test(code))),
    );
    await appraise(stage, kit, { roundId, unit: department.key }, "department", judged, answers);
  }
  await talk(stage, roundId);
}

async function scoreItself(
  stage: DemoStage,
  { selfLeaves }: DemoMethod,
  roundId: RoundId,
  department: Department,
  year: number,
): Promise<ReadonlyMap<string, Answers>> {
  const random = seededRandom(`department/${department.key}`);
  const sheet = { roundId, unit: department.key };
  const quality = 0.72 + random() * 0.24;
  const own = department.key === DEPARTMENTS["Văn phòng UBND tỉnh"].key ? /^(3\.[12]|7\.3)\./ : undefined;
  const leaves = selfLeaves.filter(({ code }) => own === undefined || !own.test(code));
  const given = new Map<string, Answers>();
  for (const field of byField(leaves)) {
    const sitting = new Map(field.map((leaf) => [leaf.code, plausibleAnswers(leaf, quality, random)]));
    await answer(stage, writerOf(department, field[0]?.code ?? ""), sheet, sitting);
    for (const [code, answers] of sitting) given.set(code, answers);
    stage.clock.pass(20);
  }
  for (const leaf of leaves.filter(({ code }) => SHOWN.has(code))) {
    const line = { ...sheet, leaf: leaf.code };
    await attach(stage, department.username, line, leaf, department.issuer, year);
  }
  await citeLibrary(
    stage,
    department.username,
    sheet,
    leaves.filter(({ code }) => !SHOWN.has(code)),
    year,
  );
  if (department.key === AGRICULTURE.key) await askForExemption(stage, roundId);
  await presentSheet(stage.as(department.username), sheet, { department: null, word: "" });
  stage.clock.pass(95);
  await approveSheet(stage.as(leaderOf(department)), sheet, { department: null, word: "" });
  return given;
}
