import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { DEPARTMENTS, OWNER_UNIT } from "../../../test/support/round-world.ts";
import {
  A,
  B,
  codeOf,
  openSheetWorld,
  refusalOf,
  type SheetWorld,
  save,
  selfScoringRound,
} from "../../../test/support/sheet-world.ts";
import { staffOf, told } from "../../../test/support/unit-people.ts";
import { DivideLeaves } from "../../contract/divisions.ts";
import type { UnitKey } from "../../contract/ids.ts";
import type { Context } from "../context.ts";
import { openSheet } from "../submissions/index.ts";
import {
  addDivision,
  copyDivision,
  divideLeaves,
  listDivisions,
  removeDivision,
  renameDivision,
} from "./index.ts";

let world: SheetWorld;
let officer: Context;

beforeAll(async () => {
  world = await openSheetWorld();
  officer = world.officerOf(A);
});
afterAll(() => world.close());

const names = async (unit: UnitKey): Promise<string[]> =>
  (await listDivisions(world.officerOf(unit), unit)).map(({ name }) => name);
const given = (typed: object) => DivideLeaves.parse(typed);

describe("divisions of a unit", () => {
  test("are made, renamed, removed and brought back by its focal point", async () => {
    const key = await addDivision(world.officerOf(B), B, "Văn phòng");
    expect((await refusalOf(addDivision(world.officerOf(B), B, "Văn phòng"))).faults[0]?.path).toBe("name");
    await renameDivision(world.officerOf(B), B, key, "Văn phòng HĐND và UBND");
    await addDivision(world.officerOf(B), B, "Phòng Kinh tế");
    expect(await names(B)).toEqual(["Phòng Kinh tế", "Văn phòng HĐND và UBND"]);
    await removeDivision(world.officerOf(B), B, key);
    expect(await names(B)).toEqual(["Phòng Kinh tế"]);
    expect(await codeOf(removeDivision(world.officerOf(B), B, key))).toBe("not-found");
    expect(await addDivision(world.officerOf(B), B, "Văn phòng HĐND và UBND")).toBe(key);
  });

  test("are nobody's business in another unit", async () => {
    expect(await codeOf(listDivisions(officer, B))).toBe("not-allowed");
    expect(await codeOf(addDivision(officer, B, "Phòng lạ"))).toBe("not-allowed");
  });
});

describe("giving leaves to divisions", () => {
  test("a division sees and fills just its leaves, is told, and knows its inner deadline", async () => {
    const sheet = { roundId: await selfScoringRound(world), unit: A };
    const division = await addDivision(officer, A, "Phòng Văn hóa");
    const staff = await staffOf(world, A, division);
    expect((await listDivisions(officer, A))[0]?.people).toEqual([staff.actor.displayName]);
    const typed = { leaves: ["1.1", "1.3"], division, due: "2026-06-20", note: "Làm trước hội nghị" };
    await divideLeaves(officer, sheet, given(typed));
    const view = await openSheet(staff, sheet);
    expect(view.partial).toBe(true);
    expect(view.leaves.map(({ code }) => code)).toEqual(["1.1", "1.3"]);
    expect(view.around.divided).toMatchObject([
      { leaf: "1.1", name: "Phòng Văn hóa", due: "2026-06-20", note: "Làm trước hội nghị" },
      { leaf: "1.3" },
    ]);
    expect(await told(staff)).toContain("leaves.divided");
    await save(staff, sheet, "1.1", "issued", "late");
    expect(await codeOf(save(staff, sheet, "1.4", "points", 1))).toBe("not-allowed");
    await divideLeaves(officer, sheet, given({ leaves: ["1.1"], division: null }));
    expect(await codeOf(save(staff, sheet, "1.1", "issued", "on-time", 1))).toBe("not-allowed");
    expect((await openSheet(world.as(world.owner), sheet)).around.divided).toEqual([]);
  });

  test("only to divisions that the unit has now, only leaves that stand in the sheet", async () => {
    const sheet = { roundId: await selfScoringRound(world), unit: A };
    const refused = await refusalOf(
      divideLeaves(officer, sheet, given({ leaves: ["1.1"], division: "khong-co" })),
    );
    expect([refused.code, refused.faults[0]?.path]).toEqual(["invalid", "division"]);
    const division = await addDivision(officer, A, "Phòng Tạm");
    expect(await codeOf(divideLeaves(officer, sheet, given({ leaves: ["9.9"], division })))).toBe(
      "not-found",
    );
    expect(await codeOf(divideLeaves(world.officerOf(B), sheet, given({ leaves: ["1.1"], division })))).toBe(
      "not-allowed",
    );
  });

  test("as in the year before: only leaves that nobody has yet, to divisions that still are", async () => {
    const before = await selfScoringRound(world);
    const kept = await addDivision(officer, A, "Phòng Còn");
    const gone = await addDivision(officer, A, "Phòng Giải thể");
    await divideLeaves(
      officer,
      { roundId: before, unit: A },
      given({ leaves: ["1.1", "1.2"], division: kept }),
    );
    await divideLeaves(officer, { roundId: before, unit: A }, given({ leaves: ["1.3"], division: gone }));
    const sheet = { roundId: await selfScoringRound(world, { previousRound: before }), unit: A };
    await removeDivision(officer, A, gone);
    await divideLeaves(officer, sheet, given({ leaves: ["1.1"], division: kept, due: "2026-06-15" }));
    expect(await copyDivision(officer, sheet, null)).toBe(1);
    const { divided } = (await openSheet(officer, sheet)).around;
    expect(divided.map(({ leaf, due }) => [leaf, due])).toEqual([
      ["1.1", "2026-06-15"],
      ["1.2", null],
    ]);
  });

  test("where the province is measured a department divides what it leads, and nothing else", async () => {
    const [justice, finance] = DEPARTMENTS as [UnitKey, UnitKey];
    const leaf = (code: string, lead: UnitKey) => ({ leaf: code, lead, support: [] });
    const roundId = await selfScoringRound(world, {
      kind: "measured",
      units: [{ unit: OWNER_UNIT, family: "commune", exemptions: [], ranked: true }],
      assignments: [leaf("1.1", justice), leaf("1.2", justice), leaf("1.3", finance), leaf("1.4", finance)],
      appraisers: [],
    });
    const sheet = { roundId, unit: OWNER_UNIT };
    const head = world.officerOf(justice);
    const division = await addDivision(head, justice, "Phòng Kiểm soát thủ tục hành chính");
    const staff = await staffOf(world, justice, division);
    await divideLeaves(head, sheet, given({ department: justice, leaves: ["1.1"], division }));
    expect((await openSheet(staff, sheet)).leaves.map(({ code }) => code)).toEqual(["1.1"]);
    await save(staff, sheet, "1.1", "issued", "late");
    const foreign = given({ department: justice, leaves: ["1.3"], division });
    expect(await codeOf(divideLeaves(head, sheet, foreign))).toBe("not-allowed");
    expect((await openSheet(world.officerOf(finance), sheet)).around.divided).toEqual([]);
  });
});
