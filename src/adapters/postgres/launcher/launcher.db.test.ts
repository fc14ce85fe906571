import { execFileSync } from "node:child_process";
import {
  chmod,
  chown,
  cp,
  lstat,
  mkdir,
  mkdtemp,
  readdir,
  rm,
  stat,
  symlink,
  writeFile,
} from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import { sql } from "kysely";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { killInMidWrite, runs, startServerChild } from "../../../../test/support/server-children.ts";
import { connect } from "../connection.ts";
import { type EmbeddedServer, findRunningServer, startEmbeddedServer } from "./index.ts";
import { findServerPackage, serverPackageIn } from "./server-package.ts";

const NOBODY = 65_534;
const isRoot = process.getuid?.() === 0;
const hasNamespaces = canRun("unshare", ["--user", "--map-user=1000", "true"]);
const othersReachUs =
  isRoot && canRun("setpriv", [`--reuid=${NOBODY}`, "--clear-groups", "ls", import.meta.dirname]);

function canRun(program: string, args: readonly string[]): boolean {
  try {
    execFileSync(program, args, { stdio: "ignore" });
    return true;
  } catch {
    return false;
  }
}

let folder: string;
const running: EmbeddedServer[] = [];

beforeEach(async () => {
  folder = await mkdtemp(path.join(tmpdir(), "chiso-launcher-"));
  await chmod(folder, 0o755);
});
afterEach(async () => {
  await Promise.all(running.splice(0).map((server) => server.stop()));
  await rm(folder, { recursive: true, force: true });
});

async function start(
  dataFolder = folder,
  more: Partial<Parameters<typeof startEmbeddedServer>[0]> = {},
): Promise<EmbeddedServer> {
  const server = await startEmbeddedServer({ dataFolder, durable: false, ...more });
  running.push(server);
  return server;
}

async function ask(server: EmbeddedServer, question: string): Promise<unknown> {
  const db = await connect<unknown>(server.address, { connections: 1 });
  try {
    const { rows } = await sql.raw<{ answer: unknown }>(`select ${question} as answer`).execute(db);
    return rows[0]?.answer;
  } finally {
    await db.destroy();
  }
}

describe("a start", () => {
  test("makes the database, serves by socket only, and keeps what was written over a stop", async () => {
    const first = await start();
    expect(await ask(first, "current_setting('listen_addresses')")).toBe("");
    expect(await ask(first, "current_setting('server_encoding')")).toBe("UTF8");
    const db = await connect(first.address, { connections: 1 });
    await sql`create table kept as select 'Sở Nội vụ' as name`.execute(db);
    await db.destroy();
    await first.stop();
    const second = await start();
    expect(await ask(second, "(select name from kept)")).toBe("Sở Nội vụ");
  });

  test("sorts Vietnamese by vi-x-icu", async () => {
    const server = await start();
    const names = "unnest(array['Đà', 'Ôn', 'Dak', 'Ấ', 'An Giang', 'Ăn', 'Ơ', 'O'])";
    const order = await ask(
      server,
      `(select string_agg(n, ' ' order by n collate "vi-x-icu") from ${names} n)`,
    );
    expect(order).toBe("An Giang Ăn Ấ Dak Đà O Ôn Ơ");
  });

  test("leaves no process and no socket folder after the stop", async () => {
    const server = await start();
    await server.stop();
    expect(await runs(server.pid)).toBe(false);
    await expect(stat(server.address.host)).rejects.toMatchObject({ code: "ENOENT" });
  });

  test("closes the socket folder and the database to others", async () => {
    const server = await start();
    expect((await stat(server.address.host)).mode & 0o077).toBe(0);
    expect((await stat(server.databaseFolder)).mode & 0o077).toBe(0);
  });

  test("never runs the server as root", async () => {
    const server = await start();
    expect(server.runAs).toBe(isRoot ? "other-user" : "self");
    expect((await stat(server.databaseFolder)).uid).not.toBe(0);
  });
});

