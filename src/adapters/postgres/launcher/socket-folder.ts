import { chown, mkdtemp, readdir, rm, rmdir, stat } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { folderError } from "./launcher-error.ts";
import type { Owner } from "./run-as.ts";

export const SOCKET_FOLDER_PREFIX = "chiso-pg-";
/** The path of a socket may have about 100 bytes; a temporary folder longer than this is not used. */
const LONGEST_PARENT = 70;
/** No start takes as long from making its folder to opening the socket in it. */
const OLD_MS = 10 * 60_000;

/** The temporary folder in which socket folders are made. */
export function socketParent(): string {
  const folder = tmpdir();
  return Buffer.byteLength(folder) <= LONGEST_PARENT ? folder : "/tmp";
}

/** Makes a folder only the server (and root) may enter; being inside it is the right to connect. */
export async function makeSocketFolder(owner: Owner): Promise<string> {
  const parent = socketParent();
  try {
    await sweep(parent);
    const folder = await mkdtemp(path.join(parent, SOCKET_FOLDER_PREFIX));
    if (process.getuid?.() === 0) await chown(folder, owner.uid, owner.gid);
    return folder;
  } catch (error) {
    throw folderError(error, parent);
  }
}

export async function removeSocketFolder(folder: string): Promise<void> {
  await rm(folder, { recursive: true, force: true });
}

/** Removes what is left of servers whose Node was killed: old, empty folders. One in use holds a socket and stays. */
async function sweep(parent: string): Promise<void> {
  const names = (await readdir(parent)).filter((name) => name.startsWith(SOCKET_FOLDER_PREFIX));
  for (const name of names) {
    const folder = path.join(parent, name);
    const { mtimeMs } = await stat(folder).catch(() => ({ mtimeMs: Number.POSITIVE_INFINITY }));
    if (Date.now() - mtimeMs > OLD_MS) await rmdir(folder).catch(() => undefined);
  }
}
