import { sql } from "kysely";
import { afterAll, beforeAll, expect, test } from "vitest";
import { openTestDatabase, type TestDatabase } from "../../../test/support/database.ts";
import { unitRecord } from "../../../test/support/unitRecord.ts";
import type { Store } from "../../app/store.ts";
import { AppError } from "../../contract/errors.ts";
import { UnitKey } from "../../contract/ids.ts";
import { createStore } from "./store.ts";

let database: TestDatabase;
let store: Store;
beforeAll(async () => {
  database = await openTestDatabase();
  store = createStore(database.db);
});
afterAll(() => database.close());

const unit = (key: string, name: string) => unitRecord(key, name, "commune");

test("a reading transaction cannot write, whatever its code tries", async () => {
  const writing = store.read(async (tx) => {
    if ("insert" in tx.units && typeof tx.units.insert === "function")
      await tx.units.insert(unit("xa-lau", "Xã Lậu"));
  });
  await expect(writing).rejects.toMatchObject({ code: "25006" });
});

test("a reading transaction sees one moment", async () => {
  const seen = await store.read(async (tx) => {
    const before = (await tx.units.list("moment")).length;
    await store.write((other) =>
      other.units.upsert([unitRecord("xa-giua-chung", "Xã Giữa Chừng", "moment")]),
    );
    return [before, (await tx.units.list("moment")).length];
  });
  expect(seen).toEqual([0, 0]);
});

test("a write that fails leaves nothing", async () => {
  const failing = store.write(async (tx) => {
    await tx.units.insert(unit("xa-do-dang", "Xã Dở Dang"));
    throw new Error("broken off");
  });
  await expect(failing).rejects.toThrow("broken off");
  expect(await store.read((tx) => tx.units.byKey(UnitKey.parse("xa-do-dang")))).toBeNull();
});

test("two writes that lock each other out are both done, one after being tried again", async () => {
  await store.write((tx) => tx.units.upsert([unit("khoa-a", "A"), unit("khoa-b", "B")]));
  let waiting = 0;
  let meet: () => void = () => undefined;
  const bothInside = new Promise<void>((resolve) => {
    meet = resolve;
  });
  let attempts = 0;
  const inOrder = (first: string, second: string) =>
    store.write(async (tx) => {
      attempts++;
      await tx.units.upsert([unit(first, `${first} ${attempts}`)]);
      waiting++;
      if (waiting === 2) meet();
      await bothInside;
      await tx.units.upsert([unit(second, `${second} ${attempts}`)]);
    });
  await Promise.all([inOrder("khoa-a", "khoa-b"), inOrder("khoa-b", "khoa-a")]);
  // One of the two is enough to be given up; a busy server may give up both.
  expect(attempts).toBeGreaterThanOrEqual(3);
});

test("a full disk becomes a refusal that says that earlier work is safe", async () => {
  const full = store.write(async () => {
    // The server's own words for ENOSPC; filling a real disk is done in the launcher's tests.
    await sql`do $$ begin raise exception 'no space left on device' using errcode = '53100'; end $$`.execute(
      database.db,
    );
  });
  await expect(full).rejects.toBeInstanceOf(AppError);
  await expect(full).rejects.toMatchObject({ code: "store-full" });
});

test("units are listed in Vietnamese order: Ă after A, Đ after D", async () => {
  const names = ["Đông Hà", "Dương Kinh", "Ân Thi", "Ăn Bình", "An Giang", "Anh Sơn"];
  await store.write((tx) =>
    tx.units.upsert(names.map((name, index) => unitRecord(`thu-tu-${index}`, name, "order"))),
  );
  const listed = await store.read((tx) => tx.units.list("order"));
  expect(listed.map(({ name }) => name)).toEqual([
    "An Giang",
    "Anh Sơn",
    "Ăn Bình",
    "Ân Thi",
    "Dương Kinh",
    "Đông Hà",
  ]);
});

test("a taken unit key changes nothing", async () => {
  const insert = (name: string) => store.write((tx) => tx.units.insert(unit("xa-trung", name)));
  expect(await insert("Xã Trước")).toBe(true);
  expect(await insert("Xã Sau")).toBe(false);
  expect((await store.read((tx) => tx.units.byKey(UnitKey.parse("xa-trung"))))?.name).toBe("Xã Trước");
});
