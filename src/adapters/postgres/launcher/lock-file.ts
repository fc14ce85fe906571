import { readFile, readlink, rm, rmdir } from "node:fs/promises";
import path from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import { hasSystemCode } from "../store-error.ts";
import { LauncherError } from "./launcher-error.ts";
import { SOCKET_FOLDER_PREFIX } from "./socket-folder.ts";

/** What a running server writes into `postmaster.pid`. */
export interface LockFile {
  readonly pid: number;
  readonly socketFolder: string | undefined;
  readonly status: string | undefined;
}

/** How long a server that was told to stop, or whose Node was killed, is waited for. */
const STOPPING_MS = 30_000;
/** How long a server may look healthy before we say that the folder is in use. */
const PATIENCE_MS = 1_500;

export async function readLockFile(databaseFolder: string): Promise<LockFile | undefined> {
  const text = await readFile(path.join(databaseFolder, "postmaster.pid"), "utf8").catch((error: unknown) => {
    if (hasSystemCode(error, "ENOENT")) return "";
    throw error;
  });
  const lines = text.split("\n");
  const pid = Number(lines[0]);
  if (!Number.isInteger(pid) || pid <= 0) return undefined;
  return { pid, socketFolder: lines[4]?.trim() || undefined, status: lines[7]?.trim() || undefined };
}

/** The lock of a server that is running in the folder now, if there is one. */
export async function liveLock(databaseFolder: string): Promise<LockFile | undefined> {
  const lock = await readLockFile(databaseFolder);
  return lock !== undefined && (await isServerIn(databaseFolder, lock.pid)) ? lock : undefined;
}

/**
 * Waits for a server on its way out, refuses one that stays (`folder-in-use`), and clears what a crash left: a lock
 * file whose number now belongs to another program would make PostgreSQL refuse for ever.
 */
export async function takeOverFolder(databaseFolder: string): Promise<void> {
  const started = Date.now();
  for (;;) {
    const lock = await readLockFile(databaseFolder);
    if (lock === undefined) return;
    if (!(await isServerIn(databaseFolder, lock.pid))) {
      await clearAfterCrash(databaseFolder, lock);
      return;
    }
    const allowed = lock.status === "stopping" ? STOPPING_MS : PATIENCE_MS;
    if (Date.now() - started > allowed)
      throw new LauncherError("folder-in-use", { folder: databaseFolder, pid: lock.pid });
    await pause(25);
  }
}

/** Removes a lock whose number belongs to another program (or a zombie), and the socket of the dead server. */
async function clearAfterCrash(databaseFolder: string, lock: LockFile): Promise<void> {
  // With a dead number PostgreSQL itself checks more than we can (children still attached to the shared memory).
  if (isRunning(lock.pid)) await rm(path.join(databaseFolder, "postmaster.pid"), { force: true });
  const socketFolder = lock.socketFolder;
  if (socketFolder === undefined || !path.basename(socketFolder).startsWith(SOCKET_FOLDER_PREFIX)) return;
  await rm(path.join(socketFolder, ".s.PGSQL.5432"), { force: true }).catch(() => undefined);
  await rm(path.join(socketFolder, ".s.PGSQL.5432.lock"), { force: true }).catch(() => undefined);
  await rmdir(socketFolder).catch(() => undefined);
}

/** True when the process exists, is no zombie and, where the system tells, is a PostgreSQL working in this folder. */
async function isServerIn(databaseFolder: string, pid: number): Promise<boolean> {
  if (!isRunning(pid)) return false;
  if (process.platform !== "linux") return true;
  const status = await readFile(`/proc/${pid}/stat`, "utf8").catch(() => undefined);
  if (status === undefined) return false;
  const [, program, state] = /^\d+ \((.*)\) (\S)/.exec(status) ?? [];
  if (state === "Z" || state === "X" || program !== "postgres") return false;
  const workingFolder = await readlink(`/proc/${pid}/cwd`).catch(() => undefined);
  return workingFolder === undefined || workingFolder === databaseFolder;
}

/** True when a process with this number exists, whoever owns it. */
export function isRunning(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return hasSystemCode(error, "EPERM");
  }
}
