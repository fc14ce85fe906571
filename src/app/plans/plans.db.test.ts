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
import { leaderOf, told } from "../../../test/support/unit-people.ts";
import type { PlanId } from "../../contract/improvement.ts";
import { TaskId } from "../../contract/improvement.ts";
import type { Context } from "../context.ts";
import {
  addItem,
  addLeaves,
  addParagraph,
  amendPlan,
  arrange,
  closePlan,
  createPlan,
  discardPlan,
  downloadPlan,
  followPlan,
  issuePlan,
  leafSource,
  listPlans,
  readPlan,
  readPlanChecks,
  readPlanChoices,
  removeItem,
  removeParagraph,
  renamePlan,
  saveItem,
  saveParagraph,
  saveTargets,
} from "./index.ts";

let world: PlanWorld;

beforeAll(async () => {
  world = await openPlanWorld();
});
afterAll(() => world.close());

const view = (id: PlanId, by: Context = world.byOffice()) => readPlan(by, id);
const codes = async (id: PlanId) =>
  (await readPlanChecks(world.byOffice(), id)).checks.map(({ code }) => code);
const taskOf = (id: string) => world.store.read((tx) => tx.tasks.task(TaskId.parse(id)));

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

describe("the checks", () => {
  test("name every fault at once, each with its place and what to do", async () => {
    const round = await publishedRound(world);
    world.moveTo("2027-01-11");
    const plan = await draftPlan(world);
    expect(await codes(plan)).toEqual(["no-items"]);
    const office = world.byOffice();
    await addItem(office, plan, item({ lead: null, due: null }));
    // 01/05/2027 is a Saturday and a holiday.
    await addItem(office, plan, item({ due: "2027-05-01", round, leaf: "1.2", expectedPoints: 4.5 }));
    await addItem(office, plan, item({ due: "2028-01-05" }));
    const { version } = await view(plan);
    await saveTargets(office, plan, {
      version,
      targets: [
        {
          index: "small-commune",
          component: null,
          year: 2027,
          value: 14,
          rank: null,
          group: null,
          words: "",
        },
        {
          index: "small-commune",
          component: null,
          year: 2027,
          value: -1,
          rank: null,
          group: null,
          words: "",
        },
        {
          index: "small-commune",
          component: "1",
          year: 2026,
          value: null,
          rank: null,
          group: null,
          words: "",
        },
      ],
    });
    const { checks, mayIssue } = await readPlanChecks(office, plan);
    expect(checks.map(({ code, place }) => [code, place?.label.slice(0, 2)])).toEqual([
      ["target-above-scale", "Bộ"],
      ["target-twice", "Bộ"],
      ["target-below-scale", "Bộ"],
      ["target-year", "Bộ"],
      ["target-empty", "Bộ"],
      ["no-lead", "1."],
      ["no-due", "1."],
      ["due-day-off", "2."],
      ["points-above-leaf", "2."],
      ["due-outside", "3."],
    ]);
    expect(mayIssue).toBe(false);
    expect(checks.find(({ code }) => code === "target-above-scale")?.vi).toContain("Nhập từ 0 đến 13.");
    expect(checks.find(({ code }) => code === "due-day-off")).toMatchObject({
      weight: "notice",
      offer: { kind: "due", due: "2027-05-04" },
    });
    expect(checks.find(({ code }) => code === "points-above-leaf")).toMatchObject({
      offer: { kind: "points", points: 4 },
    });
    const after = await view(plan);
    const refusal = await refusalOf(
      issuePlan(office, plan, { number: "1", issuedOn: "2027-01-12", version: after.version }),
    );
    expect(refusal.faults.map(({ path }) => path.split(".")[0])).toEqual([
      "issuedOn",
      ...Array.from({ length: 5 }, () => "targets"),
      ...Array.from({ length: 4 }, () => "items"),
    ]);
    expect((await view(plan)).items).toHaveLength(3);
  });

  test("say that a lead agency is no more, who took over, and where nobody has an account", async () => {
    const { plan } = await drafted();
    await world.store.write(async (tx) => {
      const finance = await tx.units.byKey(FINANCE);
      const justice = await tx.units.byKey(JUSTICE);
      if (!finance || !justice) throw new Error("no departments");
      await tx.units.upsert([{ ...finance, validTo: "2027-01-01", successor: JUSTICE }]);
    });
    await addItem(world.byOffice(), plan, item({ lead: PROVINCE, support: [] }));
    const { checks } = await readPlanChecks(world.byOffice(), plan);
    expect(checks.map(({ code, vi }) => [code, vi])).toEqual([
      ["lead-ended", "Sở Tài chính không còn hoạt động. Chọn Sở Tư pháp, cơ quan kế tục."],
      ["nobody-there", expect.stringContaining("Tỉnh Thử chưa có tài khoản nào đang dùng")],
    ]);
    await world.store.write(async (tx) => {
      const finance = await tx.units.byKey(FINANCE);
      if (finance) await tx.units.upsert([{ ...finance, validTo: null, successor: null }]);
    });
  });
});

