import { sql } from "kysely";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import {
  COMMUNES,
  OWNER_UNIT,
  openRoundWorld,
  type RoundWorld,
} from "../../../../test/support/round-world.ts";
import type { NewAuditEntry } from "../../../app/audit/index.ts";
import type { Actor } from "../../../app/context.ts";
import { RoundId, UnitKey } from "../../../contract/ids.ts";

type Person = Actor & { readonly accountId: NonNullable<Actor["accountId"]> };

let world: RoundWorld;
let round: RoundId;
let leader: Person;
const [A, B] = COMMUNES as [UnitKey, UnitKey];
const TU_PHAP = UnitKey.parse("so-tu-phap");

beforeEach(async () => {
  world = await openRoundWorld();
  leader = await world.account("chu-tich-a", [{ role: "leader", unit: A }]);
  round = RoundId.parse(world.ids.next());
  await sql`insert into rounds (id, title, kind, method_id, method_version, period, owner_unit_key, clock, created_at, created_by)
    values (${round}, 'Đợt thử', 'measures', 'small-commune', '1', '2026', ${OWNER_UNIT}, '{}', now(), ${world.owner.accountId})`.execute(
    world.db,
  );
  const units = COMMUNES.map((unit) => ({
    round_id: round,
    unit_key: unit,
    family: "commune",
    exemptions: "[]",
    ranked: true,
  }));
  await world.db.insertInto("round_units").values(units).execute();
});
afterEach(() => world.close());

const officer = (unit: UnitKey): Person => {
  const found = world.officers.get(unit);
  if (!found) throw new Error(`no officer of ${unit}`);
  return found;
};

type Said = Pick<NewAuditEntry, "kind" | "data"> & { unit?: UnitKey };

function say(event: Said, by: Person | null = world.owner): Promise<unknown> {
  const chain = `round:${round}` as const;
  const entry = { chain, at: world.clock.now(), actorId: by?.accountId ?? null, ...event } as NewAuditEntry;
  return world.store.write((tx) => tx.audit.append(entry));
}

const noticesOf = (person: Person) =>
  world.store.read((tx) => tx.notices.list(person.accountId, { unreadOnly: false, before: null, limit: 50 }));
const kindsOf = async (person: Person) => (await noticesOf(person)).map(({ kind }) => kind);

const CLOSED = { kind: "round.closed", data: { submitted: 1, units: 4 } } as const;
const reminded = (...units: UnitKey[]) => ({
  kind: "round.reminded" as const,
  data: { units, departments: [], until: null, text: "" },
});

describe("an event concerns", () => {
  test("everybody in the round, focal points and leaders, and nobody outside it", async () => {
    await say(CLOSED);
    expect(await kindsOf(officer(A))).toEqual(["round.closed"]);
    expect(await kindsOf(officer(B))).toEqual(["round.closed"]);
    expect(await kindsOf(leader)).toEqual(["round.closed"]);
    expect(await kindsOf(officer(TU_PHAP))).toEqual([]);
  });

  test("lead and supporting departments where they hold leaves", async () => {
    await world.db
      .insertInto("leaf_assignments")
      .values({ round_id: round, leaf: "1.1", lead_key: TU_PHAP, support_keys: ["so-tai-chinh"] })
      .execute();
    await say(CLOSED);
    expect(await kindsOf(officer(TU_PHAP))).toEqual(["round.closed"]);
    expect(await kindsOf(officer(UnitKey.parse("so-tai-chinh")))).toEqual(["round.closed"]);
  });

  test("only the units that are named", async () => {
    await say(reminded(A));
    expect(await noticesOf(officer(A))).toMatchObject([
      { kind: "round.reminded", unit: A, sheet: A, urgent: true },
    ]);
    expect(await kindsOf(officer(B))).toEqual([]);
  });

  test("never the person who did it, but their colleagues", async () => {
    const colleague = await world.account("noi-vu-2", [{ role: "owner", unit: OWNER_UNIT }]);
    await say(CLOSED);
    expect(await kindsOf(world.owner)).toEqual([]);
    expect(await kindsOf(colleague)).toEqual(["round.closed"]);
  });

  test("nobody whose account is disabled", async () => {
    const { accountId } = officer(A);
    await world.db
      .updateTable("accounts")
      .set({ disabled_at: new Date(0) })
      .where("id", "=", accountId)
      .execute();
    await say(CLOSED);
    expect(await kindsOf(officer(A))).toEqual([]);
  });

  test("somebody in two audiences once", async () => {
    const both = await world.account("hai-vai", [
      { role: "unit", unit: A },
      { role: "leader", unit: A },
      { role: "owner", unit: OWNER_UNIT },
    ]);
    await say(CLOSED);
    expect(await kindsOf(both)).toEqual(["round.closed"]);
  });
});

