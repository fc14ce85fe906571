import { afterAll, beforeAll, describe, expect, test } from "vitest";
import {
  answer,
  appraise,
  COMMUNES,
  OWNER_UNIT,
  openedRound,
  openRoundWorld,
  type RoundWorld,
  submit,
} from "../../../test/support/round-world.ts";
import type { RoundId, UnitKey } from "../../contract/ids.ts";
import type { Actor } from "../context.ts";
import {
  approveRound,
  computeRound,
  correctRound,
  publishRound,
  readPublicRound,
  readPublicUnit,
} from "../publication/index.ts";
import { closeRound } from "../rounds/index.ts";
import { assignObjection, decideObjection, fileObjection, listObjections } from "./index.ts";

let world: RoundWorld;
let second: Actor & { accountId: NonNullable<Actor["accountId"]> };
let third: typeof second;
beforeAll(async () => {
  world = await openRoundWorld();
  second = await world.account("xem-xet", [{ role: "appraiser", unit: null }]);
  third = await world.account("xem-xet-lai", [{ role: "appraiser", unit: null }]);
});
afterAll(() => world.close());

const [A, B, C, D] = COMMUNES as [UnitKey, UnitKey, UnitKey, UnitKey];
const refusal = (code: string) => expect.objectContaining({ code });
const owner = () => world.as(world.owner);
const of = (unit: UnitKey) => {
  const officer = world.officers.get(unit);
  if (!officer) throw new Error(unit);
  return world.as(officer);
};
const file = (id: RoundId, unit: UnitKey, text = "Kế hoạch đã ban hành đúng hạn, có văn bản kèm theo.") =>
  fileObjection(of(unit), id, { unit, leaf: "1.2", text, documents: [] });

/** Published on Friday 08/01/2027; objections are taken for 5 working days and decided within 3. */
async function published(): Promise<RoundId> {
  world.moveTo("2026-05-20");
  const id = await openedRound(world, {
    units: [A, B, C, D].map((unit) => ({ unit, family: "commune", exemptions: [], ranked: true })),
    clock: {
      selfScoring: { from: "2026-06-01T00:00:00+07:00", until: "2026-07-01T00:00:00+07:00" },
      appraisal: { from: "2026-07-05T00:00:00+07:00", until: "2026-08-01T00:00:00+07:00" },
      objection: { file: 5, decide: 3 },
    },
  });
  world.moveTo("2026-06-10");
  for (const unit of [A, B, C, D]) {
    await answer(world, id, unit, "1.1", { issued: "on-time" });
    await answer(world, id, unit, "1.2", { done: 8, planned: 10 });
    await submit(world, id, unit);
  }
  world.moveTo("2026-07-10");
  for (const unit of [A, B, C, D]) {
    await appraise(world, id, unit, "1.1");
    await appraise(world, id, unit, "1.2", { points: 1, reason: "Thiếu minh chứng" });
  }
  world.moveTo("2026-08-02");
  for (const unit of [A, B, C, D]) await answer(world, id, unit, "2.1", { share: 0.9 });
  await closeRound(owner(), id);
  await computeRound(owner(), id);
  world.moveTo("2027-01-08");
  await approveRound(owner(), id, { number: "", day: null, signer: "" });
  await publishRound(owner(), id);
  return id;
}

