/**
 * A plan of 200 items of which 40 agencies wrote 400 comments: to open it, its comments and its checks, to save an item, to
 * print it, and to issue it, whereby every item becomes a task. Prints p50 and the longest of the runs.
 */
import { mkdtemp, rm } from "node:fs/promises";
import { cpus, loadavg, tmpdir } from "node:os";
import path from "node:path";
import { performance } from "node:perf_hooks";
import { openConsultation, readConsultations, writeComment } from "../src/app/consultation/index.ts";
import type { Context } from "../src/app/context.ts";
import {
  addItem,
  createPlan,
  downloadPlan,
  issuePlan,
  planDrafts,
  readPlan,
  readPlanChecks,
  saveItem,
} from "../src/app/plans/index.ts";
import type { UnitKey } from "../src/contract/ids.ts";
import type { PlanId } from "../src/contract/improvement.ts";
import { CreatePlan, ItemInput } from "../src/contract/plans.ts";
import { leafCodes, OWNER, openWorld } from "./province/world.ts";

const ITEMS = 200;
const AGENCIES = 40;
const COMMENTS_EACH = 10;
const READS = 30;
const ISSUES = 3;
const DAY = 86_400_000;

const folder = await mkdtemp(path.join(tmpdir(), "chiso-bench-plans-"));
const world = await openWorld(folder, AGENCIES);
const year = new Date().getFullYear() + 1;
const office: Context = {
  ...world.parts,
  actor: { accountId: world.owner, displayName: "owner", roles: [{ role: "owner", unit: OWNER }] },
};
const accounts = new Map(
  (await world.parts.store.read((tx) => tx.access.listAccounts())).map((one) => [one.username, one]),
);

try {
  const load = loadavg()[0]?.toFixed(1);
  console.log(`${cpus().length} cores, load ${load}; ${ITEMS} items, ${AGENCIES * COMMENTS_EACH} comments`);
  const plans: PlanId[] = [];
  for (let made = 0; made < ISSUES; made += 1) plans.push(await commentedPlan());
  const [plan] = plans;
  if (plan === undefined) throw new Error("no plan");
  await measured("open the plan", READS, () => readPlan(office, plan));
  await measured("its comments", READS, () => readConsultations(office, planDrafts, plan));
  await measured("its checks", READS, () => readPlanChecks(office, plan));
  await measured("save an item", READS, (turn) => saveOne(plan, turn));
  for (const format of ["docx", "pdf", "xlsx"] as const)
    await measured(`print as ${format}`, 3, () => downloadPlan(office, plan, format));
  await measured(`issue: ${ITEMS} items become tasks`, ISSUES, (turn) => issue(plans[turn] ?? plan, turn));
} finally {
  await world.close();
  await rm(folder, { recursive: true, force: true });
}

async function commentedPlan(): Promise<PlanId> {
  const typed = { office: OWNER, unit: OWNER, kind: "year", yearFrom: year, yearTo: year };
  const id = await createPlan(
    office,
    CreatePlan.parse({ ...typed, title: `Kế hoạch đo ${world.parts.ids.next()}` }),
  );
  const items: string[] = [];
  for (let number = 0; number < ITEMS; number += 1) items.push(await addItem(office, id, itemOf(number)));
  const consultation = await openConsultation(office, planDrafts, id, {
    until: new Date(Date.now() + 10 * DAY).toISOString(),
    text: "",
    units: [...world.units],
  });
  for (const [index, unit] of world.units.entries())
    for (let number = 0; number < COMMENTS_EACH; number += 1) {
      const place = items[(index * COMMENTS_EACH + number) % ITEMS] ?? null;
      const text = `Đề nghị làm rõ nội dung ${number + 1} và lùi thời hạn sang quý sau.`;
      await writeComment(as(unit), planDrafts, { id, consultation }, { place, text });
    }
  return id;
}

function as(unit: UnitKey): Context {
  const account = accounts.get(unit);
  if (account === undefined) throw new Error(`no account of ${unit}`);
  return { ...world.parts, actor: { accountId: account.id, displayName: unit, roles: account.roles } };
}

function itemOf(number: number): ItemInput {
  const codes = leafCodes();
  const leaf = codes[number % codes.length] ?? "1.1";
  return ItemInput.parse({
    index: "bench",
    component: leaf.split(".")[0] ?? null,
    measure: `Nhiệm vụ ${number + 1}: rà soát, khắc phục nguyên nhân mất điểm ở tiêu chí ${leaf}`,
    target: `Tiêu chí ${leaf} đạt điểm tối đa`,
    lead: world.units[number % AGENCIES] ?? null,
    support: [OWNER],
    due: `${year}-${String((number % 12) + 1).padStart(2, "0")}-15`,
    expectedPoints: 0.5,
  });
}

async function saveOne(plan: PlanId, turn: number): Promise<void> {
  const view = await readPlan(office, plan);
  const item = view.items[turn];
  if (item === undefined) throw new Error("the plan has fewer items");
  const typed = { ...itemOf(turn), measure: `${item.measure}, bổ sung lần ${turn}`, version: item.version };
  await saveItem(office, { plan, item: item.id }, typed);
}

async function issue(plan: PlanId, turn: number): Promise<void> {
  const { version } = await readPlan(office, plan);
  const day = new Date(Date.now() + DAY / 4).toISOString().slice(0, 10);
  await issuePlan(office, plan, { number: `${turn + 1}/KH-UBND`, issuedOn: day, version });
}

async function measured(name: string, runs: number, work: (turn: number) => Promise<unknown>): Promise<void> {
  const times: number[] = [];
  for (let turn = 0; turn < runs; turn += 1) {
    const began = performance.now();
    await work(turn);
    times.push(performance.now() - began);
  }
  const sorted = times.toSorted((one, other) => one - other);
  const [middle = 0, longest = 0] = [sorted[Math.floor(runs / 2)], sorted.at(-1)];
  console.log(
    `${name.padEnd(36)} p50 ${middle.toFixed(0).padStart(5)} ms  longest ${longest.toFixed(0).padStart(5)} ms`,
  );
}
