import type { Kysely } from "kysely";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { openTestDatabase, type TestDatabase } from "../../../../test/support/database.ts";
import { type KnownHead, verifyChains } from "../../../app/audit/index.ts";
import type { Store } from "../../../app/store.ts";
import { UnitKey } from "../../../contract/ids.ts";
import type { Database } from "../schema.ts";
import { createStore } from "../store.ts";

let database: TestDatabase;
let db: Kysely<Database>;
let store: Store;
beforeEach(async () => {
  database = await openTestDatabase();
  db = database.db;
  store = createStore(db);
});
afterEach(() => database.close());

const ROUND = "round:00000000-0000-4000-8000-000000000001";
const key = UnitKey.parse("xa-an-hoa");
const append = (name: string, chain: "general" | `round:${string}` = "general") =>
  store.write((tx) =>
    tx.audit.append({
      chain,
      at: new Date(0),
      actorId: null,
      kind: "unit.created",
      unit: key,
      data: { key, name, family: "commune" },
    }),
  );
const verify = (known: readonly KnownHead[] = []) => verifyChains({ store }, known);

test("entries written by many at once stand in one chain without gaps", async () => {
  await Promise.all(Array.from({ length: 30 }, (_, index) => append(`Xã ${index}`)));
  expect(await verify()).toEqual([expect.objectContaining({ chain: "general", entries: 30, intact: true })]);
});

test("each round has a chain of its own", async () => {
  await append("Xã A");
  await append("Xã B", ROUND);
  await append("Xã C", ROUND);
  const reports = await verify();
  expect(reports.map(({ chain, entries, intact }) => [chain, entries, intact])).toEqual([
    ["general", 1, true],
    [ROUND, 2, true],
  ]);
});

test("entries of several chains written in turn within one transaction follow each other", async () => {
  const entry = (name: string, chain: "general" | typeof ROUND) =>
    ({
      chain,
      at: new Date(0),
      actorId: null,
      kind: "unit.created",
      unit: key,
      data: { key, name, family: "commune" },
    }) as const;
  await append("Xã A");
  await store.write(async (tx) => {
    await tx.audit.append(entry("Xã B", "general"));
    await tx.audit.append(entry("Xã C", ROUND));
    await tx.audit.appendAll([entry("Xã D", "general"), entry("Xã E", "general")]);
    await tx.audit.append(entry("Xã F", ROUND));
  });
  await append("Xã G");
  const reports = await verify();
  expect(reports.map(({ chain, entries, intact }) => [chain, entries, intact])).toEqual([
    ["general", 5, true],
    [ROUND, 2, true],
  ]);
});

test("an entry whose transaction fails is not there", async () => {
  const failing = store.write(async (tx) => {
    await tx.audit.append({
      chain: "general",
      at: new Date(0),
      actorId: null,
      kind: "unit.created",
      data: { key, name: "X", family: "commune" },
    });
    throw new Error("broken off");
  });
  await expect(failing).rejects.toThrow("broken off");
  expect(await verify()).toEqual([]);
});

describe("with five entries", () => {
  beforeEach(async () => {
    for (let index = 1; index <= 5; index++) await append(`Xã ${index}`);
  });

  test("a row altered behind the program's back is found", async () => {
    await db.updateTable("audit_entries").set({ unit_key: "xa-khac" }).where("seq", "=", 3).execute();
    expect(await verify()).toMatchObject([{ intact: false, fault: expect.stringContaining("entry 3") }]);
  });

  test("the last entries cut off are found by the head row", async () => {
    await db.deleteFrom("audit_entries").where("seq", ">", 3).execute();
    expect(await verify()).toMatchObject([
      { intact: false, fault: expect.stringContaining("kept head is at 5") },
    ]);
  });

  test("the last entries cut off together with the head row are found by a head known from elsewhere", async () => {
    const head = await store.read((tx) => tx.audit.head("general"));
    const third = await db
      .selectFrom("audit_entries")
      .select("hash")
      .where("seq", "=", 3)
      .executeTakeFirstOrThrow();
    await db.deleteFrom("audit_entries").where("seq", ">", 3).execute();
    await db.updateTable("audit_heads").set({ seq: 3, hash: third.hash }).execute();
    expect(await verify()).toMatchObject([{ intact: true }]);
    const known = { chain: "general", seq: head?.seq ?? 0, hash: head?.hash ?? "" };
    expect(await verify([known])).toMatchObject([
      { intact: false, fault: expect.stringContaining("known head 5") },
    ]);
  });

  test("a chain that is gone as a whole is found by a head known from elsewhere", async () => {
    const head = await store.read((tx) => tx.audit.head("general"));
    await db.deleteFrom("audit_entries").execute();
    await db.deleteFrom("audit_heads").execute();
    const known = { chain: "general", seq: head?.seq ?? 0, hash: head?.hash ?? "" };
    expect(await verify([known])).toMatchObject([{ chain: "general", entries: 0, intact: false }]);
  });
});