test("events of one kind at one sheet within the hour are one notice, until it is read", async () => {
  world.moveTo("2026-06-10T08:00:00+07:00");
  await say(reminded(A));
  world.moveTo("2026-06-10T08:40:00+07:00");
  await say(reminded(A));
  expect(await noticesOf(officer(A))).toMatchObject([{ count: 2 }]);
  world.moveTo("2026-06-10T10:00:00+07:00");
  await say(reminded(A));
  expect((await noticesOf(officer(A))).map(({ count }) => count)).toEqual([1, 2]);
  await world.store.write((tx) => tx.notices.markRead(officer(A).accountId, null, world.clock.now()));
  await say(reminded(A));
  expect((await noticesOf(officer(A))).map(({ count, read }) => [count, read])).toEqual([
    [1, false],
    [1, true],
    [2, true],
  ]);
});

test("a sheet handed in is no notice of its own, but is counted for the owner", async () => {
  const data = { hash: "0".repeat(64), points: 1, assignedMax: 2 };
  await say({ kind: "sheet.submitted", unit: A, data }, officer(A));
  await say({ kind: "sheet.submitted", unit: B, data }, officer(B));
  expect(await noticesOf(world.owner)).toEqual([]);
  const counts = await world.store.read((tx) => tx.notices.quietCounts(world.owner.accountId, new Date(0)));
  expect(counts).toMatchObject([{ kind: "sheet.submitted", count: 2, round: { title: "Đợt thử" } }]);
});

test("an event that is not kept tells nobody", async () => {
  const chain = `round:${round}` as const;
  const failing = world.store.write(async (tx) => {
    await tx.audit.append({ chain, at: new Date(0), actorId: null, ...CLOSED });
    throw new Error("broken off");
  });
  await expect(failing).rejects.toThrow("broken off");
  expect(await noticesOf(officer(A))).toEqual([]);
});

test("entries appended together point each notice to its own entry", async () => {
  const entry = (unit: UnitKey) =>
    ({ chain: `round:${round}`, at: world.clock.now(), actorId: null, ...reminded(unit) }) as const;
  await world.store.write((tx) => tx.audit.appendAll([entry(A), entry(B)]));
  const [first] = await noticesOf(officer(A));
  const [second] = await noticesOf(officer(B));
  expect([first?.body, second?.body].map((body) => JSON.parse(body ?? "{}").data.units)).toEqual([[A], [B]]);
});

test("nobody marks the notices of another as read", async () => {
  await say(CLOSED);
  const [own] = await noticesOf(officer(A));
  await world.store.write((tx) => tx.notices.markRead(officer(B).accountId, [own?.id ?? 0], new Date(0)));
  expect(await noticesOf(officer(A))).toMatchObject([{ read: false }]);
});

describe("appraisers", () => {
  let judge: Person;
  let other: Person;
  let all: Person;
  beforeEach(async () => {
    judge = await world.account("cham-1", [{ role: "appraiser", unit: null }]);
    other = await world.account("cham-2", [{ role: "appraiser", unit: null }]);
    all = await world.account("cham-3", [{ role: "appraiser", unit: null }]);
    const row = (person: Person, fields: string[], units: UnitKey[] = []) => ({
      round_id: round,
      account_id: person.accountId,
      fields,
      unit_keys: units,
    });
    await world.db
      .insertInto("round_appraisers")
      .values([row(judge, ["1"]), row(other, ["2"], [A]), row(all, ["10"], [B])])
      .execute();
  });

  const told = async (unit: UnitKey | null, leaf?: string) => {
    await world.db.deleteFrom("notices").execute();
    const head = await say({ kind: "round.edited", data: { changed: [] } }, null);
    await world.store.write((tx) =>
      tx.notices.deliver({
        chain: `round:${round}`,
        seq: Number((head as { seq: number }).seq),
        kind: "round.edited",
        roundId: round,
        unit,
        actorId: null,
        at: world.clock.now(),
        quiet: false,
        urgent: false,
        audiences: [leaf === undefined ? { to: "appraisers" } : { to: "appraisers", leaf }],
      }),
    );
    const rows = await world.db.selectFrom("notices").select("account_id").execute();
    const names = new Map([judge, other, all].map((one) => [one.accountId as string, one.displayName]));
    return new Set(rows.map(({ account_id }) => names.get(account_id)));
  };

  test.each([
    ["of the round, where no unit is named", null, undefined, ["cham-1", "cham-2", "cham-3"]],
    ["of the unit", 0, undefined, ["cham-1", "cham-2"]],
    ["whose fields hold the leaf", 0, "1.2", ["cham-1"]],
    ["of the unit, where no field holds the leaf", 0, "3.1", ["cham-1", "cham-2"]],
    ["field 1 does not hold leaf 10.1", 1, "10.1", ["cham-3"]],
  ] as const)("are told: %s", async (_who, unit, leaf, expected) => {
    const key = unit === null ? null : (COMMUNES[unit] ?? null);
    expect(await told(key, leaf)).toEqual(new Set(expected.map((name) => `Cán bộ ${name}`)));
  });

  test("who declared a conflict of interest hears nothing of the unit", async () => {
    await sql`insert into conflicts_of_interest (round_id, account_id, unit_key, reason, declared_at)
      values (${round}, ${judge.accountId}, ${A}, 'người nhà', now())`.execute(world.db);
    expect(await told(A)).toEqual(new Set(["Cán bộ cham-2"]));
    expect(await told(B)).toEqual(new Set(["Cán bộ cham-1", "Cán bộ cham-3"]));
  });
});