describe("an objection to a published result", () => {
  test("is taken for the stated working days and not a day longer", async () => {
    const id = await published();
    // 11, 12, 13, 14 and 15 January are the five working days after Friday the 8th.
    world.moveTo("2027-01-15T23:59:59+07:00");
    expect((await listObjections(of(A), id)).window).toEqual({ until: "2027-01-15", open: true });
    await file(id, A);
    world.moveTo("2027-01-16T00:00:00+07:00");
    await expect(file(id, B)).rejects.toEqual(refusal("objection-over"));
    expect((await listObjections(of(A), id)).window.open).toBe(false);
  });

  test("says what is objected to, once; another unit can neither file nor read it", async () => {
    const id = await published();
    world.moveTo("2027-01-11");
    await expect(file(id, A, "   ")).rejects.toEqual(refusal("invalid"));
    await expect(
      fileObjection(of(B), id, { unit: A, leaf: "1.2", text: "x", documents: [] }),
    ).rejects.toEqual(refusal("not-allowed"));
    await file(id, A);
    await expect(file(id, A)).rejects.toEqual(refusal("already-answered"));
    expect((await listObjections(of(B), id)).objections).toEqual([]);
    const [own] = (await listObjections(of(A), id)).objections;
    expect(own).toMatchObject({
      leaf: "1.2",
      instance: 1,
      publishedPoints: 1,
      appraiserReason: "Thiếu minh chứng",
      due: "2027-01-14",
      decision: null,
    });
  });

  test("is decided by somebody who did not judge before, with a reason, in two instances at most", async () => {
    const id = await published();
    world.moveTo("2027-01-11");
    const objection = await file(id, A);
    const judge = world.appraiser.accountId;
    await expect(assignObjection(owner(), objection, judge)).rejects.toEqual(refusal("invalid"));
    await assignObjection(owner(), objection, second.accountId);
    const dismissed = { outcome: "dismissed" as const, reason: "Văn bản không có trong phiếu khi gửi." };
    await expect(decideObjection(world.as(third), objection, dismissed)).rejects.toEqual(
      refusal("not-allowed"),
    );
    await expect(decideObjection(world.as(second), objection, { ...dismissed, reason: " " })).rejects.toEqual(
      refusal("invalid"),
    );
    await decideObjection(world.as(second), objection, dismissed);
    await expect(decideObjection(world.as(second), objection, dismissed)).rejects.toEqual(
      refusal("already-decided"),
    );

    const again = await file(id, A, "Văn bản đã gửi kèm công văn số 12.");
    await expect(assignObjection(owner(), again, second.accountId)).rejects.toEqual(refusal("invalid"));
    await assignObjection(owner(), again, third.accountId);
    await decideObjection(world.as(third), again, { outcome: "upheld", points: 3, reason: "Đủ minh chứng." });
    await expect(file(id, A)).rejects.toEqual(refusal("already-answered"));
    const { statistics } = await listObjections(owner(), id);
    expect(statistics).toMatchObject({ filed: 2, units: 1, decided: 2, inTime: 2, upheld: 1, overdue: 0 });
  });

  test("is offered to be given only to people whom the server takes: not to a judge, a leader of a ranked unit, a closed account", async () => {
    const leader = await world.account("lanh-dao-xa-b", [{ role: "leader", unit: B }]);
    const leaderAbove = await world.account("lanh-dao-so", [{ role: "leader", unit: OWNER_UNIT }]);
    const closed = await world.account("da-khoa", [{ role: "appraiser", unit: null }]);
    await world.store.write((tx) =>
      tx.access.updateAccount(
        closed.accountId,
        { displayName: closed.displayName, position: "", roles: closed.roles, disabledAt: world.clock.now() },
        world.clock.now(),
      ),
    );
    const id = await published();
    world.moveTo("2027-01-11");
    const objection = await file(id, A);
    const { objections, deciders } = await listObjections(owner(), id);
    const offered = objections[0]?.deciders ?? [];
    expect(offered).toEqual(expect.arrayContaining([second, third, leaderAbove].map((one) => one.accountId)));
    for (const one of [world.appraiser, leader, closed]) expect(offered).not.toContain(one.accountId);
    expect(deciders.map(({ account }) => account).sort()).toEqual([...offered].sort());
    for (const account of offered) await assignObjection(owner(), objection, account);
  });

  test("upheld, it changes the result only by a numbered correction; what was published first stays readable", async () => {
    const id = await published();
    world.moveTo("2027-01-11");
    const objection = await file(id, A);
    await assignObjection(owner(), objection, second.accountId);
    const correction = {
      number: "20/QĐ-UBND",
      day: "2027-01-13",
      signer: "Chủ tịch",
      reason: "Chấp nhận kiến nghị",
    };
    await expect(correctRound(owner(), id, correction)).rejects.toEqual(refusal("invalid"));
    const less = { outcome: "upheld" as const, points: 0.5, reason: "Thấp hơn điểm đã công bố" };
    await expect(decideObjection(world.as(second), objection, less)).rejects.toEqual(refusal("invalid"));
    await decideObjection(world.as(second), objection, {
      outcome: "upheld",
      points: 3.2,
      reason: "Đủ minh chứng",
    });
    const before = await readPublicRound(world, id);
    // By hand: 3 + 1 + 3 × 0.9 = 6.7 for all four; A rises to 3 + 3.2 + 2.7 = 8.9.
    expect(before.result.units.map(({ total }) => total)).toEqual(
      [6.7, 6.7, 6.7, 6.7].map((x) => expect.closeTo(x, 9)),
    );
    await expect(correctRound(of(A), id, correction)).rejects.toEqual(refusal("not-allowed"));
    await correctRound(owner(), id, correction);

    const after = await readPublicRound(world, id);
    expect(after).toMatchObject({
      edition: 2,
      changes: [{ unit: A }, { unit: B }, { unit: C }, { unit: D }],
    });
    expect(after.result.units[0]).toMatchObject({ unit: A, rank: 1 });
    expect(after.result.units[0]?.total).toBeCloseTo(8.9, 9);
    expect(after.editions.map(({ number, correction: why }) => [number, why?.reason ?? null])).toEqual([
      [1, null],
      [2, "Chấp nhận kiến nghị"],
    ]);
    const first = await readPublicRound(world, id, "vi", 1);
    expect(first.result).toEqual(before.result);
    const leaf = (await readPublicUnit(world, id, A)).unit.leaves.find(({ code }) => code === "1.2");
    expect(leaf?.appraised).toEqual({ decision: "change", points: 3.2, reason: "Đủ minh chứng" });
    await expect(correctRound(owner(), id, correction)).rejects.toEqual(refusal("invalid"));
  });
});
