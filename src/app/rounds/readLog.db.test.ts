import { afterAll, beforeAll, expect, test } from "vitest";
import {
  A,
  APPRAISAL,
  codeOf,
  openSheetWorld,
  type SheetWorld,
  save,
  selfScoringRound,
} from "../../../test/support/sheet-world.ts";
import type { RoundId } from "../../contract/ids.ts";
import { decideAppraisal } from "../appraisal/index.ts";
import type { Actor } from "../context.ts";
import { submitSheet } from "../submissions/index.ts";
import { readLog } from "./index.ts";

let world: SheetWorld;
let roundId: RoundId;
const administrator: Actor = {
  accountId: null,
  displayName: "Quản trị",
  roles: [{ role: "administrator", unit: null }],
};
const REASON = "Ban hành sau hạn 4 ngày";

beforeAll(async () => {
  world = await openSheetWorld();
  roundId = await selfScoringRound(world);
  const sheet = { roundId, unit: A };
  await save(world.officerOf(A), sheet, "1.1", "issued", "on-time");
  await submitSheet(world.officerOf(A), sheet);
  world.moveTo(APPRAISAL);
  await decideAppraisal(
    world.as(world.appraiser),
    { ...sheet, leaf: "1.1" },
    { decision: "change", points: 1.5, reason: REASON, baseVersion: 0 },
  );
});
afterAll(() => world.close());

test("the owner of the round reads what was decided", async () => {
  const log = await readLog(world.as(world.owner), roundId);
  expect(log.find(({ kind }) => kind === "appraisal.decided")).toMatchObject({ unit: A });
  expect(JSON.stringify(log)).toContain(REASON);
});

test("an administrator sees kind, time, person and hash of every entry, and nothing of what was entered or judged", async () => {
  const [full, outline] = [
    await readLog(world.as(world.owner), roundId),
    await readLog(world.as(administrator), roundId),
  ];
  const plain = (log: typeof full) =>
    log.map(({ seq, at, actorName, kind, hash }) => ({ seq, at, actorName, kind, hash }));
  expect(plain(outline)).toEqual(plain(full));
  expect(outline.every(({ unit }) => unit === null)).toBe(true);
  const said = outline.flatMap(({ vi, en }) => [vi, en]).join("\n");
  expect(said).not.toContain(REASON);
  expect(said).not.toMatch(/\d/);
  const judged = outline.find(({ kind }) => kind === "appraisal.decided");
  expect(judged?.vi).toBe("Thẩm định (nội dung chỉ người chủ trì đợt xem được)");
});

test("whoever judges or is judged does not read the log", async () => {
  expect(await codeOf(readLog(world.as(world.appraiser), roundId))).toBe("not-allowed");
  expect(await codeOf(readLog(world.officerOf(A), roundId))).toBe("not-allowed");
});