describe("deadlines that no clock sets", () => {
  const own = (person: Person) =>
    world.store.read((tx) => tx.notices.innerDeadlines(person.accountId, world.clock.now()));
  const by = () => world.owner.accountId;

  beforeEach(async () => {
    await sql`insert into submissions (round_id, unit_key, state) values (${round}, ${A}, 'draft'), (${round}, ${B}, 'draft')`.execute(
      world.db,
    );
  });

  test("a division has its leaves until the end of the day, and only that division", async () => {
    const division = await world.account("phong-a", [{ role: "division", unit: A, division: "van-phong" }]);
    const neighbour = await world.account("phong-b", [{ role: "division", unit: A, division: "tai-chinh" }]);
    await sql`insert into divisions (unit_key, key, name) values (${A}, 'van-phong', 'Văn phòng')`.execute(
      world.db,
    );
    for (const leaf of ["1.1", "1.2"]) {
      await sql`insert into division_leaves (round_id, unit_key, leaf, department_key, division, due, assigned_at, assigned_by)
        values (${round}, ${A}, ${leaf}, ${A}, 'van-phong', '2026-05-25', now(), ${by()})`.execute(world.db);
    }
    expect(await own(division)).toMatchObject([
      { kind: "division", unit: A, left: 2, of: 2, until: new Date("2026-05-26T00:00:00+07:00") },
    ]);
    expect(await own(neighbour)).toEqual([]);
    world.moveTo("2026-05-26T00:00:00+07:00");
    expect(await own(division)).toEqual([]);
  });

  test("a department has what was asked of it until it has answered", async () => {
    const id = world.ids.next();
    await sql`insert into supplement_requests (id, round_id, unit_key, department_key, until, sent_at, sent_by)
      values (${id}, ${round}, ${A}, ${TU_PHAP}, '2026-05-30T10:30:00Z', now(), ${by()})`.execute(world.db);
    await sql`insert into supplement_request_leaves (request_id, leaf, wanted, answered_at)
      values (${id}, '1.1', 'Giải trình', null), (${id}, '1.2', 'Bổ sung', now())`.execute(world.db);
    expect(await own(officer(TU_PHAP))).toMatchObject([
      { kind: "request", unit: TU_PHAP, sheet: A, unitName: "Sở Tư pháp", left: 1, of: 2 },
    ]);
    expect(await own(officer(A))).toEqual([]);
  });

  test("a reopened sheet is its unit's, until it is closed again", async () => {
    await sql`insert into reopenings (id, round_id, unit_key, work, until, reason, opened_at, opened_by)
      values (${world.ids.next()}, ${round}, ${B}, 'self-scoring', '2026-05-30T10:30:00Z', 'Mất mạng', now(), ${by()})`.execute(
      world.db,
    );
    expect(await own(officer(B))).toMatchObject([{ kind: "reopened", unit: B }]);
    expect(await own(officer(A))).toEqual([]);
    await sql`update reopenings set closed_at = now()`.execute(world.db);
    expect(await own(officer(B))).toEqual([]);
  });

  test("what lies before a leader waits for that leader alone", async () => {
    await sql`update submissions set state = 'presented' where unit_key = ${A}`.execute(world.db);
    const waiting = (person: Person) =>
      world.store.read((tx) => tx.notices.waitingApprovals(person.accountId));
    expect(await waiting(leader)).toMatchObject([{ unit: A, sheet: A, round: { title: "Đợt thử" } }]);
    expect(await waiting(officer(A))).toEqual([]);
  });
});
