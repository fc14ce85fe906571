import { afterAll, beforeAll, describe, expect, test } from "vitest";
import {
  A,
  APPRAISAL,
  B,
  codeOf,
  openSheetWorld,
  refusalOf,
  type SheetWorld,
  selfScoringRound,
} from "../../../test/support/sheet-world.ts";
import { told } from "../../../test/support/unit-people.ts";
import type { RoundId } from "../../contract/ids.ts";
import type { Context } from "../context.ts";
import { openSheet, preSubmitFindings } from "../submissions/index.ts";
import { askExemption, decideExemption, exemptionReport, listRequests, withdrawExemption } from "./index.ts";

let world: SheetWorld;
let officer: Context;
let owner: Context;

beforeAll(async () => {
  world = await openSheetWorld();
  officer = world.officerOf(A);
  owner = world.as(world.owner);
});
afterAll(() => world.close());

const WHY = { reason: "Xã không được giao nhiệm vụ này", document: "12/UBND-VP" };
const at = (roundId: RoundId, leaf = "1.2") => ({ roundId, unit: A, leaf });

describe("asking that a criterion does not apply", () => {
  test("accepted, it is set aside at once and the score follows; both are told", async () => {
    const roundId = await selfScoringRound(world);
    const id = await askExemption(officer, at(roundId), WHY);
    expect(await told(owner)).toContain("exemption.asked");
    expect((await preSubmitFindings(officer, at(roundId))).find(({ leaf }) => leaf === "1.2")?.code).toBe(
      "exemption-waiting",
    );
    expect(await listRequests(owner, roundId)).toMatchObject([
      { id, unit: A, leaf: "1.2", label: "Hoàn thành kế hoạch", max: 4, ...WHY, decision: null },
    ]);
    await decideExemption(owner, roundId, id, { decision: "accepted", reason: "" });
    const view = await openSheet(officer, at(roundId));
    expect(view.leaves.find(({ code }) => code === "1.2")?.exemption).toBe(WHY.reason);
    // 4 of the 10 self-scored points no longer count.
    expect(view.total?.selfMax).toBe(6);
    expect(await told(officer)).toContain("exemption.decided");
    expect(await codeOf(decideExemption(owner, roundId, id, { decision: "refused", reason: "x" }))).toBe(
      "already-decided",
    );
    const { content } = await exemptionReport(owner, roundId, "csv");
    expect(content).toContain("Hoàn thành kế hoạch");
    expect(content).toContain(`${WHY.reason},${WHY.document},Theo đề nghị của đơn vị`);
  });

  test("refused, the reason must be given and is shown at the leaf", async () => {
    const roundId = await selfScoringRound(world);
    const id = await askExemption(officer, at(roundId), WHY);
    const refused = await refusalOf(
      decideExemption(owner, roundId, id, { decision: "refused", reason: " " }),
    );
    expect(refused.faults[0]?.path).toBe("reason");
    await decideExemption(owner, roundId, id, { decision: "refused", reason: "Xã vẫn có nhiệm vụ" });
    const view = await openSheet(officer, at(roundId));
    expect(view.around.exemptionRequests).toMatchObject([
      { leaf: "1.2", decision: "refused", answer: "Xã vẫn có nhiệm vụ" },
    ]);
    expect(view.total?.selfMax).toBe(10);
    expect(await codeOf(decideExemption(owner, roundId, id, { decision: "accepted", reason: "" }))).toBe(
      "already-decided",
    );
    // It may be asked again with better reasons.
    await askExemption(officer, at(roundId), { ...WHY, reason: "Có quyết định mới" });
  });

  test("one request a leaf at a time, with a reason, in the window, by the unit; taken back it waits no more", async () => {
    const roundId = await selfScoringRound(world);
    const faults = await refusalOf(askExemption(officer, at(roundId), { reason: "", document: "" }));
    expect(faults.faults[0]?.path).toBe("reason");
    await askExemption(officer, at(roundId), WHY);
    expect(await codeOf(askExemption(officer, at(roundId), WHY))).toBe("invalid");
    await withdrawExemption(officer, at(roundId));
    expect(await codeOf(withdrawExemption(officer, at(roundId)))).toBe("not-found");
    const id = await askExemption(officer, at(roundId), WHY);
    expect(await codeOf(askExemption(world.officerOf(B), at(roundId), WHY))).toBe("not-allowed");
    expect(await codeOf(decideExemption(officer, roundId, id, { decision: "accepted", reason: "" }))).toBe(
      "not-allowed",
    );
    expect(await codeOf(listRequests(officer, roundId))).toBe("not-allowed");
    world.moveTo(APPRAISAL);
    expect(await codeOf(askExemption(officer, at(roundId, "1.1"), WHY))).toBe("stage-closed");
  });

  test("a bonus item is claimed or left empty, never exempt", async () => {
    const roundId = await selfScoringRound(world);
    const bonus = (await openSheet(officer, at(roundId))).leaves.find(({ block }) => block === "bonus");
    expect(bonus?.allowed).not.toContain("leaf.ask-exemption");
    expect(await codeOf(askExemption(officer, at(roundId, bonus?.code ?? ""), WHY))).toBe("not-allowed");
  });
});
