import { afterAll, beforeAll, describe, expect, test } from "vitest";
import {
  COMMUNES,
  DEPARTMENTS,
  OWNER_UNIT,
  openRoundWorld,
  PROVINCE,
  type RoundWorld,
  roundOver,
} from "../../../test/support/round-world.ts";
import { refusalOf } from "../../../test/support/sheet-world.ts";
import { type RoundId, UnitKey } from "../../contract/ids.ts";
import { readChecks } from "../publication/index.ts";
import { createRound, editRound, openRound } from "./index.ts";

let world: RoundWorld;
beforeAll(async () => {
  world = await openRoundWorld();
  const [like] = await world.store.read((tx) => tx.units.byKeys([A]));
  if (like === undefined) throw new Error("no unit");
  await world.store.write((tx) =>
    tx.units.upsert([
      { ...like, key: ELSEWHERE, name: "Tỉnh Khác", family: "province", parent: null },
      { ...like, key: FAR, name: "Xã Khác", parent: ELSEWHERE },
      { ...like, key: VILLAGE, name: "Thôn Một", family: "village", parent: A },
      { ...like, key: LOOSE, name: "Sở Lạc", family: "department", parent: null },
    ]),
  );
});
afterAll(() => world.close());

const [A, B] = COMMUNES as [UnitKey, UnitKey];
const [JUSTICE] = DEPARTMENTS as [UnitKey];
const [ELSEWHERE, FAR, VILLAGE, LOOSE] = ["tinh-khac", "xa-khac", "thon-mot", "so-lac"].map((key) =>
  UnitKey.parse(key),
) as [UnitKey, UnitKey, UnitKey, UnitKey];

const parts = (units: readonly UnitKey[]) =>
  units.map((unit) => ({ unit, family: "commune", exemptions: [], ranked: true }));

async function ownerOf(unit: UnitKey) {
  return world.as(await world.account(`chu-tri-${unit}-${world.ids.next()}`, [{ role: "owner", unit }]));
}

/** Drafts a round of the office's over the units. */
async function drafted(office: UnitKey, units: readonly UnitKey[]): Promise<RoundId> {
  return createRound(await ownerOf(office), roundOver(world, { ownerUnit: office, units: parts(units) }));
}

describe("a round is drafted and opened", () => {
  test("by a department over its province, and over all departments and communes of it", async () => {
    const units = [PROVINCE, OWNER_UNIT, JUSTICE, ...COMMUNES, VILLAGE];
    const id = await createRound(world.as(world.owner), roundOver(world, { units: parts(units) }));
    await openRound(world.as(world.owner), id);
    await drafted(JUSTICE, [PROVINCE]);
  });

  test("by a commune over itself and what stands beneath it, by a province over its own", async () => {
    await drafted(A, [A, VILLAGE]);
    await drafted(PROVINCE, [PROVINCE, JUSTICE, A, VILLAGE]);
  });

  test("by no commune over its province or a neighbour, each of which is named", async () => {
    const refused = await refusalOf(drafted(A, [A, PROVINCE, B]));
    expect(refused.faults.map(({ path, vi }) => [path, vi])).toEqual([
      [
        "units.1.unit",
        "Xã A không mở được đợt đánh giá tỉnh Thử: chỉ đánh giá được chính mình và đơn vị trực thuộc. Bỏ đơn vị này khỏi danh sách.",
      ],
      [
        "units.2.unit",
        "Xã A không mở được đợt đánh giá xã B: chỉ đánh giá được chính mình và đơn vị trực thuộc. Bỏ đơn vị này khỏi danh sách.",
      ],
    ]);
    expect((await refusalOf(drafted(PROVINCE, [FAR]))).faults.map(({ path }) => path)).toEqual([
      "units.0.unit",
    ]);
  });

  test("by no department over another province, or over any while nobody knows which is its own", async () => {
    const far = await refusalOf(drafted(OWNER_UNIT, [A, FAR, ELSEWHERE]));
    expect(far.faults.map(({ path }) => path)).toEqual(["units.1.unit", "units.2.unit"]);
    expect(far.faults[0]?.vi).toBe(
      "Sở Nội vụ không mở được đợt đánh giá xã Khác: đơn vị này không thuộc tỉnh Thử. Bỏ đơn vị này khỏi danh sách.",
    );
    expect((await refusalOf(drafted(LOOSE, [LOOSE, A]))).faults).toMatchObject([
      { path: "units.1.unit", vi: expect.stringContaining("Nhờ quản trị hệ thống ghi đơn vị cấp trên.") },
    ]);
  });

  test("by nobody over units that a draft takes up later", async () => {
    const owner = await ownerOf(A);
    const id = await createRound(owner, roundOver(world, { ownerUnit: A, units: parts([A]) }));
    const edited = editRound(owner, id, { rowVersion: 1, units: parts([A, PROVINCE]) });
    expect((await refusalOf(edited)).faults.map(({ path }) => path)).toEqual(["units.1.unit"]);
  });

  test("by nobody over a unit that has moved away since it was drafted; the checks say so beforehand", async () => {
    const owner = await ownerOf(A);
    const id = await createRound(owner, roundOver(world, { ownerUnit: A, units: parts([A, VILLAGE]) }));
    const moved = async (parent: UnitKey) =>
      world.store.write(async (tx) => {
        const [village] = await tx.units.byKeys([VILLAGE]);
        if (village !== undefined) await tx.units.upsert([{ ...village, parent }]);
      });
    await moved(B);
    const checks = await readChecks(owner, id);
    expect(checks).toMatchObject([
      { severity: "blocker", code: "units.0.unit", vi: expect.stringContaining("Thôn Một") },
    ]);
    const refused = await refusalOf(openRound(owner, id));
    expect(refused.faults.map(({ path }) => path)).toEqual(["units.0.unit"]);
    await moved(A);
    await openRound(owner, id);
  });
});
