import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { appraise } from "../../../test/support/round-world.ts";
import {
  A,
  APPRAISAL,
  B,
  codeOf,
  openSheetWorld,
  refusalOf,
  type SheetWorld,
  save,
  selfScoringRound,
} from "../../../test/support/sheet-world.ts";
import { told } from "../../../test/support/unit-people.ts";
import type { RoundId } from "../../contract/ids.ts";
import { ReopenUnit } from "../../contract/reopenings.ts";
import type { Context } from "../context.ts";
import { listReceipts, openSheet, renewSheet, submitSheet } from "../submissions/index.ts";
import { closeReopening, listReopenings, reopenUnit } from "./index.ts";

let world: SheetWorld;
let officer: Context;
let owner: Context;

beforeAll(async () => {
  world = await openSheetWorld();
  officer = world.officerOf(A);
  owner = world.as(world.owner);
});
afterAll(() => world.close());

const UNTIL = "2026-07-15T17:00:00+07:00";
const wanted = (change: object = {}) =>
  ReopenUnit.parse({ unit: A, work: "self-scoring", until: UNTIL, reason: "Mất điện diện rộng", ...change });

async function submittedRound(): Promise<RoundId> {
  const roundId = await selfScoringRound(world);
  await save(officer, { roundId, unit: A }, "1.1", "issued", "late");
  await submitSheet(officer, { roundId, unit: A });
  world.moveTo(APPRAISAL);
  return roundId;
}

describe("opening a unit again", () => {
  test("some leaves: just those are written, everybody concerned reads the reason, a new receipt keeps the old one", async () => {
    const roundId = await submittedRound();
    const sheet = { roundId, unit: A };
    await appraise(world, roundId, A, "1.1");
    expect(await codeOf(save(officer, sheet, "1.1", "issued", "on-time", 1))).toBe("stage-closed");
    await reopenUnit(owner, roundId, wanted({ leaves: ["1.1"] }));
    world.moveTo("2026-07-11");
    await save(officer, sheet, "1.1", "issued", "on-time", 1);
    expect(await codeOf(save(officer, sheet, "1.4", "points", 1))).toBe("stage-closed");
    expect(await codeOf(save(world.officerOf(B), { roundId, unit: B }, "1.1", "issued", "late"))).toBe(
      "stage-closed",
    );
    await renewSheet(officer, sheet);
    expect((await listReceipts(officer, sheet)).map(({ state, points }) => [state, points])).toEqual([
      ["in-force", 3],
      ["replaced", 1.5],
    ]);
    const view = await openSheet(officer, sheet);
    expect(view.around.reopenings).toMatchObject([
      { leaves: ["1.1"], reason: "Mất điện diện rộng", open: true, until: new Date(UNTIL).toISOString() },
    ]);
    // What was judged before the change has to be judged again.
    const judged = (await openSheet(owner, sheet)).leaves.find(({ code }) => code === "1.1");
    expect(judged?.appraisal?.outdated).toBe(true);
    expect(await told(officer)).toContain("unit.reopened");
    expect(await told(world.as(world.appraiser))).toContain("unit.reopened");
  });

  test("it ends by itself at its moment, with no job to close it", async () => {
    const roundId = await submittedRound();
    const sheet = { roundId, unit: A };
    await reopenUnit(owner, roundId, wanted());
    world.moveTo("2026-07-15T16:59:59+07:00");
    await save(officer, sheet, "1.4", "points", 1);
    world.moveTo(UNTIL);
    expect(await codeOf(save(officer, sheet, "1.4", "points", 2, 1))).toBe("stage-closed");
    expect(await codeOf(renewSheet(officer, sheet))).toBe("not-allowed");
    expect((await listReopenings(owner, roundId))[0]?.open).toBe(false);
  });

  test("or is closed earlier by the owner", async () => {
    const roundId = await submittedRound();
    const id = await reopenUnit(owner, roundId, wanted());
    expect(await codeOf(closeReopening(officer, roundId, id))).toBe("not-allowed");
    await closeReopening(owner, roundId, id);
    expect(await codeOf(save(officer, { roundId, unit: A }, "1.4", "points", 1))).toBe("stage-closed");
    expect((await listReopenings(owner, roundId))[0]).toMatchObject({ open: false });
    expect(await told(officer)).toContain("unit.reopening-closed");
  });

  test("a unit that let the deadline pass gets back in only so", async () => {
    const roundId = await selfScoringRound(world);
    const sheet = { roundId, unit: B };
    world.moveTo(APPRAISAL);
    expect(await codeOf(submitSheet(world.officerOf(B), sheet))).toBe("stage-closed");
    await reopenUnit(owner, roundId, wanted({ unit: B }));
    await save(world.officerOf(B), sheet, "1.1", "issued", "late");
    expect((await submitSheet(world.officerOf(B), sheet)).points).toBe(1.5);
  });

  test("never without a reason, into the past, at a leaf that is not there, by somebody else or before the end", async () => {
    const early = await selfScoringRound(world);
    expect(await codeOf(reopenUnit(owner, early, wanted()))).toBe("stage-not-open");
    const roundId = await submittedRound();
    const faults = async (change: object): Promise<readonly string[]> =>
      (await refusalOf(reopenUnit(owner, roundId, wanted(change)))).faults.map(({ path }) => path);
    expect(await faults({ reason: "  ", until: "2026-07-01T00:00:00+07:00", leaves: ["9.9"] })).toEqual([
      "reason",
      "until",
      "leaves",
    ]);
    expect(await codeOf(reopenUnit(officer, roundId, wanted()))).toBe("not-allowed");
    expect(await codeOf(reopenUnit(owner, roundId, wanted({ unit: "so-tu-phap" })))).toBe("not-found");
  });
});
