import type { z } from "zod";
import {
  agreeToDraft,
  answerComment,
  openConsultation,
  readConsultations,
  writeComment,
} from "../../app/consultation/index.ts";
import {
  addItem,
  createPlan,
  issuePlan,
  planDrafts,
  readPlan,
  saveItem,
  saveTargets,
} from "../../app/plans/index.ts";
import { openTask, reviewTask, submitTask, updateTask } from "../../app/tasks/index.ts";
import type { RoundId, UnitKey } from "../../contract/ids.ts";
import { type PlanId, TaskId } from "../../contract/improvement.ts";
import { CreatePlan, ItemInput, type PlanItemView, SaveTargets } from "../../contract/plans.ts";
import { instantOf } from "./demoClock.ts";
import { AGREEING, COMMENTS, NEXT_LEAVES, PERIOD_TARGETS, YEAR_ITEMS } from "./planStory.ts";
import { COMMUNES, DEPARTMENTS, PROVINCE } from "./province.ts";
import { OWNER } from "./rounds.ts";
import type { DemoStage } from "./stage.ts";

const INDEX = "par-index-province-illustration";
/** The programme is of a fixed period; before it began there is none. */
const PERIOD = { from: 2026, to: 2030 } as const;
const COMMUNES_ASKED = 4;

/** The plan of the year with its tasks, next year's in consultation, and the programme of a period. */
export async function playPlans(stage: DemoStage, year: number): Promise<void> {
  const round = (await stage.tx.rounds.list()).find(({ kind }) => kind === "measured")?.id;
  if (round === undefined) throw new RangeError("the demo has no round of the province");
  if (stage.clock.year() >= PERIOD.from) await playProgramme(stage);
  const plan = await playYear(stage, round, year);
  await playNextYear(stage, round, plan, year + 1);
}

function wanted(change: Partial<CreatePlan>): CreatePlan {
  const own = { office: OWNER.key, unit: PROVINCE.key, kind: "year", yearFrom: 2026, yearTo: 2026 };
  return CreatePlan.parse({ ...own, ...change });
}

function departmentKey(name: string): UnitKey {
  return departmentOf(name).key;
}

function departmentOf(name: string) {
  const found = Object.entries(DEPARTMENTS).find(([known]) => known === name);
  if (found === undefined) throw new RangeError(`the demo has no department “${name}”`);
  return found[1];
}

async function playYear(stage: DemoStage, round: RoundId, year: number): Promise<PlanId> {
  const { clock } = stage;
  const owner = stage.as(OWNER.username);
  clock.setTo(instantOf(`${year}-01-06`, "09:00"));
  const codes = YEAR_ITEMS.map(({ leaf }) => leaf);
  const leaves = { round, unit: PROVINCE.key, codes };
  const id = await createPlan(owner, wanted({ yearFrom: year, yearTo: year, leaves }));
  for (const item of (await readPlan(owner, id)).items) await reword(stage, id, item, year);
  await setTargets(stage, id, [
    { index: INDEX, year, value: 86, rank: 20, words: "Tăng ít nhất 3 bậc" },
    { index: "sipas", year, value: 83, words: "Mức độ hài lòng chung, %" },
  ]);
  clock.setTo(instantOf(`${year}-01-20`, "10:30"));
  const { version } = await readPlan(owner, id);
  await issuePlan(stage.as("lanhdao"), id, { number: "18/KH-UBND", issuedOn: `${year}-01-20`, version });
  for (const item of (await readPlan(owner, id)).items) await progress(stage, item);
  return id;
}

/** What the leaf proposed, in the office's own words. */
async function reword(stage: DemoStage, plan: PlanId, item: PlanItemView, year: number): Promise<void> {
  const story = YEAR_ITEMS.find(({ leaf }) => leaf === item.leaf);
  if (story === undefined) return;
  const typed = ItemInput.parse({
    ...item,
    lead: item.lead?.unit ?? null,
    support: story.support.map(departmentKey),
    measure: story.measure,
    target: story.target,
    due: `${year}-${story.due}`,
    budgetNote: story.budget ?? "",
  });
  await saveItem(stage.as(OWNER.username), { plan, item: item.id }, { ...typed, version: item.version });
}

/** How far the task of an item has come; what happened lies before the day of loading. */
async function progress(stage: DemoStage, item: PlanItemView): Promise<void> {
  const { clock } = stage;
  const stands = YEAR_ITEMS.find(({ leaf }) => leaf === item.leaf)?.stands;
  const lead = Object.values(DEPARTMENTS).find(({ key }) => key === item.lead?.unit);
  if (stands === undefined || lead === undefined) return;
  const [id, owner, doer] = [TaskId.parse(item.id), stage.as(OWNER.username), stage.as(lead.username)];
  const version = async () => (await openTask(owner, id)).version;
  clock.setTo(clock.at(-18, "14:20"));
  const documents: never[] = [];
  if (typeof stands === "number") {
    const words = "Đang triển khai theo tiến độ.";
    await updateTask(doer, id, { share: stands, words, documents, version: await version() });
    return;
  }
  const words = "Đã hoàn thành, văn bản lưu tại kho tài liệu.";
  await submitTask(doer, id, { words, documents, version: await version() });
  clock.pass(1500);
  if (stands === "done") await reviewTask(owner, id, { accept: true, words: "", version: await version() });
}

