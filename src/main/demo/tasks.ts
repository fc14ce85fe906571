import { workingCalendar } from "../../app/calendar/index.ts";
import {
  askTime,
  assignTask,
  cancelTask,
  createTasks,
  openTask,
  reviewTask,
  setDuty,
  submitTask,
  type TaskDraft,
  updateTask,
} from "../../app/tasks/index.ts";
import { NewDuty } from "../../contract/duties.ts";
import type { TaskId } from "../../contract/improvement.ts";
import { COMMUNES, DEPARTMENTS, PROVINCE } from "./province.ts";
import { OWNER } from "./rounds.ts";
import type { DemoStage } from "./stage.ts";
import { DEMO_TASKS, type DemoTask } from "./taskStory.ts";

const UNITS = [...Object.values(DEPARTMENTS), ...COMMUNES];
const DUTY_LEADS = Object.values(DEPARTMENTS).filter(({ key }) => key !== OWNER.key);

/** Tasks of the province in every state: two late with names, one returned, a chain, and three duties that come again. */
export async function playTasks(stage: DemoStage, year: number): Promise<void> {
  const { clock, tx } = stage;
  const owner = stage.as(OWNER.username);
  clock.setTo(clock.at(-40, "09:00"));
  const leafOf = await leavesOfProvince(stage);
  const calendar = await workingCalendar(tx);
  const ids: TaskId[] = [];
  for (const task of DEMO_TASKS) {
    const due = calendar.roll(clock.at(task.due, "09:00").slice(0, 10));
    const setting = { office: OWNER.key, unit: PROVINCE.key, source: task.source } as const;
    const needs = (task.needs ?? []).flatMap((place) => ids[place] ?? []);
    const draft: TaskDraft = {
      title: task.title,
      lead: unitOf(task.lead).key,
      support: (task.support ?? []).map((name) => unitOf(name).key),
      due,
      basis: task.basis,
      about: task.leaf === undefined ? INDEX_ONLY : leafOf(task.leaf),
      expectedPoints: task.points ?? null,
      needs,
    };
    ids.push(...(await createTasks(owner, tx, setting, [draft])));
  }
  for (const [place, task] of DEMO_TASKS.entries()) {
    const id = ids[place];
    if (id !== undefined) await play(stage, id, task);
  }
  await setDuties(stage, year);
}

const INDEX = "par-index-province-illustration";
const INDEX_ONLY = { index: INDEX, component: null, round: null, leaf: null };

function unitOf(name: string): (typeof UNITS)[number] {
  const found = UNITS.find((unit) => unit.name === name || unit.name === `${name} Minh Họa`);
  if (found === undefined) throw new RangeError(`no unit ${name} in the demo`);
  return found;
}

/** A leaf of the province's own round, or only the index where there is no such round. */
async function leavesOfProvince({ tx }: DemoStage) {
  const round = (await tx.rounds.list()).find(({ kind }) => kind === "measured");
  return (leaf: string) =>
    round === undefined
      ? INDEX_ONLY
      : { index: INDEX, component: leaf.split(".")[0] ?? null, round: round.id, leaf };
}

async function play(stage: DemoStage, id: TaskId, task: DemoTask): Promise<void> {
  const { clock } = stage;
  const owner = stage.as(OWNER.username);
  const lead = stage.as(unitOf(task.lead).username);
  const version = async () => (await openTask(owner, id)).version;
  if (task.division !== undefined) {
    clock.setTo(clock.at(-38, "10:00"));
    const assignee = task.person === undefined ? null : stage.accountOf(task.person);
    await assignTask(lead, id, { assignee, division: task.division, version: await version() });
  }
  if (task.share !== undefined) {
    clock.setTo(clock.at(-9, "15:20"));
    const words = task.words ?? "";
    await updateTask(lead, id, { share: task.share, words, documents: [], version: await version() });
  }
  if (task.reported !== undefined) {
    clock.setTo(clock.at(task.reported, "16:10"));
    const words = task.result ?? "Đã hoàn thành, gửi văn bản kèm theo.";
    await submitTask(lead, id, { words, documents: [], version: await version() });
  }
  if (task.answer !== undefined) {
    clock.pass(1100);
    const accept = task.answer === "accepted";
    const words = accept ? "" : task.answer;
    await reviewTask(owner, id, { accept, words, version: await version() });
  }
  if (task.asksUntil !== undefined) {
    clock.setTo(clock.at(-1, "09:30"));
    const due = clock.at(task.asksUntil, "09:00").slice(0, 10);
    await askTime(lead, id, { due, reason: "Chờ hướng dẫn của Bộ về biểu mẫu." });
  }
  if (task.cancelled !== undefined) {
    clock.setTo(clock.at(-15, "14:00"));
    await cancelTask(owner, id, { reason: task.cancelled, version: await version() });
  }
}

/** Reports by the 14th and the 20th of the last month of a quarter, and the plan of the year by a scored date. */
async function setDuties(stage: DemoStage, year: number): Promise<void> {
  const { clock } = stage;
  const owner = stage.as(OWNER.username);
  clock.setTo(clock.at(-39, "08:30"));
  const startsOn = clock.at(0, "09:00").slice(0, 10);
  const ground = { office: OWNER.key, unit: PROVINCE.key, startsOn };
  const leads = DUTY_LEADS.map(({ key }) => key);
  const duties = [
    {
      title: "Báo cáo cải cách hành chính quý của sở, ngành",
      leads,
      schedule: { kind: "quarter", month: 3, day: 14 },
      basis: "Kế hoạch cải cách hành chính của tỉnh: gửi Sở Nội vụ trước ngày 14 tháng cuối quý",
    },
    {
      title: "Báo cáo cải cách hành chính quý của tỉnh",
      leads: [OWNER.key],
      schedule: { kind: "quarter", month: 3, day: 20 },
      basis: "Hướng dẫn của Bộ Nội vụ: gửi báo cáo trước ngày 20 tháng cuối quý",
    },
    {
      title: "Ban hành kế hoạch cải cách hành chính năm",
      leads: [OWNER.key],
      schedule: { kind: "year", month: 1, day: 15 },
      aheadDays: 45,
      detail: `Ban hành đúng hạn là một tiêu chí được chấm điểm. Kế hoạch năm ${year} ban hành sau hạn 4 ngày.`,
    },
  ];
  for (const duty of duties) await setDuty(owner, NewDuty.parse({ ...ground, ...duty }));
}
