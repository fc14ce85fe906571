import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { roundOver } from "../../../test/support/round-world.ts";
import {
  A,
  APPRAISAL,
  B,
  codeOf,
  described,
  openSheetWorld,
  refusalOf,
  type SheetWorld,
  save,
  selfScoringRound,
} from "../../../test/support/sheet-world.ts";
import { decideAppraisal } from "../appraisal/index.ts";
import { attachEvidence } from "../evidence/index.ts";
import { createRound, openRound } from "../rounds/index.ts";
import { openSheet, saveExplanation, submitSheet } from "./index.ts";

// Each of these was read in the public code of systems in use (facts about them, not about any running system): what the
// server there lets pass is refused here.

let world: SheetWorld;

beforeAll(async () => {
  world = await openSheetWorld();
});
afterAll(() => world.close());

const LINK = described({ link: "https://example.org/a.pdf" });
type Write = (
  who: "own" | "neighbour",
  roundId: Awaited<ReturnType<typeof selfScoringRound>>,
) => Promise<unknown>;

const WRITES: readonly (readonly [string, Write])[] = [
  ["a figure", (who, roundId) => save(person(who), { roundId, unit: A }, "1.1", "issued", "late")],
  ["a file", (who, roundId) => attachEvidence(person(who), { roundId, unit: A, leaf: "1.1" }, LINK, null)],
  [
    "words",
    (who, roundId) =>
      saveExplanation(person(who), { roundId, unit: A, leaf: "1.1" }, { text: "x", baseVersion: 0 }),
  ],
  ["the handing in", (who, roundId) => submitSheet(person(who), { roundId, unit: A })],
];

function person(who: "own" | "neighbour") {
  return world.officerOf(who === "own" ? A : B);
}

describe("the lock and the owner of a sheet are looked at by the server at every write, not by the screen", () => {
  test.each(WRITES)(
    "%s one second before the deadline is taken, at the deadline refused",
    async (_what, write) => {
      const roundId = await selfScoringRound(world);
      world.moveTo("2026-06-30T23:59:59+07:00");
      await write("own", roundId);
      const other = await selfScoringRound(world);
      world.moveTo("2026-07-01T00:00:00+07:00");
      expect(await codeOf(write("own", other))).toBe("stage-closed");
    },
  );

  test.each(WRITES)("%s to another unit's sheet is refused", async (_what, write) => {
    expect(await codeOf(write("neighbour", await selfScoringRound(world)))).toBe("not-allowed");
  });

  test("two rounds with different deadlines lock each at its own time, with no job that could mark the wrong one", async () => {
    const early = await selfScoringRound(world);
    const late = await selfScoringRound(world, {
      clock: {
        selfScoring: { from: "2026-06-01T00:00:00+07:00", until: "2026-07-20T00:00:00+07:00" },
        appraisal: { from: "2026-07-20T00:00:00+07:00", until: "2026-08-01T00:00:00+07:00" },
      },
    });
    world.moveTo(APPRAISAL);
    const officer = world.officerOf(A);
    expect(await codeOf(save(officer, { roundId: early, unit: A }, "1.1", "issued", "late"))).toBe(
      "stage-closed",
    );
    await save(officer, { roundId: late, unit: A }, "1.1", "issued", "late");
    world.moveTo("2026-07-20");
    expect(await codeOf(save(officer, { roundId: late, unit: A }, "1.1", "issued", "on-time", 1))).toBe(
      "stage-closed",
    );
  });
});

describe("a save touches one input and nothing else", () => {
  test("an appraiser's decision is no part of a unit's sheet: neither writes the other's value", async () => {
    const roundId = await selfScoringRound(world);
    const key = { roundId, unit: A, leaf: "1.1" };
    await save(world.officerOf(A), key, "1.1", "issued", "late");
    await submitSheet(world.officerOf(A), key);
    world.moveTo(APPRAISAL);
    const judge = world.as(world.appraiser);
    const decision = { decision: "change" as const, points: 1, reason: "Chậm", baseVersion: 0 };
    expect(await codeOf(decideAppraisal(world.officerOf(A), key, decision))).toBe("not-allowed");
    expect(await codeOf(save(judge, key, "1.1", "issued", "none", 1))).toBe("not-allowed");
    await decideAppraisal(judge, key, decision);
    const leaf = (await openSheet(world.as(world.owner), key)).leaves.find(({ code }) => code === "1.1");
    expect(leaf?.answers).toMatchObject([{ input: "issued", value: "late", version: 1 }]);
    expect(leaf?.appraisal).toMatchObject({ points: 1 });
  });
});

describe("sheets are made when the round opens", () => {
  test("every unit has its sheet before anybody opened a page, and opening a page makes none", async () => {
    const roundId = await selfScoringRound(world);
    const made = await world.store.read((tx) => tx.submissions.submissionsOfRound(roundId));
    expect(made.map(({ unit, state }) => [unit, state])).toEqual(
      expect.arrayContaining([
        [A, "draft"],
        [B, "draft"],
      ]),
    );
    expect(made).toHaveLength(4);
  });

  test("a unit of a family without a set is named before the round opens, not met by an error later", async () => {
    world.moveTo("2026-05-20");
    const owner = world.as(world.owner);
    const units = [{ unit: A, family: "commune", exemptions: [], ranked: true }];
    const stray = { unit: B, family: "ward", exemptions: [], ranked: true };
    const id = await createRound(owner, roundOver(world, { units: [...units, stray] }));
    const refused = await refusalOf(openRound(owner, id));
    expect(refused.code).toBe("round-not-ready");
    expect(refused.faults.map(({ path, vi }) => [path, vi])).toEqual(
      expect.arrayContaining([
        [expect.stringMatching(/^units\.\d\.family$/), expect.stringContaining("Xã B")],
      ]),
    );
  });
});
