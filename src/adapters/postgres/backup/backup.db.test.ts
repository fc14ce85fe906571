import { execFileSync } from "node:child_process";
import { createHash, randomBytes } from "node:crypto";
import { mkdtemp, readdir, readFile, rm, stat, truncate, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { buffer } from "node:stream/consumers";
import { type Kysely, sql } from "kysely";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { openTestDatabase, type TestDatabase } from "../../../../test/support/database.ts";
import { makeSmallDisk } from "../../../../test/support/small-disk.ts";
import type { FileStore } from "../../../app/evidence/index.ts";
import { openFolderFileStore } from "../../files/index.ts";
import { type Migration, migrate } from "../migrate.ts";
import { restore } from "./restore.ts";
import { save } from "./save.ts";

const SHAPES: Migration = {
  name: "0001-shapes",
  sha256: "a",
  sql: `
    create table boss (id integer primary key, favourite integer);
    create table place (key text primary key, parent text references place (key), boss integer references boss (id));
    alter table boss add foreign key (favourite) references boss (id);
    create table thing (
      id bigint generated always as identity primary key,
      place text references place (key),
      name varchar(40), amount numeric, score double precision, day date, at timestamptz, bytes bytea,
      tags text[], body jsonb, yes boolean, shout text generated always as (upper(name)) stored);
    create table log (entry text);
    create table kind (name text primary key);
    insert into kind values ('from the step itself');
    create function note() returns trigger language plpgsql as
      $$ begin insert into log values ('thing ' || new.id); return new; end $$;
    create trigger note after insert on thing for each row execute function note();`,
};
const LATER: Migration = {
  name: "0002-later",
  sha256: "b",
  sql: "alter table thing add column half double precision; update thing set half = score / 2",
};

let source: TestDatabase<unknown>;
let target: TestDatabase<unknown>;
let folder: string;
let files: FileStore;
let restoredFiles: FileStore;

beforeEach(async () => {
  folder = await mkdtemp(path.join(tmpdir(), "chiso-backup-"));
  source = await openTestDatabase({ empty: true });
  target = await openTestDatabase({ empty: true });
  files = await openFolderFileStore(path.join(folder, "from"));
  restoredFiles = await openFolderFileStore(path.join(folder, "to"));
});
afterEach(async () => {
  await source.close();
  await target.close();
  await rm(folder, { recursive: true, force: true });
});

const settings = (name = "saved.chiso"): { file: string; productVersion: string; now: Date } => ({
  file: path.join(folder, name),
  productVersion: "9.9.9",
  now: new Date("2026-11-21T08:00:00Z"),
});

async function fillSource(): Promise<void> {
  await migrate(source.db, [SHAPES]);
  await sql`insert into boss values (1, 2), (2, 1)`.execute(source.db);
  await sql`insert into place values ('xã', 'tỉnh', 1), ('tỉnh', null, 2)`.execute(source.db);
  await sql`
    insert into thing (place, name, amount, score, day, at, bytes, tags, body, yes) values
      ('xã', 'Sở Nội vụ', 12345678901234567890.123456789, 0.1, '2025-07-01', '2026-11-21 15:02:03.123456+07', '\\x00ff10',
       array['a', null, 'c,"d"'], '{"điểm": 59.2703}', true),
      (null, E'two\nlines\t"\\\\', null, 'Infinity', null, null, null, '{}', 'null', null),
      (null, null, 0.10, -0.0, '0044-03-15 BC', 'infinity', '', null, null, false)`.execute(source.db);
  await sql`delete from thing where id = 2`.execute(source.db);
}

/** Everything in a table, as text, in a fixed order. */
async function contents(db: Kysely<unknown>, table: string): Promise<readonly unknown[]> {
  const { rows } = await sql<{
    row: unknown;
  }>`select t::text as row from ${sql.table(table)} t order by 1`.execute(db);
  return rows.map(({ row }) => row);
}

const TABLES = ["boss", "place", "thing", "log", "kind"];
async function everything(db: Kysely<unknown>): Promise<readonly (readonly unknown[])[]> {
  return Promise.all(TABLES.map((table) => contents(db, table)));
}

async function keep(content: Buffer): Promise<string> {
  const chunks = async function* (): AsyncGenerator<Uint8Array> {
    yield content;
  };
  return (await files.put(chunks())).sha256;
}

describe("a backup", () => {
  test("brings back every value of every type, references in circles, sequences and what triggers wrote", async () => {
    await fillSource();
    const saved = await save(source.db, files, settings());
    const restored = await restore(target.db, restoredFiles, settings().file, [SHAPES]);
    expect(await everything(target.db)).toEqual(await everything(source.db));
    expect(restored).toMatchObject({
      rows: saved.rows,
      tables: 5,
      productVersion: "9.9.9",
      createdAt: settings().now,
    });
    const { rows } = await sql<{ id: number }>`insert into thing default values returning id`.execute(
      target.db,
    );
    expect(rows).toEqual([{ id: 4 }]);
  });

  test("leaves the restored tables guarded by their references and triggers", async () => {
    await fillSource();
    await save(source.db, files, settings());
    await restore(target.db, restoredFiles, settings().file, [SHAPES]);
    await expect(sql`insert into thing (place) values ('nowhere')`.execute(target.db)).rejects.toThrow(
      /foreign key/,
    );
    const before = (await contents(target.db, "log")).length;
    await sql`insert into thing default values`.execute(target.db);
    expect(await contents(target.db, "log")).toHaveLength(before + 1);
  });

  test("carries the evidence files, also empty ones and those of many parts", async () => {
    await migrate(source.db, [SHAPES]);
    const contentsOfFiles = [randomBytes(10_000_000), Buffer.from("Công văn"), Buffer.alloc(0)];
    for (const content of contentsOfFiles) await keep(content);
    const saved = await save(source.db, files, settings());
    expect(saved).toMatchObject({ files: 3, bytes: 10_000_000 + Buffer.byteLength("Công văn"), damaged: [] });
    await restore(target.db, restoredFiles, settings().file, [SHAPES]);
    for (const content of contentsOfFiles) {
      const sha256 = createHash("sha256").update(content).digest("hex");
      expect((await buffer(await restoredFiles.open(sha256))).equals(content)).toBe(true);
    }
  });

  test("shows one moment although others write while it is made", async () => {
    await fillSource();
    const before = await everything(source.db);
    const slowFiles: FileStore = {
      ...files,
      list: async function* () {
        await sql`insert into place values ('late')`.execute(source.db);
        yield* files.list();
      },
    };
    await save(source.db, slowFiles, settings());
    await restore(target.db, restoredFiles, settings().file, [SHAPES]);
    expect(await everything(target.db)).toEqual(before);
  });

  test("of many rows is whole", async () => {
    await migrate(source.db, [SHAPES]);
    await sql`insert into log select repeat('ă', 1000) || n from generate_series(1, 20000) n`.execute(
      source.db,
    );
    await save(source.db, files, settings());
    const report = await restore(target.db, restoredFiles, settings().file, [SHAPES]);
    expect(report.rows).toBe(20_001);
    expect(await contents(target.db, "log")).toEqual(await contents(source.db, "log"));
  });

  test("is read by a newer program, whose upgrade steps then run on the data", async () => {
    await fillSource();
    await save(source.db, files, settings());
    await restore(target.db, restoredFiles, settings().file, [SHAPES, LATER]);
    const { rows } = await sql`select score, half from thing where id = 1`.execute(target.db);
    expect(rows).toEqual([{ score: 0.1, half: 0.05 }]);
  });

  test("is for the owner of the file only, and is an archive that tar can list", async () => {
    await fillSource();
    await save(source.db, files, settings());
    expect((await stat(settings().file)).mode & 0o077).toBe(0);
    const listing = execFileSync("tar", ["-tzf", settings().file], { encoding: "utf8" }).trim().split("\n");
    expect(listing[0]).toBe("chiso-backup.json");
    expect(listing.at(-1)).toBe("manifest.json");
  });

  test("names evidence files that no longer match their hash and saves the rest", async () => {
    await migrate(source.db, [SHAPES]);
    const good = await keep(Buffer.from("good"));
    const bad = await keep(Buffer.from("bad"));
    await writeFile(path.join(folder, "from", "files", bad.slice(0, 2), bad.slice(2, 4), bad), "changed");
    expect(await save(source.db, files, settings())).toMatchObject({ files: 1, damaged: [bad] });
    await restore(target.db, restoredFiles, settings().file, [SHAPES]);
    expect(await restoredFiles.has(good)).toBe(true);
  });
});

describe("a backup is refused", () => {
  test("when the file exists, which stays as it is", async () => {
    await migrate(source.db, [SHAPES]);
    await writeFile(settings().file, "mine");
    await expect(save(source.db, files, settings())).rejects.toMatchObject({ code: "file-exists" });
    expect(await readFile(settings().file, "utf8")).toBe("mine");
  });

  test("when its folder does not exist", async () => {
    await migrate(source.db, [SHAPES]);
    const elsewhere = { ...settings(), file: path.join(folder, "none", "x") };
    await expect(save(source.db, files, elsewhere)).rejects.toMatchObject({ code: "file-unwritable" });
  });

  test("when there is nothing to save", async () => {
    await expect(save(source.db, files, settings())).rejects.toMatchObject({ code: "store-empty" });
  });

  test("when the disk is full, and leaves no file", async ({ skip }) => {
    const disk = await makeSmallDisk(folder);
    if (disk === undefined) return skip("needs the right to mount a small disk (root)");
    try {
      await migrate(source.db, [SHAPES]);
      await keep(randomBytes(9_000_000));
      const full = save(source.db, files, { ...settings(), file: path.join(disk.folder, "saved") });
      await expect(full).rejects.toMatchObject({ code: "disk-full" });
      expect(await readdir(disk.folder)).toEqual([]);
    } finally {
      disk.unmount();
    }
  });

  test("when its making fails in the middle, and leaves no file", async () => {
    await migrate(source.db, [SHAPES]);
    const failing: FileStore = {
      ...files,
      list: () => {
        throw new Error("disk gone");
      },
    };
    await expect(save(source.db, failing, settings())).rejects.toThrow("disk gone");
    expect((await readdir(folder)).toSorted()).toEqual(["from", "to"]);
  });
});

describe("a restore is refused and changes nothing", () => {
  async function tablesOfTarget(): Promise<readonly unknown[]> {
    const { rows } = await sql`select from pg_class where relnamespace = 'public'::regnamespace`.execute(
      target.db,
    );
    return rows;
  }

  test("when the store has content", async () => {
    await fillSource();
    await save(source.db, files, settings());
    await migrate(target.db, [SHAPES]);
    const again = restore(target.db, restoredFiles, settings().file, [SHAPES]);
    await expect(again).rejects.toMatchObject({ code: "store-not-empty" });
  });

  test("when the backup comes from a newer program, which is named", async () => {
    await migrate(source.db, [SHAPES, LATER]);
    await save(source.db, files, settings());
    const older = restore(target.db, restoredFiles, settings().file, [SHAPES]);
    await expect(older).rejects.toMatchObject({ code: "backup-newer", vi: expect.stringContaining("9.9.9") });
    expect(await tablesOfTarget()).toEqual([]);
  });

  test.each([
    { what: "cut short", keepShare: 0.6 },
    { what: "cut at its very end", keepShare: 0.999 },
  ])("when the backup is $what", async ({ keepShare }) => {
    await fillSource();
    await keep(randomBytes(3_000_000));
    await save(source.db, files, settings());
    const { size } = await stat(settings().file);
    await truncate(settings().file, Math.floor(size * keepShare));
    const cut = restore(target.db, restoredFiles, settings().file, [SHAPES]);
    await expect(cut).rejects.toMatchObject({ code: "backup-damaged" });
    expect(await tablesOfTarget()).toEqual([]);
    expect(await readdir(path.join(folder, "to", "files", "incoming"))).toEqual([]);
  });

  test("when a byte of the backup was altered", async () => {
    await fillSource();
    await save(source.db, files, settings());
    const bytes = await readFile(settings().file);
    const middle = Math.floor(bytes.length / 2);
    bytes[middle] = (bytes[middle] ?? 0) ^ 1;
    await writeFile(settings().file, bytes);
    const altered = restore(target.db, restoredFiles, settings().file, [SHAPES]);
    await expect(altered).rejects.toMatchObject({
      code: expect.stringMatching(/^(backup-damaged|not-a-backup)$/),
    });
    expect(await tablesOfTarget()).toEqual([]);
  });

  test("when a row was taken out of an archive packed anew", async () => {
    await fillSource();
    await save(source.db, files, settings());
    const inside = path.join(folder, "inside");
    execFileSync("sh", [
      "-c",
      'mkdir "$2" && tar -xzf "$1" -C "$2" && : > "$2/tables/log/000001.jsonl"',
      "sh",
      settings().file,
      inside,
    ]);
    const entries = execFileSync("tar", ["-tzf", settings().file], { encoding: "utf8" }).trim().split("\n");
    execFileSync("tar", ["-czf", settings().file, "-C", inside, ...entries]);
    const changed = restore(target.db, restoredFiles, settings().file, [SHAPES]);
    await expect(changed).rejects.toMatchObject({ code: "backup-damaged" });
    expect(await tablesOfTarget()).toEqual([]);
  });

  test.each([
    { what: "a text", content: "not an archive" },
    { what: "empty", content: "" },
  ])("when the file is $what", async ({ content }) => {
    await writeFile(settings().file, content);
    const wrong = restore(target.db, restoredFiles, settings().file, [SHAPES]);
    await expect(wrong).rejects.toMatchObject({ code: "not-a-backup" });
  });

  test("when the file is not there", async () => {
    const missing = restore(target.db, restoredFiles, settings().file, [SHAPES]);
    await expect(missing).rejects.toMatchObject({ code: "file-unreadable" });
  });
});

test("the shipped tables travel whole", async () => {
  const shipped = await openTestDatabase<unknown>();
  try {
    await sql`insert into units (key, name, family) values ('vn34-24', 'Bắc Ninh', 'province')`.execute(
      shipped.db,
    );
    await save(shipped.db, files, settings());
    await restore(target.db, restoredFiles, settings().file);
    expect(await contents(target.db, "units")).toEqual(await contents(shipped.db, "units"));
  } finally {
    await shipped.close();
  }
});
