import type { Context } from "../../src/app/context.ts";
import type { SheetKey } from "../../src/app/sheetKey.ts";
import type { CreateRound } from "../../src/contract/rounds.ts";
import { DEPARTMENTS } from "./round-world.ts";
import { A, openSheetWorld, type SheetWorld, save, selfScoringRound } from "./sheet-world.ts";

export const [LEAD, OTHER] = DEPARTMENTS as [SheetKey["unit"], SheetKey["unit"]];

/** A sheet world with a round in which one unit is measured; the appraiser is the member of the working group. */
export async function openMeasuredWorld() {
  const world = await openSheetWorld();
  return {
    ...world,
    byOwner: (): Context => world.as(world.owner),
    byMember: (): Context => world.as(world.appraiser),
    /** 1.1, 1.3, 1.4 are led by LEAD (Sở Tư pháp), 1.2 by OTHER (Sở Tài chính), which supports 1.1. */
    measuredRound: (change: Partial<CreateRound> = {}) => measuredRound(world, change),
  };
}

export type MeasuredWorld = Awaited<ReturnType<typeof openMeasuredWorld>>;

async function measuredRound(world: SheetWorld, change: Partial<CreateRound>): Promise<SheetKey> {
  const roundId = await selfScoringRound(world, {
    kind: "measured",
    units: [{ unit: A, family: "commune", exemptions: [], ranked: true }],
    assignments: [
      { leaf: "1.1", lead: LEAD, support: [OTHER] },
      { leaf: "1.2", lead: OTHER, support: [] },
      { leaf: "1.3", lead: LEAD, support: [] },
      { leaf: "1.4", lead: LEAD, support: [] },
    ],
    appraisers: [{ account: world.appraiser.accountId, fields: [], units: [] }],
    ...change,
  });
  return { roundId, unit: A };
}

/** 3 of 3 at 1.1 and 3 of 4 at 1.2 (9 of 10 tasks, floor 80 %, proportional). */
export async function answered(world: MeasuredWorld, sheet: SheetKey): Promise<void> {
  await save(world.officerOf(LEAD), sheet, "1.1", "issued", "on-time");
  await save(world.officerOf(OTHER), sheet, "1.2", "done", 9);
  await save(world.officerOf(OTHER), sheet, "1.2", "planned", 10);
}