describe("an issued plan", () => {
  test("made its items tasks in the same act, tells whoever has work in it, and cannot be edited", async () => {
    const made = await issued();
    const { state, number, receiptHash, actions, issuedOn } = await view(made.plan);
    expect({ state, number, issuedOn }).toEqual({
      state: "issued",
      number: "12/KH-UBND",
      issuedOn: "2027-01-08",
    });
    expect(receiptHash).toMatch(/^[0-9a-f]{64}$/);
    expect(actions).toEqual(expect.arrayContaining(["plan.amend", "plan.close"]));
    expect(await taskOf(made.item)).toMatchObject({
      lead: JUSTICE,
      support: [FINANCE],
      due: "2027-03-31",
      source: "plan",
      sourceId: made.plan,
      office: OWNER_UNIT,
      unit: PROVINCE,
      expectedPoints: 1.5,
      basis: "Kế hoạch số 12/KH-UBND ngày 08/01/2027: Cải thiện, nâng cao các chỉ số của tỉnh Thử năm 2027",
    });
    expect(await told(world.officerOf(FINANCE))).toEqual(expect.arrayContaining(["plan.issued", "task.set"]));
    const at = { plan: made.plan, item: made.item };
    const typed = { ...item(), version: 1 };
    expect(await codeOf(saveItem(world.byOffice(), at, typed))).toBe("already-issued");
    const again = { number: "13", issuedOn: "2027-01-08", version: 3 };
    expect(await codeOf(issuePlan(world.byOffice(), made.plan, again))).toBe("already-issued");
    expect((await view(made.plan, world.officerOf(FINANCE))).actions).toEqual(["plan.see"]);
    expect(await codeOf(view(made.plan, world.officerOf(FIRST)))).toBe("not-allowed");
  });

  test("is issued once, whoever presses twice", async () => {
    const made = await drafted();
    const { version } = await view(made.plan);
    const act = () =>
      issuePlan(world.byOffice(), made.plan, { number: "5/KH", issuedOn: "2027-01-11", version });
    const both = await Promise.allSettled([act(), act()]);
    expect(both.filter(({ status }) => status === "fulfilled")).toHaveLength(1);
    const tasks = await world.store.read((tx) => tx.tasks.tasksOf("plan", made.plan));
    expect(tasks).toHaveLength(1);
  });

  test("is not issued over words that the leader has not read", async () => {
    const { plan } = await drafted();
    const chairman = await leaderOf(world, PROVINCE);
    const read = await view(plan, chairman);
    const paragraph = read.paragraphs.find(({ kind }) => kind === "text")?.id ?? "";
    await saveParagraph(
      world.byOffice(),
      { plan, paragraph },
      { text: "Sửa sau khi lãnh đạo đọc", version: 1 },
    );
    const act = { number: "8/KH-UBND", issuedOn: "2027-01-11", version: read.version };
    expect(await codeOf(issuePlan(chairman, plan, { ...act, content: read.content }))).toBe("draft-changed");
    const again = await view(plan, chairman);
    expect(await issuePlan(chairman, plan, { ...act, content: again.content })).not.toBe("");
  });

  test("may be issued by the leader above; a draft is nobody else's business", async () => {
    const { plan } = await drafted();
    const chairman = await leaderOf(world, PROVINCE);
    expect(await codeOf(view(plan, world.officerOf(JUSTICE)))).toBe("not-allowed");
    const { version, actions } = await view(plan, chairman);
    expect(actions).toEqual(["plan.see", "plan.issue"]);
    await issuePlan(chairman, plan, { number: "7/KH-UBND", issuedOn: "2027-01-11", version });
    expect((await view(plan, chairman)).issuedByName).toBe(chairman.actor.displayName);
  });

  test("is amended by a numbered act with its reason, and the tasks follow", async () => {
    const made = await issued();
    world.moveTo("2027-02-10");
    const first = (await view(made.plan)).items[0];
    if (!first) throw new Error("no item");
    expect(
      await amendPlan(world.byOffice(), made.plan, {
        number: "40/KH-UBND",
        issuedOn: "2027-02-10",
        reason: "Theo kết luận của Chủ tịch UBND tỉnh",
        changes: [
          { kind: "add", item: item({ measure: "Việc thêm", lead: FINANCE, support: [] }) },
          { kind: "change", id: first.id, version: first.version, item: item({ due: "2027-04-15" }) },
        ],
      }),
    ).toBe(1);
    const after = await view(made.plan);
    expect(after.items).toMatchObject([
      { id: first.id, due: "2027-04-15", version: 2 },
      { measure: "Việc thêm", addedIn: 1 },
    ]);
    expect(await taskOf(first.id)).toMatchObject({
      due: "2027-04-15",
      firstDue: "2027-03-31",
      state: "not-started",
    });
    expect(await taskOf(after.items[1]?.id ?? "")).toMatchObject({
      lead: FINANCE,
      basis: expect.stringContaining("40/KH-UBND"),
    });
    const drop = { kind: "drop", id: first.id, version: 2, reason: "Không còn phù hợp" } as const;
    await amendPlan(world.byOffice(), made.plan, {
      number: "41/KH-UBND",
      issuedOn: "2027-02-10",
      reason: "Rà soát lại",
      changes: [drop],
    });
    expect(await taskOf(first.id)).toMatchObject({ state: "cancelled" });
    const { amendments, items, receiptHash } = await view(made.plan);
    expect(amendments.map(({ no, number, changes }) => [no, number, changes[0]?.vi])).toEqual([
      [1, "40/KH-UBND", "Bổ sung nhiệm vụ “Việc thêm”"],
      [2, "41/KH-UBND", "Bỏ nhiệm vụ “Ban hành kế hoạch đúng hạn”. Lý do: Không còn phù hợp"],
    ]);
    expect(items[0]?.dropped).toEqual({ reason: "Không còn phù hợp", amendment: 2 });
    expect(receiptHash).not.toBe(after.receiptHash);
    expect(
      await codeOf(
        amendPlan(world.byOffice(), made.plan, {
          number: "42",
          issuedOn: "2027-02-10",
          reason: "Lại nữa",
          changes: [drop],
        }),
      ),
    ).toBe("not-found");
  });

  test("an amendment of words leaves more time that was granted, and another lead of the task, as they are", async () => {
    const made = await issued();
    await world.store.write(async (tx) => {
      const task = await tx.tasks.lockTask(TaskId.parse(made.item));
      if (task) await tx.tasks.saveTask({ ...task, due: "2027-05-31", lead: FINANCE, support: [] });
    });
    world.moveTo("2027-02-10");
    const act = { number: "40/KH-UBND", issuedOn: "2027-02-10", reason: "Sửa câu chữ" };
    const change = { kind: "change", id: made.item, version: 1, item: item({ measure: "Nói lại" }) } as const;
    await amendPlan(world.byOffice(), made.plan, { ...act, changes: [change] });
    expect(await taskOf(made.item)).toMatchObject({ title: "Nói lại", due: "2027-05-31", lead: FINANCE });
    // A day that the amendment moves is moved, and answers whoever asked for more time.
    await world.store.write(async (tx) => {
      const task = await tx.tasks.lockTask(TaskId.parse(made.item));
      if (task) await tx.tasks.saveTask({ ...task, askedDue: "2027-06-15" });
    });
    const later = { ...change, version: 2, item: item({ measure: "Nói lại", due: "2027-06-30" }) };
    await amendPlan(world.byOffice(), made.plan, { ...act, changes: [later] });
    expect(await taskOf(made.item)).toMatchObject({ due: "2027-06-30", askedDue: null, lead: FINANCE });
  });

  test("takes no amendment with a fault, and an item that was changed since is shown", async () => {
    const made = await issued();
    const act = { number: "9/KH", issuedOn: "2027-01-07", reason: "Điều chỉnh" };
    const refusal = await refusalOf(
      amendPlan(world.byOffice(), made.plan, {
        ...act,
        changes: [
          { kind: "add", item: item({ lead: null }) },
          { kind: "change", id: made.item, version: 1, item: item({ due: "2029-01-05" }) },
        ],
      }),
    );
    expect(refusal.faults.map(({ path }) => path.split(".")[0])).toEqual(["issuedOn", "items", "items"]);
    const outdated = { kind: "change", id: made.item, version: 0, item: item() } as const;
    expect(
      await codeOf(
        amendPlan(world.byOffice(), made.plan, { ...act, issuedOn: "2027-01-11", changes: [outdated] }),
      ),
    ).toBe("changed-by-other");
    expect((await view(made.plan)).amendments).toEqual([]);
  });

  test("is closed with a word on what was reached, and then left alone", async () => {
    const { plan } = await drafted();
    const words = { words: "Đạt 2/3 mục tiêu" };
    expect(await codeOf(closePlan(world.byOffice(), plan, words))).toBe("not-issued");
    const made = await issued();
    expect(await codeOf(closePlan(world.officerOf(JUSTICE), made.plan, words))).toBe("not-allowed");
    await closePlan(world.byOffice(), made.plan, words);
    expect(await view(made.plan)).toMatchObject({ state: "closed", reached: "Đạt 2/3 mục tiêu" });
    const change = { kind: "drop", id: made.item, version: 1, reason: "Muộn rồi" } as const;
    const late = { number: "1", issuedOn: "2027-01-11", reason: "Muộn", changes: [change] };
    expect(await codeOf(amendPlan(world.byOffice(), made.plan, late))).not.toBe("unexpected");
  });
});

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
