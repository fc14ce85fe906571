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
} from "../../../test/support/plan-world.ts";
import { OWNER_UNIT } from "../../../test/support/round-world.ts";
import { codeOf, refusalOf } from "../../../test/support/sheet-world.ts";
import { leaderOf, told } from "../../../test/support/unit-people.ts";
import type { PlanId } from "../../contract/improvement.ts";
import { TaskId } from "../../contract/improvement.ts";
import type { Context } from "../context.ts";
import { addItem, amendPlan, closePlan, issuePlan, readPlan, saveItem, saveParagraph } from "./index.ts";

let world: PlanWorld;

beforeAll(async () => {
  world = await openPlanWorld();
});
afterAll(() => world.close());

const view = (id: PlanId, by: Context = world.byOffice()) => readPlan(by, id);
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
