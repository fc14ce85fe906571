import { afterAll, beforeAll, describe, expect, test } from "vitest";
import {
  draftPlan,
  FINANCE,
  item,
  JUSTICE,
  openPlanWorld,
  type PlanWorld,
  PROVINCE,
  publishedRound,
} from "../../../test/support/plan-world.ts";
import { refusalOf } from "../../../test/support/sheet-world.ts";
import type { PlanId } from "../../contract/improvement.ts";
import type { Context } from "../context.ts";
import { addItem, issuePlan, readPlan, readPlanChecks, saveTargets } from "./index.ts";

let world: PlanWorld;

beforeAll(async () => {
  world = await openPlanWorld();
});
afterAll(() => world.close());

const view = (id: PlanId, by: Context = world.byOffice()) => readPlan(by, id);
const codes = async (id: PlanId) =>
  (await readPlanChecks(world.byOffice(), id)).checks.map(({ code }) => code);

/** A draft with one sound item. */
async function drafted(): Promise<{ plan: PlanId; item: string }> {
  world.moveTo("2027-01-11");
  const plan = await draftPlan(world);
  return { plan, item: await addItem(world.byOffice(), plan, item()) };
}

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
