import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { DEPARTMENTS, OWNER_UNIT } from "../../../test/support/round-world.ts";
import {
  codeOf,
  openSheetWorld,
  type SheetWorld,
  save,
  selfScoringRound,
} from "../../../test/support/sheet-world.ts";
import { leaderOf, told } from "../../../test/support/unit-people.ts";
import type { RoundId, UnitKey } from "../../contract/ids.ts";
import type { Context } from "../context.ts";
import { approveSheet, openSheet, presentSheet, returnSheet, submitSheet, viewSigning } from "./index.ts";

let world: SheetWorld;
let head: Context;
let leader: Context;
let owner: Context;
const [JUSTICE, FINANCE] = DEPARTMENTS as [UnitKey, UnitKey];

beforeAll(async () => {
  world = await openSheetWorld();
  head = world.officerOf(JUSTICE);
  leader = await leaderOf(world, JUSTICE);
  owner = world.as(world.owner);
});
afterAll(() => world.close());

function measuredRound(): Promise<RoundId> {
  const leaf = (code: string, lead: UnitKey) => ({ leaf: code, lead, support: [] });
  return selfScoringRound(world, {
    kind: "measured",
    leaderApproval: true,
    units: [{ unit: OWNER_UNIT, family: "commune", exemptions: [], ranked: true }],
    assignments: [leaf("1.1", JUSTICE), leaf("1.2", JUSTICE), leaf("1.3", FINANCE), leaf("1.4", FINANCE)],
    appraisers: [],
  });
}

const act = (department: UnitKey | null, word = "") => ({ department, word });

describe("a department's part of a province's sheet", () => {
  test("is presented, locked, returned with a word and approved; other departments go on writing", async () => {
    const sheet = { roundId: await measuredRound(), unit: OWNER_UNIT };
    await save(head, sheet, "1.1", "issued", "late");
    await presentSheet(head, sheet, act(JUSTICE, "Phần việc của Sở"));
    expect(await codeOf(save(head, sheet, "1.1", "issued", "on-time", 1))).toBe("not-allowed");
    await save(world.officerOf(FINANCE), sheet, "1.4", "points", 2);
    const page = await viewSigning(leader, sheet, JUSTICE);
    expect(page).toMatchObject({
      state: "presented",
      points: 1.5,
      max: 7,
      leaves: 2,
      approvalSubmits: false,
    });
    expect(page.losses.map(({ leaf, responsible }) => [leaf, responsible])).toEqual([
      ["1.2", "Sở Tư pháp"],
      ["1.1", "Sở Tư pháp"],
    ]);
    await returnSheet(leader, sheet, act(JUSTICE, "Nhập nốt 1.2"));
    expect(await told(head)).toContain("sheet.returned");
    await save(head, sheet, "1.2", "done", 9);
    await save(head, sheet, "1.2", "planned", 10);
    await presentSheet(head, sheet, act(JUSTICE));
    expect(await approveSheet(leader, sheet, act(JUSTICE))).toBe(false);
    const view = await openSheet(owner, sheet);
    expect(view.around.parts.map(({ department, state }) => [department, state])).toEqual([
      [JUSTICE, "approved"],
      [FINANCE, "draft"],
    ]);
    expect(view.around.reviews.map((review) => review.act)).toEqual([
      "approved",
      "presented",
      "returned",
      "presented",
    ]);
    // What passes between a department and its leader is none of another department's business.
    expect((await openSheet(world.officerOf(FINANCE), sheet)).around.reviews).toEqual([]);
  });

  test("is approved by its own leader alone; the owner may give an approved part back", async () => {
    const sheet = { roundId: await measuredRound(), unit: OWNER_UNIT };
    await presentSheet(head, sheet, act(JUSTICE));
    const other = await leaderOf(world, FINANCE);
    expect(await codeOf(approveSheet(other, sheet, act(JUSTICE)))).toBe("not-allowed");
    expect(await codeOf(approveSheet(owner, sheet, act(JUSTICE)))).toBe("not-allowed");
    await approveSheet(leader, sheet, act(JUSTICE));
    await returnSheet(owner, sheet, act(JUSTICE, "Thiếu tài liệu 1.1"));
    await save(head, sheet, "1.1", "issued", "late");
  });

  test("the whole sheet is presented by the owner, approved by the leader above and handed in by the owner", async () => {
    const sheet = { roundId: await measuredRound(), unit: OWNER_UNIT };
    const top = await leaderOf(world, OWNER_UNIT);
    expect(await codeOf(submitSheet(owner, sheet))).toBe("approval-needed");
    await presentSheet(owner, sheet, act(null));
    expect(await codeOf(approveSheet(leader, sheet, act(null)))).toBe("not-allowed");
    expect(await approveSheet(top, sheet, act(null))).toBe(false);
    await submitSheet(owner, sheet);
    expect((await openSheet(owner, sheet)).state).toBe("submitted");
  });
});
