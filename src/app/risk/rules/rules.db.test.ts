import { afterAll, beforeAll, expect, test } from "vitest";
import { OWNER_UNIT } from "../../../../test/support/round-world.ts";
import {
  A,
  codeOf,
  openSheetWorld,
  refusalOf,
  type SheetWorld,
  save,
  selfScoringRound,
} from "../../../../test/support/sheet-world.ts";
import { UnitKey } from "../../../contract/ids.ts";
import type { Context } from "../../context.ts";
import { dropRules, readRules, rulesSource, saveRules, unitRisk } from "../index.ts";

let world: SheetWorld;
beforeAll(async () => {
  world = await openSheetWorld();
});
afterAll(() => world.close());

const owner = (): Context => world.as(world.owner);

/** Documents that are not there endanger half of the points instead of all. */
async function halved(): Promise<string> {
  const { source } = await rulesSource(owner(), OWNER_UNIT);
  const at = source.indexOf("- code: no-evidence");
  const own = source.slice(at).replace("share: 1, upTo: finding", "share: 0.5, upTo: finding");
  return `${source.slice(0, at)}${own}`.replace("id: default", "id: so-noi-vu");
}

async function atRiskOf(leaf: string, roundId: Parameters<typeof unitRisk>[2]): Promise<number | undefined> {
  const { shown } = await unitRisk(world.officerOf(A), A, roundId);
  return shown?.leaves.find((each) => each.leaf === leaf)?.atRisk;
}

test("an office judges by rules of its own at once, and goes back to the shipped ones; every version stays", async () => {
  const roundId = await selfScoringRound(world);
  await save(world.officerOf(A), { roundId, unit: A }, "1.1", "issued", "on-time");
  expect(await atRiskOf("1.1", roundId)).toBe(3);
  const shipped = await readRules(owner(), OWNER_UNIT);
  expect(shipped).toMatchObject({ id: "default", own: false, composed: true, versions: [], mayManage: true });
  expect(shipped.rules.find(({ code }) => code === "no-evidence")?.hits).toEqual({ leaves: 1, units: 1 });
  const own = await saveRules(owner(), OWNER_UNIT, { source: await halved(), note: "Thử", baseVersion: 0 });
  expect(own).toMatchObject({ id: "so-noi-vu", own: true });
  expect(own.versions).toMatchObject([{ version: 1, inUse: true, note: "Thử" }]);
  expect(await atRiskOf("1.1", roundId)).toBe(1.5);
  const back = await dropRules(owner(), OWNER_UNIT, { note: "Xong", baseVersion: 1 });
  expect(back).toMatchObject({ id: "default", own: false });
  expect(back.versions.map(({ version, name, inUse }) => [version, name, inUse])).toEqual([
    [2, "", false],
    [1, "so-noi-vu@2026.1", false],
  ]);
  expect(await atRiskOf("1.1", roundId)).toBe(3);
});

test("a text with faults is refused with all of them, each with its line, and the rules in use stay", async () => {
  const source = (await halved())
    .replace("test: evidence-short", "test: no-such-test")
    .replace("share: 0.5", "share: 7");
  const { versions } = await readRules(owner(), OWNER_UNIT);
  const refusal = await refusalOf(
    saveRules(owner(), OWNER_UNIT, { source, note: "", baseVersion: versions[0]?.version ?? 0 }),
  );
  expect(refusal.code).toBe("invalid");
  expect(refusal.faults.length).toBeGreaterThanOrEqual(2);
  expect(refusal.faults.every(({ row }) => typeof row === "number" && row > 0)).toBe(true);
  expect((await readRules(owner(), OWNER_UNIT)).own).toBe(false);
});

test("two who change the rules at once notice each other", async () => {
  const { versions } = await readRules(owner(), OWNER_UNIT);
  const baseVersion = versions[0]?.version ?? 0;
  const source = await halved();
  const both = await Promise.allSettled(
    ["một", "hai"].map((note) => saveRules(owner(), OWNER_UNIT, { source, note, baseVersion })),
  );
  expect(both.map(({ status }) => status).toSorted()).toEqual(["fulfilled", "rejected"]);
  const late = saveRules(owner(), OWNER_UNIT, { source, note: "", baseVersion });
  expect(await codeOf(late)).toBe("changed-by-other");
});

test("whoever is judged may read the rules; only the owner changes them and sees how many leaves they hit", async () => {
  const seen = await readRules(world.officerOf(A), OWNER_UNIT);
  expect(seen).toMatchObject({ mayManage: false });
  expect(seen.rules.every(({ hits }) => hits === null)).toBe(true);
  const change = { source: await halved(), note: "", baseVersion: seen.versions[0]?.version ?? 0 };
  expect(await codeOf(saveRules(world.officerOf(A), OWNER_UNIT, change))).toBe("not-allowed");
  expect(await codeOf(dropRules(world.officerOf(A), OWNER_UNIT, change))).toBe("not-allowed");
  expect(await codeOf(readRules(owner(), UnitKey.parse("khong-co")))).toBe("not-found");
});

test("changes of the rules stand in the general chain", async () => {
  const kinds = await world.store.read(async (tx) =>
    (await tx.audit.entries("general", 0, 10_000)).map(({ kind }) => kind),
  );
  expect(kinds).toEqual(expect.arrayContaining(["risk.rules-saved", "risk.rules-dropped"]));
});
