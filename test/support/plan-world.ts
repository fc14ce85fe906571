import type { Context } from "../../src/app/context.ts";
import { createPlan } from "../../src/app/plans/index.ts";
import { approveRound, computeRound, publishRound } from "../../src/app/publication/index.ts";
import { closeRound } from "../../src/app/rounds/index.ts";
import type { RoundId, UnitKey } from "../../src/contract/ids.ts";
import type { PlanId } from "../../src/contract/improvement.ts";
import { CreatePlan, ItemInput } from "../../src/contract/plans.ts";
import {
  answer,
  appraise,
  assessProvince,
  COMMUNES,
  DEPARTMENTS,
  OWNER_UNIT,
  openedRound,
  PROVINCE,
  submit,
} from "./round-world.ts";
import { openSheetWorld, type SheetWorld } from "./sheet-world.ts";

export { PROVINCE } from "./round-world.ts";
export const [JUSTICE, FINANCE] = DEPARTMENTS as [UnitKey, UnitKey];
export const [FIRST, SECOND] = COMMUNES as [UnitKey, UnitKey];

/** A sheet world whose Sở Nội vụ runs a round over the province, so that it writes plans about it. */
export async function openPlanWorld() {
  const world = await openSheetWorld();
  await assessProvince(world);
  return { ...world, byOffice: (): Context => world.as(world.owner) };
}

export type PlanWorld = Awaited<ReturnType<typeof openPlanWorld>>;

/**
 * A published round over the communes. FIRST has 3 of 3 at 1.1, and at 1.2 was taken down to 1 of 4 points; the others
 * answered nothing.
 */
export async function publishedRound(world: SheetWorld, period = "2026"): Promise<RoundId> {
  const year = Number(period);
  world.moveTo(`${year}-05-20`);
  const id = await openedRound(world, {
    period,
    clock: {
      selfScoring: { from: `${year}-06-01T00:00:00+07:00`, until: `${year}-07-01T00:00:00+07:00` },
      appraisal: { from: `${year}-07-05T00:00:00+07:00`, until: `${year}-08-01T00:00:00+07:00` },
    },
  });
  world.moveTo(`${year}-06-10`);
  for (const unit of COMMUNES) {
    if (unit === FIRST) {
      await answer(world, id, unit, "1.1", { issued: "on-time" });
      await answer(world, id, unit, "1.2", { done: 9, planned: 10 });
    }
    await submit(world, id, unit);
  }
  world.moveTo(`${year}-07-10`);
  const judged = { points: period === "2026" ? 1 : 3, reason: "Thiếu minh chứng." };
  for (const unit of COMMUNES)
    for (const leaf of ["1.1", "1.2", "1.3", "1.4"])
      await appraise(world, id, unit, leaf, unit === FIRST && leaf === "1.2" ? judged : undefined);
  world.moveTo(`${year}-08-02`);
  for (const unit of COMMUNES) await answer(world, id, unit, "2.1", { share: 0.9 });
  const owner = world.as(world.owner);
  await closeRound(owner, id);
  await computeRound(owner, id);
  await approveRound(owner, id, { number: "", day: null, signer: "" });
  await publishRound(owner, id);
  return id;
}

/** A draft of the office about the province for 2027, begun in January of that year, without items. */
export async function draftPlan(world: PlanWorld, change: Partial<CreatePlan> = {}): Promise<PlanId> {
  return createPlan(world.byOffice(), planFor(change));
}

export function planFor(change: Partial<CreatePlan> = {}): CreatePlan {
  return CreatePlan.parse({
    office: OWNER_UNIT,
    unit: PROVINCE,
    kind: "year",
    yearFrom: 2027,
    yearTo: 2027,
    ...change,
  });
}

/** An item that can be issued as it is. */
export function item(change: Partial<ItemInput> = {}): ItemInput {
  return ItemInput.parse({
    index: "small-commune",
    component: "1",
    measure: "Ban hành kế hoạch đúng hạn",
    target: "Kế hoạch ban hành trước ngày 31/01",
    lead: JUSTICE,
    support: [FINANCE],
    due: "2027-03-31",
    expectedPoints: 1.5,
    ...change,
  });
}