async function playNextYear(stage: DemoStage, round: RoundId, previous: PlanId, year: number): Promise<void> {
  const { clock } = stage;
  const owner = stage.as(OWNER.username);
  clock.setTo(clock.at(-6, "08:40"));
  const leaves = { round, unit: PROVINCE.key, codes: [...NEXT_LEAVES] };
  const id = await createPlan(owner, wanted({ yearFrom: year, yearTo: year, previous, leaves }));
  await setTargets(stage, id, [
    { index: INDEX, year, value: 87.5, rank: 17 },
    { index: "sipas", year, value: 84, words: "Mức độ hài lòng chung, %" },
  ]);
  clock.setTo(clock.at(-5, "15:00"));
  const asked = [
    ...Object.values(DEPARTMENTS).filter(({ key }) => key !== OWNER.key),
    ...COMMUNES.slice(0, COMMUNES_ASKED),
  ];
  const consultation = await openConsultation(owner, planDrafts, id, {
    text: "Đề nghị các cơ quan, đơn vị góp ý từng nhiệm vụ được giao; không có ý kiến thì trả lời nhất trí.",
    until: clock.at(4, "17:30"),
    units: asked.map(({ key }) => key),
  });
  await comment(stage, { id, consultation });
}

async function comment(
  stage: DemoStage,
  at: { readonly id: PlanId; readonly consultation: string },
): Promise<void> {
  const { clock } = stage;
  const owner = stage.as(OWNER.username);
  const { items } = await readPlan(owner, at.id);
  clock.setTo(clock.at(-3, "08:30"));
  for (const name of AGREEING) {
    clock.pass(50);
    await agreeToDraft(stage.as(departmentOf(name).username), planDrafts, at, { agrees: true });
  }
  const written: { readonly comment: string; readonly told: (typeof COMMENTS)[number] }[] = [];
  for (const told of COMMENTS) {
    clock.pass(70);
    const place = told.item === undefined ? null : (items[told.item - 1]?.id ?? null);
    const by = stage.as(departmentOf(told.department).username);
    written.push({ told, comment: await writeComment(by, planDrafts, at, { place, text: told.text }) });
  }
  clock.setTo(clock.at(-1, "09:15"));
  const versions = new Map(
    (await readConsultations(owner, planDrafts, at.id)).consultations.flatMap(({ comments }) =>
      comments.map((one) => [one.id, one.version] as const),
    ),
  );
  for (const { told, comment: id } of written) {
    if (told.answer === undefined) continue;
    clock.pass(12);
    const { verdict, text } = told.answer;
    const typed = { verdict, answer: text, version: versions.get(id) ?? 1 };
    await answerComment(owner, planDrafts, { ...at, comment: id }, typed);
  }
}

async function playProgramme(stage: DemoStage): Promise<void> {
  const { clock } = stage;
  const owner = stage.as(OWNER.username);
  const { from, to } = PERIOD;
  clock.setTo(instantOf(`${from}-01-12`, "14:00"));
  const id = await createPlan(owner, wanted({ kind: "period", yearFrom: from, yearTo: to }));
  await setTargets(stage, id, [
    ...PERIOD_TARGETS.map(([year, value, rank]) => ({ index: INDEX, year, value, rank })),
    ...PERIOD_TARGETS.map(([year, , , sipas]) => ({ index: "sipas", year, value: sipas })),
  ]);
  const items = [
    {
      index: INDEX,
      component: "7",
      measure: "Hoàn thành kết nối hệ thống giải quyết thủ tục của tỉnh với các cơ sở dữ liệu quốc gia",
      target: "Không yêu cầu người dân nộp lại giấy tờ đã có trong cơ sở dữ liệu",
      lead: departmentKey("Sở Khoa học và Công nghệ"),
      support: [departmentKey("Văn phòng UBND tỉnh")],
      due: `${to - 1}-12-29`,
    },
    {
      index: INDEX,
      component: "3",
      measure: "Rà soát, đề nghị đơn giản hóa thủ tục hành chính hằng năm, mỗi năm ít nhất 15 thủ tục",
      target: "75 thủ tục được phê duyệt phương án đơn giản hóa",
      lead: departmentKey("Văn phòng UBND tỉnh"),
      support: [departmentKey("Sở Tư pháp")],
      due: `${to}-11-29`,
    },
  ];
  for (const item of items) await addItem(owner, id, ItemInput.parse(item));
  clock.setTo(instantOf(`${from}-01-28`, "09:30"));
  const { version } = await readPlan(owner, id);
  await issuePlan(stage.as("lanhdao"), id, { number: "26/KH-UBND", issuedOn: `${from}-01-28`, version });
}

async function setTargets(
  stage: DemoStage,
  id: PlanId,
  targets: readonly z.input<typeof SaveTargets>["targets"][number][],
): Promise<void> {
  const owner = stage.as(OWNER.username);
  const { version } = await readPlan(owner, id);
  await saveTargets(owner, id, SaveTargets.parse({ targets, version }));
}
