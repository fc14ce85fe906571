import { chmod, mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { sql } from "kysely";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { openTestDatabase } from "../../../test/support/database.ts";
import { runs } from "../../../test/support/server-children.ts";
import { openDatabase, openStore } from "./index.ts";
import { readLockFile } from "./launcher/lock-file.ts";
import { readMigrations } from "./migrate.ts";

let dataFolder: string;
beforeEach(async () => {
  dataFolder = await mkdtemp(path.join(tmpdir(), "chiso-store-"));
  await chmod(dataFolder, 0o755);
});
afterEach(() => rm(dataFolder, { recursive: true, force: true }));

describe("opening the store", () => {
  test("starts, upgrades, serves and leaves nothing running", async () => {
    const store = await openStore({ dataFolder, mode: "own" });
    expect(store.kind).toBe("embedded");
    expect(store.migrated).toEqual((await readMigrations()).map(({ name }) => name));
    const lock = await readLockFile(path.join(dataFolder, "postgres"));
    await store.close();
    await store.ended;
    expect(await runs(lock?.pid ?? 0)).toBe(false);
  });

  test("beside a running server joins it, and closing leaves it running", async () => {
    const owner = await openStore({ dataFolder, mode: "own" });
    const guest = await openStore({ dataFolder, mode: "join" });
    await guest.close();
    expect((await sql`select 1 as one`.execute(owner.db)).rows).toEqual([{ one: 1 }]);
    await owner.close();
  });

  test("by an address never starts a server of its own", async () => {
    const database = await openTestDatabase();
    const store = await openStore({ databaseUrl: database.url, dataFolder, mode: "own" });
    expect(store).toMatchObject({ kind: "server", migrated: [] });
    expect(await readLockFile(path.join(dataFolder, "postgres"))).toBeUndefined();
    await store.close();
    await database.close();
  });

  test("stops the server again when the database does not fit", async () => {
    const store = await openStore({ dataFolder, mode: "own" });
    await sql`insert into schema_migrations values ('9999-later', 'x')`.execute(store.db);
    await store.close();
    await expect(openStore({ dataFolder, mode: "own" })).rejects.toMatchObject({ code: "database-newer" });
    expect(await readLockFile(path.join(dataFolder, "postgres"))).toBeUndefined();
  });

  test("as it is, for saving, asks nothing of its state", async () => {
    const database = await openDatabase({ dataFolder });
    expect((await sql`select 1 as one`.execute(database.db)).rows).toEqual([{ one: 1 }]);
    await database.close();
  });
});
