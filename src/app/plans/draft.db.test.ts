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
import { codeOf, refusalOf } from "../../../test/support/sheet-world.ts";
import type { PlanId } from "../../contract/improvement.ts";
import { TaskId } from "../../contract/improvement.ts";
import type { Context } from "../context.ts";
import {
  addItem,
  addLeaves,
  addParagraph,
  arrange,
  createPlan,
  discardPlan,
  issuePlan,
  leafSource,
  listPlans,
  readPlan,
  removeItem,
  removeParagraph,
  renamePlan,
  saveItem,
  saveParagraph,
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

describe("a draft", () => {
  test("starts with the outline of its kind, names filled in, and says how its words came about", async () => {
    const { plan } = await drafted();
    const { title, template, paragraphs, state } = await view(plan);
    expect(title).toBe("Cải thiện, nâng cao các chỉ số của tỉnh Thử năm 2027");
    expect(state).toBe("draft");
    expect(template?.note.vi).toContain("do nhóm soạn phần mềm đặt ra");
    expect(paragraphs.filter(({ kind }) => kind === "heading").map(({ text }) => text)).toContain(
      "II. MỤC TIÊU",
    );
    expect(paragraphs.some(({ text }) => text.includes("{"))).toBe(false);
  });

  test("takes leaves that lost points over: the loss, what it can bring, and the reason that was given", async () => {
    const round = await publishedRound(world);
    world.moveTo("2027-01-11");
    const losses = await leafSource(world.byOffice(), { round, unit: FIRST });
    expect(losses).toMatchObject({ from: "published", index: "small-commune" });
    // 3 of the 4 points of 1.2 were taken off; 1.3 and 1.4 were never answered.
    expect(losses.leaves.map(({ code, lost }) => [code, lost])).toEqual([
      ["1.2", 3],
      ["1.4", 2],
      ["1.3", 1],
      ["2.1", expect.any(Number)],
    ]);
    const id = await draftPlan(world, { leaves: { round, unit: FIRST, codes: ["1.2", "1.3"] } });
    expect((await view(id)).items).toMatchObject([
      {
        leaf: "1.2",
        component: "1",
        lost: 3,
        max: 4,
        expectedPoints: 3,
        measure: "Hoàn thành kế hoạch: khắc phục nguyên nhân mất điểm (thiếu minh chứng)",
        lead: { unit: FIRST },
        due: "2027-11-30",
      },
      { leaf: "1.3", lost: 1 },
    ]);
    // What is there already does not come twice.
    expect(await addLeaves(world.byOffice(), id, { round, unit: FIRST, codes: ["1.2", "1.4"] })).toBe(1);
  });

  test("of the office above takes what all units lose on average", async () => {
    const round = await publishedRound(world);
    const { leaves } = await leafSource(world.byOffice(), { round, unit: PROVINCE });
    // FIRST lost nothing of the 3 points of 1.1, the three others all of it: 9 / 4.
    expect(leaves.find(({ code }) => code === "1.1")).toMatchObject({
      lost: 2.25,
      reason: "3/4 đơn vị bị trừ điểm",
      lead: null,
    });
  });

  test("carries over what last year's plan left open, and not what is done", async () => {
    const last = await drafted();
    const done = await addItem(world.byOffice(), last.plan, item({ measure: "Việc đã xong" }));
    const { version } = await view(last.plan);
    await issuePlan(world.byOffice(), last.plan, { number: "1/KH", issuedOn: "2027-01-11", version });
    await world.store.write(async (tx) => {
      const task = await tx.tasks.lockTask(TaskId.parse(done));
      if (task) await tx.tasks.saveTask({ ...task, state: "done", doneAt: world.clock.now() });
    });
    const next = planFor({ yearFrom: 2028, yearTo: 2028, previous: last.plan });
    const id = await createPlan(world.byOffice(), next);
    expect((await view(id)).items).toMatchObject([
      { measure: "Ban hành kế hoạch đúng hạn", carried: true, due: "2028-03-31", expectedPoints: 1.5 },
    ]);
    expect((await view(id)).previous).toMatchObject({ id: last.plan });
  });

  test("is written by its office alone, about itself or the unit above it", async () => {
    const officer = world.officerOf(JUSTICE);
    expect(await codeOf(createPlan(officer, planFor()))).toBe("not-allowed");
    // A focal point writes about its own unit, and about no other.
    const about = await refusalOf(createPlan(officer, planFor({ office: JUSTICE })));
    expect(about.faults).toMatchObject([{ path: "unit" }]);
    const own = await createPlan(officer, planFor({ office: JUSTICE, unit: JUSTICE }));
    expect(await codeOf(view(own, world.officerOf(FINANCE)))).toBe("not-allowed");
    expect(await codeOf(view(own))).toBe("not-allowed");
    const { plans, mayCreate } = await listPlans(officer);
    expect(plans.map(({ id }) => id)).toContain(own);
    expect(mayCreate).toMatchObject([{ office: { unit: JUSTICE }, about: [{ unit: JUSTICE }] }]);
  });

  test("is about the unit above only where its office has opened a round over that unit", async () => {
    for (const office of [JUSTICE, FIRST]) {
      const person = world.as(await world.account(`chu-tri-${office}`, [{ role: "owner", unit: office }]));
      const refused = await refusalOf(createPlan(person, planFor({ office })));
      expect(refused.faults).toMatchObject([{ path: "unit", vi: expect.stringContaining("đã mở") }]);
      expect((await listPlans(person)).mayCreate).toMatchObject([{ about: [{ unit: office }] }]);
    }
    const { mayCreate } = await listPlans(world.byOffice());
    expect(mayCreate).toMatchObject([{ about: [{ unit: PROVINCE }, { unit: OWNER_UNIT }] }]);
  });

  test("two at one paragraph: the second is shown what the first wrote; at others both write", async () => {
    const { plan } = await drafted();
    const [one, two] = (await view(plan)).paragraphs.filter(({ kind }) => kind === "text");
    if (!one || !two) throw new Error("no text");
    const at = { plan, paragraph: one.id };
    const both = await Promise.allSettled([
      saveParagraph(world.byOffice(), at, { text: "Người thứ nhất", version: 1 }),
      saveParagraph(world.byOffice(), at, { text: "Người thứ hai", version: 1 }),
      saveParagraph(world.byOffice(), { plan, paragraph: two.id }, { text: "Chỗ khác", version: 1 }),
    ]);
    expect(both.map(({ status }) => status).toSorted((a, b) => a.localeCompare(b))).toEqual([
      "fulfilled",
      "fulfilled",
      "rejected",
    ]);
    const refusal = await refusalOf(saveParagraph(world.byOffice(), at, { text: "Muộn", version: 1 }));
    expect(refusal).toMatchObject({ code: "changed-by-other", details: { version: 2 } });
  });

  test("two at one item: nothing of the first is overwritten; a removed item is gone for the second", async () => {
    const made = await drafted();
    const at = { plan: made.plan, item: made.item };
    expect(await saveItem(world.byOffice(), at, { ...item({ measure: "Lần một" }), version: 1 })).toBe(2);
    const refusal = await refusalOf(
      saveItem(world.byOffice(), at, { ...item({ measure: "Lần hai" }), version: 1 }),
    );
    expect(refusal).toMatchObject({ code: "changed-by-other", details: { measure: "Lần một", version: 2 } });
    await removeItem(world.byOffice(), at, 2);
    expect(await codeOf(removeItem(world.byOffice(), at, 2))).toBe("not-found");
  });

  test("is arranged whole; a paragraph that came in between is not lost", async () => {
    const { plan } = await drafted();
    const before = (await view(plan)).paragraphs.map(({ id }) => id);
    const added = await addParagraph(world.byOffice(), plan, {
      kind: "text",
      text: "Mới",
      after: before[0] ?? null,
    });
    expect((await view(plan)).paragraphs[1]?.id).toBe(added);
    expect(await codeOf(arrange(world.byOffice(), plan, "paragraphs", { order: before }))).toBe(
      "changed-by-other",
    );
    const turned = [added, ...before];
    await arrange(world.byOffice(), plan, "paragraphs", { order: turned });
    expect((await view(plan)).paragraphs.map(({ id }) => id)).toEqual(turned);
    await removeParagraph(world.byOffice(), { plan, paragraph: added }, 1);
    expect(await codeOf(addParagraph(world.byOffice(), plan, { kind: "items", text: "", after: null }))).toBe(
      "invalid",
    );
  });

  test("from which another was drafted still loses an item, and is discarded; the other stands", async () => {
    const first = await drafted();
    const id = await createPlan(
      world.byOffice(),
      planFor({ yearFrom: 2028, yearTo: 2028, previous: first.plan }),
    );
    expect((await view(id)).items).toMatchObject([{ carried: true }]);
    await removeItem(world.byOffice(), { plan: first.plan, item: first.item }, 1);
    await discardPlan(world.byOffice(), first.plan);
    expect(await view(id)).toMatchObject({ previous: null, items: [{ carried: false, version: 1 }] });
  });

  test("is renamed over the version that was seen, and discarded as long as nobody was asked", async () => {
    const { plan } = await drafted();
    const { version } = await view(plan);
    await renamePlan(world.byOffice(), plan, { title: "Kế hoạch mới", version });
    expect(await codeOf(renamePlan(world.byOffice(), plan, { title: "Muộn", version }))).toBe(
      "changed-by-other",
    );
    await discardPlan(world.byOffice(), plan);
    expect(await codeOf(view(plan))).toBe("not-found");
  });
});
