import { afterAll, beforeAll, describe, expect, test } from "vitest";
import {
  draftPlan,
  FINANCE,
  FIRST,
  item,
  JUSTICE,
  openPlanWorld,
  type PlanWorld,
  PROVINCE,
  planFor,
  publishedRound,
} from "../../../test/support/plan-world.ts";
import { OWNER_UNIT } from "../../../test/support/round-world.ts";
import type { PlanId } from "../../contract/improvement.ts";
import { TaskId } from "../../contract/improvement.ts";
import type { Context } from "../context.ts";
import {
  addItem,
  createPlan,
  downloadPlan,
  followPlan,
  issuePlan,
  readPlan,
  readPlanChoices,
  saveTargets,
} from "./index.ts";

let world: PlanWorld;

beforeAll(async () => {
  world = await openPlanWorld();
});
afterAll(() => world.close());

const view = (id: PlanId, by: Context = world.byOffice()) => readPlan(by, id);

/** A draft with one sound item. */
async function drafted(): Promise<{ plan: PlanId; item: string }> {
  world.moveTo("2027-01-11");
  const plan = await draftPlan(world);
  return { plan, item: await addItem(world.byOffice(), plan, item()) };
}

async function issued() {
  const made = await drafted();
  const { version } = await view(made.plan);
  await issuePlan(world.byOffice(), made.plan, { number: "12/KH-UBND", issuedOn: "2027-01-08", version });
  return made;
}

describe("following a plan", () => {
  test("sets each item beside its task, what is late by the clock, and what the next round brought back", async () => {
    const round = await publishedRound(world);
    world.moveTo("2027-01-11");
    const office = world.officerOf(FIRST);
    const plan = await createPlan(
      office,
      planFor({ office: FIRST, unit: FIRST, leaves: { round, unit: FIRST, codes: ["1.2"] } }),
    );
    const { version, items } = await view(plan, office);
    await saveTargets(office, plan, {
      version,
      targets: [
        { index: "small-commune", component: null, year: 2027, value: 8, rank: 1, group: null, words: "" },
      ],
    });
    await issuePlan(office, plan, { number: "3/KH-UBND", issuedOn: "2027-01-11", version: version + 1 });
    const early = await followPlan(office, plan);
    expect(early).toMatchObject({
      counts: { items: 1, notStarted: 1, late: 0 },
      expected: 3,
      regained: null,
    });
    // 30/11/2027 is a Tuesday, so the day proposed.
    expect(early.items[0]?.task?.due).toBe("2027-11-30");
    expect(early.targets[0]).toMatchObject({ publishedYear: 2026, reached: "unknown", scale: 13 });
    await publishedRound(world, "2027");
    world.moveTo("2027-12-01");
    const late = await followPlan(office, plan);
    expect(late.counts.late).toBe(1);
    // Reported as finished, if after its day: no red mark any more, just as on the board of tasks.
    await world.store.write(async (tx) => {
      const task = await tx.tasks.lockTask(TaskId.parse(items[0]?.id));
      if (task) await tx.tasks.saveTask({ ...task, state: "submitted", submittedAt: world.clock.now() });
    });
    expect((await followPlan(office, plan)).counts).toMatchObject({ late: 0, inReview: 1 });
    // 1 of 4 points in 2026, 3 of 4 in 2027.
    expect(late.items[0]?.next).toMatchObject({ leaf: "1.2", points: 3, max: 4, regained: 2 });
    expect(late.regained).toBe(2);
    expect(late.targets[0]).toMatchObject({ publishedYear: 2027, published: { rank: 1 }, reached: "yes" });
    expect(items[0]?.lost).toBe(3);
  });

  test("finds what came back to the unit that leads an item where the plan is about the one above", async () => {
    const round = await publishedRound(world);
    world.moveTo("2027-01-11");
    const office = world.byOffice();
    const plan = await createPlan(office, planFor({ leaves: { round, unit: FIRST, codes: ["1.2"] } }));
    const { version, items, unit } = await view(plan);
    expect(unit.unit).not.toBe(FIRST);
    expect(items[0]?.lead?.unit).toBe(FIRST);
    await issuePlan(office, plan, { number: "4/KH-UBND", issuedOn: "2027-01-11", version });
    await publishedRound(world, "2027");
    world.moveTo("2027-12-01");
    expect((await followPlan(office, plan)).items[0]?.next).toMatchObject({ leaf: "1.2", regained: 2 });
  });

  test("offers indices of the unit, agencies around the office and rounds that can be started from", async () => {
    await publishedRound(world);
    const { plan } = await drafted();
    const by = world.byOffice().actor.accountId;
    if (by === null) throw new Error("nobody");
    await world.store.write((tx) =>
      tx.leads.setLead(
        { unit: PROVINCE, index: "small-commune", component: "1", lead: JUSTICE, account: null },
        world.clock.now(),
        by,
      ),
    );
    const { indices, agencies, rounds } = await readPlanChoices(world.byOffice(), plan);
    const components = indices.find(({ id }) => id === "small-commune")?.components;
    expect(components?.find(({ code }) => code === "1")?.lead).toBe(JUSTICE);
    expect(components?.find(({ code }) => code === "2")?.lead).toBeNull();
    expect(indices.find(({ id }) => id === "small-commune")).toMatchObject({ scale: 13 });
    expect(agencies.map(({ unit }) => unit)).toEqual(expect.arrayContaining([JUSTICE, FINANCE, OWNER_UNIT]));
    expect(rounds.some(({ published }) => published)).toBe(true);
  });
});

test.each(["docx", "pdf", "xlsx"] as const)("the plan is printed as %s", async (format) => {
  const { plan } = await issued();
  const { name, content } = await downloadPlan(world.byOffice(), plan, format);
  expect(name).toBe(`Kế hoạch - Cải thiện, nâng cao các chỉ số của tỉnh Thử năm 2027.${format}`);
  const chunks: Uint8Array[] = [];
  if (content instanceof Uint8Array) chunks.push(content);
  else for await (const chunk of content) chunks.push(chunk as Uint8Array);
  expect(Buffer.concat(chunks).byteLength).toBeGreaterThan(4000);
});
