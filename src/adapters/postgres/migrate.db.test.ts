import { sql } from "kysely";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { openTestDatabase, type TestDatabase } from "../../../test/support/database.ts";
import { checkMigrated, type Migration, migrate, pending, readApplied, readMigrations } from "./migrate.ts";

const first: Migration = { name: "0001-first", sql: "create table first (id integer)", sha256: "a1" };
const second: Migration = { name: "0002-second", sql: "create table second (id integer)", sha256: "b2" };
const third: Migration = { name: "0003-third", sql: "insert into first values (3)", sha256: "c3" };

let database: TestDatabase<unknown>;
beforeEach(async () => {
  database = await openTestDatabase({ empty: true });
});
afterEach(() => database.close());

async function tables(): Promise<readonly string[]> {
  const { rows } = await sql<{ name: string }>`
    select relname as name from pg_class
    where relkind = 'r' and relnamespace = 'public'::regnamespace order by 1`.execute(database.db);
  return rows.map(({ name }) => name);
}

describe(migrate, () => {
  test("an empty database gets every shipped step once", async () => {
    const shipped = await readMigrations();
    expect(await migrate(database.db)).toEqual(shipped.map(({ name }) => name));
    expect(await migrate(database.db)).toEqual([]);
    await checkMigrated(database.db);
  });

  test("a later program applies only what is new, in order", async () => {
    await migrate(database.db, [first]);
    expect(await migrate(database.db, [first, second, third])).toEqual(["0002-second", "0003-third"]);
  });

  test("two programs that start at once apply each step once", async () => {
    const results = await Promise.all(
      [first, second].map(() => migrate(database.db, [first, second, third])),
    );
    expect(results.flat().toSorted()).toEqual(["0001-first", "0002-second", "0003-third"]);
  });

  test("a step that fails in its middle leaves nothing of itself and keeps the steps before it", async () => {
    const broken = { ...second, sql: "create table second (id integer); select 1/0" };
    await expect(migrate(database.db, [first, broken])).rejects.toMatchObject({ code: "migration-failed" });
    expect(await tables()).toEqual(["first", "schema_migrations"]);
    expect(await migrate(database.db, [first, second])).toEqual(["0002-second"]);
  });

  test("a database with the tables of another program is refused and left alone", async () => {
    await sql`create table somebody_elses (id integer)`.execute(database.db);
    await expect(migrate(database.db, [first])).rejects.toMatchObject({ code: "not-ours" });
    expect(await tables()).toEqual(["somebody_elses"]);
  });

  test("a database upgraded by a newer program is refused", async () => {
    await migrate(database.db, [first, second]);
    await expect(migrate(database.db, [first])).rejects.toMatchObject({ code: "database-newer" });
  });

  test("a command that may not upgrade says that the database is behind", async () => {
    await expect(checkMigrated(database.db, [first])).rejects.toMatchObject({ code: "database-behind" });
    await migrate(database.db, [first]);
    await expect(checkMigrated(database.db, [first, second])).rejects.toMatchObject({
      code: "database-behind",
    });
  });

  test("the history is kept with the fingerprint of each file", async () => {
    await migrate(database.db, [first, second]);
    expect(await readApplied(database.db)).toEqual([
      { name: "0001-first", sha256: "a1" },
      { name: "0002-second", sha256: "b2" },
    ]);
  });
});

describe(pending, () => {
  const known = [first, second, third];
  test.each([
    { of: "nothing applied", applied: [], rest: ["0001-first", "0002-second", "0003-third"] },
    { of: "one step applied", applied: [first], rest: ["0002-second", "0003-third"] },
    { of: "all steps applied", applied: known, rest: [] },
  ])("with $of the rest is still to do", ({ applied, rest }) => {
    expect(pending(known, applied).map(({ name }) => name)).toEqual(rest);
  });

  test.each([
    { of: "a step left out in the middle", applied: [first, third], code: "half-migrated" },
    { of: "an edited file", applied: [{ ...first, sha256: "other" }], code: "migration-changed" },
    {
      of: "a step this program never had",
      applied: [first, { name: "0001-zzz", sha256: "x" }],
      code: "migration-changed",
    },
    {
      of: "a step of a later program",
      applied: [...known, { name: "0004-later", sha256: "x" }],
      code: "database-newer",
    },
  ])("a history with $of is refused", ({ applied, code }) => {
    expect(() => pending(known, applied)).toThrowError(expect.objectContaining({ code }));
  });
});
