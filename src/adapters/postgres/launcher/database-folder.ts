import { execFile } from "node:child_process";
import {
  chmod,
  chown,
  lchown,
  mkdtemp,
  open,
  readdir,
  readFile,
  realpath,
  rename,
  rm,
  stat,
} from "node:fs/promises";
import path from "node:path";
import { makeFolder } from "../../make-folder.ts";
import { hasSystemCode } from "../store-error.ts";
import { errorFromLog, folderError, LauncherError } from "./launcher-error.ts";
import { isRunning } from "./lock-file.ts";
import { commandFor, type RunAs } from "./run-as.ts";
import type { ServerPackage } from "./server-package.ts";

/** The major version of PostgreSQL whose files this program reads and writes. */
const MAJOR = "18";
/** The one account of the embedded server; only who may enter the socket folder can use it. */
export const SERVER_USER = "chiso";
const HALF_MADE = /^postgres\.init-(\d+)-/;

/** Makes the data folder if it is missing and gives its true path. */
export async function openDataFolder(folder: string): Promise<string> {
  try {
    await makeFolder(folder);
    return await realpath(folder);
  } catch (error) {
    throw folderError(error, folder);
  }
}

/** True when the folder holds a database of our major version, false when it is missing or empty; else throws. */
export async function isInitialised(databaseFolder: string): Promise<boolean> {
  const files = await readdir(databaseFolder).catch((error: unknown) => {
    if (hasSystemCode(error, "ENOENT")) return [];
    throw folderError(error, databaseFolder);
  });
  if (files.length === 0) return false;
  const found = await readFile(path.join(databaseFolder, "PG_VERSION"), "utf8").catch(() => undefined);
  if (found === undefined) throw new LauncherError("not-a-database-folder", { folder: databaseFolder });
  if (found.trim() !== MAJOR) {
    throw new LauncherError("other-major", { folder: databaseFolder, found: found.trim(), wanted: MAJOR });
  }
  return true;
}

/**
 * Makes the database beside its final place and renames it there, so that a start broken off in the middle never
 * leaves something that looks like a database. Remains of such starts are removed.
 */
export async function initialise(
  server: ServerPackage,
  runAs: RunAs,
  databaseFolder: string,
  durable: boolean,
): Promise<void> {
  const parent = path.dirname(databaseFolder);
  try {
    await removeHalfMade(parent);
    const draft = await mkdtemp(path.join(parent, `postgres.init-${process.pid}-`));
    if (process.getuid?.() === 0) await chown(draft, runAs.owner.uid, runAs.owner.gid);
    await runInitdb(server, runAs, draft, durable).catch(async (error: unknown) => {
      await rm(draft, { recursive: true, force: true });
      throw error;
    });
    await rename(draft, databaseFolder).catch(async (error: unknown) => {
      await rm(draft, { recursive: true, force: true });
      // Another start was quicker: its database is used, or refused as in use, in the next step.
      if (!hasSystemCode(error, "ENOTEMPTY", "EEXIST")) throw error;
    });
    if (durable) await syncFolder(parent);
  } catch (error) {
    throw folderError(error, parent);
  }
}

/** Gives an existing database to the user who runs the server now and closes it to all others. */
export async function settleOwner(databaseFolder: string, runAs: RunAs): Promise<void> {
  try {
    const { uid, mode } = await stat(databaseFolder);
    if (process.getuid?.() === 0 && uid !== runAs.owner.uid) await giveAway(databaseFolder, runAs);
    if ((mode & 0o077) !== 0) await chmod(databaseFolder, 0o700);
  } catch (error) {
    throw folderError(error, databaseFolder);
  }
}

async function giveAway(folder: string, runAs: RunAs): Promise<void> {
  const { uid, gid } = runAs.owner;
  const entries = await readdir(folder, { recursive: true });
  // The folder itself comes last: its owner tells whether the work is complete.
  for (const entry of entries) await lchown(path.join(folder, entry), uid, gid);
  await lchown(folder, uid, gid);
}

async function removeHalfMade(parent: string): Promise<void> {
  for (const entry of await readdir(parent)) {
    const maker = HALF_MADE.exec(entry)?.[1];
    if (maker !== undefined && (Number(maker) === process.pid || !isRunning(Number(maker))))
      await rm(path.join(parent, entry), { recursive: true, force: true });
  }
}

/** UTF-8 with a byte-stable order that no system upgrade changes; queries ask for `vi-x-icu` where people read. */
async function runInitdb(
  server: ServerPackage,
  runAs: RunAs,
  folder: string,
  durable: boolean,
): Promise<void> {
  const locale = ["--locale=C", "--locale-provider=builtin", "--builtin-locale=C.UTF-8", "--encoding=UTF8"];
  const rest = ["--auth=trust", "--no-instructions", ...(durable ? [] : ["--no-sync"])];
  const args = [`--pgdata=${folder}`, `--username=${SERVER_USER}`, ...locale, ...rest];
  const command = commandFor(runAs, server.initdb, args);
  const { env, cwd, uid, gid } = command.options;
  const identity = uid === undefined || gid === undefined ? {} : { uid, gid };
  const log = await new Promise<string | undefined>((resolve) => {
    execFile(command.program, [...command.args], { env, cwd, ...identity }, (error, stdout, stderr) =>
      resolve(error === null ? undefined : stderr || stdout || error.message),
    );
  });
  if (log !== undefined) throw errorFromLog(log.trim(), path.dirname(folder));
}

async function syncFolder(folder: string): Promise<void> {
  const handle = await open(folder, "r");
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
}