describe("a folder", () => {
  test("that a live server uses is refused with the number of that server", async () => {
    const server = await start();
    const second = startEmbeddedServer({ dataFolder: folder });
    await expect(second).rejects.toMatchObject({
      code: "folder-in-use",
      message: expect.stringContaining(`${server.pid}`),
    });
    expect(await ask(server, "1")).toBe(1);
  });

  test("that a live server uses can be joined by a command", async () => {
    const server = await start();
    expect(await findRunningServer(folder)).toEqual(server.address);
    await server.stop();
    expect(await findRunningServer(folder)).toBeUndefined();
  });

  test.each([
    { of: "another program", pid: process.pid },
    { of: "nobody any more", pid: 4_194_303 },
  ])("with a lock whose number belongs to $of is taken over", async ({ pid }) => {
    const server = await start();
    await server.stop();
    await writeFile(
      path.join(server.databaseFolder, "postmaster.pid"),
      `${pid}\n${server.databaseFolder}\n1\n5432\n/nowhere\n\n\nready\n`,
    );
    expect(await ask(await start(), "1")).toBe(1);
  });

  test("with the remains of a broken first start is cleaned and used", async () => {
    await mkdir(path.join(folder, "postgres.init-4194303-half", "base"), { recursive: true });
    await start();
    expect(await readdir(folder)).toEqual(["postgres"]);
  });

  test("whose first start was killed at any moment starts the next time", async () => {
    for (const afterMs of [50, 150, 300]) {
      const child = startServerChild({ dataFolder: folder, work: "stay" });
      while ((await readdir(folder)).length === 0) await pause(2);
      await pause(afterMs);
      await child.kill();
    }
    expect(await ask(await start(), "1")).toBe(1);
  });

  test("of two that start on it for the first time at once, one gets it and the other is refused", async () => {
    const children = [1, 2].map(() => startServerChild({ dataFolder: folder, work: "stay" }));
    const ends = await Promise.all(
      children.map((child) =>
        child.heard("ready").then(
          () => "ready",
          () => child.heard("failed"),
        ),
      ),
    );
    expect(ends.toSorted()).toEqual(["folder-in-use", "ready"]);
    await Promise.all(children.map((child) => child.kill()));
  });

  test("made by another PostgreSQL is named", async () => {
    const server = await start();
    await server.stop();
    await writeFile(path.join(server.databaseFolder, "PG_VERSION"), "17\n");
    await expect(start()).rejects.toMatchObject({
      code: "other-major",
      vi: expect.stringContaining("PostgreSQL 17"),
    });
  });

  test("with files of something else is refused and left alone", async () => {
    await mkdir(path.join(folder, "postgres"));
    await writeFile(path.join(folder, "postgres", "letter.txt"), "");
    await expect(start()).rejects.toMatchObject({ code: "not-a-database-folder" });
    expect(await readdir(path.join(folder, "postgres"))).toEqual(["letter.txt"]);
  });

  test("that is a file, or lies below one, is named as such", async () => {
    const file = path.join(folder, "file");
    await writeFile(file, "");
    await expect(start(file)).rejects.toMatchObject({ code: "not-a-folder" });
    await expect(start(path.join(file, "data"))).rejects.toMatchObject({ code: "not-a-folder" });
  });

  test.runIf(isRoot && hasNamespaces)("below one that is closed to others works for root", async () => {
    const closed = path.join(folder, "closed");
    await mkdir(closed, { mode: 0o700 });
    const server = await start(path.join(closed, "data"));
    expect(server.runAs).toBe("namespace");
    expect(await ask(server, "1")).toBe(1);
  });

  test.runIf(isRoot && hasNamespaces)(
    "is served for root from an installation that is closed to others",
    async () => {
      const closed = path.join(folder, "closed");
      await mkdir(closed, { mode: 0o700 });
      await symlink(path.join(findServerPackage().folder, "native"), path.join(closed, "native"));
      const server = await start(path.join(folder, "data"), { serverPackage: serverPackageIn(closed) });
      expect(server.runAs).toBe("namespace");
      await server.stop();
      expect((await start(path.join(folder, "data"))).runAs).toBe("other-user");
    },
  );

  test.runIf(isRoot)("of an ordinary user is served as that user when root starts it", async () => {
    const data = path.join(folder, "data");
    await mkdir(data);
    await chown(data, 1, 1);
    const server = await start(data);
    expect((await stat(server.databaseFolder)).uid).toBe(1);
  });
});

describe("a package without its library links", () => {
  test("is repaired", async () => {
    const installed = findServerPackage();
    const copy = path.join(folder, "package");
    const notLinks = async (file: string): Promise<boolean> => !(await lstat(file)).isSymbolicLink();
    await cp(path.join(installed.folder, "native"), path.join(copy, "native"), {
      recursive: true,
      filter: notLinks,
    });
    const server = await start(path.join(folder, "data"), { serverPackage: serverPackageIn(copy) });
    expect(await ask(server, "1")).toBe(1);
  });
});

describe("when Node is killed with -9", () => {
  test.each(["kernel", "watchdog"] as const)("the server ends by itself (%s)", async (guard) => {
    const child = startServerChild({ dataFolder: folder, work: "stay", guard });
    const pid = Number(await child.heard("ready"));
    await child.kill();
    const deadline = Date.now() + 20_000;
    while (Date.now() < deadline && (await runs(pid))) await pause(10);
    expect(await runs(pid)).toBe(false);
  });

  test.each([1, 2, 3])("in mid-write, nothing acknowledged is lost (time %i)", async (time) => {
    const report = await killInMidWrite(folder, "node", 100 * time);
    expect(report.acknowledged).toBeGreaterThan(0);
    expect(report.lost).toEqual([]);
  });

  test.each([1, 2, 3])(
    "together with the server in mid-write, nothing acknowledged is lost (time %i)",
    async (time) => {
      const report = await killInMidWrite(folder, "server and node", 100 * time);
      expect(report.acknowledged).toBeGreaterThan(0);
      expect(report.lost).toEqual([]);
    },
  );
});

describe.runIf(othersReachUs)("an ordinary user", () => {
  test("starts the server as himself", async () => {
    await chown(folder, NOBODY, NOBODY);
    const child = startServerChild({ dataFolder: folder, work: "stay", uid: NOBODY });
    await child.heard("ready");
    expect((await stat(path.join(folder, "postgres"))).uid).toBe(NOBODY);
    await child.kill();
  });

  test("is told when the data folder is not his", async () => {
    const child = startServerChild({ dataFolder: folder, work: "stay", uid: NOBODY });
    expect(await child.heard("failed")).toBe("folder-unwritable");
  });
});
