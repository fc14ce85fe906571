import { mkdir, stat } from "node:fs/promises";
import path from "node:path";
import { hasSystemCode } from "./postgres/store-error.ts";

/**
 * Makes a folder and those above it. Node's own `recursive` tries for ever where the system answers "no such folder"
 * to every attempt (below /proc). Throws a system error with the place: ENOTDIR for a file or a broken link in the way.
 */
export async function makeFolder(folder: string, mode = 0o777): Promise<void> {
  if (await isMade(folder, mode)) return;
  const parent = path.dirname(folder);
  if (parent !== folder) await makeFolder(parent, mode);
  if (!(await isMade(folder, mode))) throw systemError("EACCES", folder);
}

/** False when a folder above is missing, as far as the system says. */
async function isMade(folder: string, mode: number): Promise<boolean> {
  try {
    await mkdir(folder, mode);
    return true;
  } catch (error) {
    if (hasSystemCode(error, "ENOENT")) return false;
    if (!hasSystemCode(error, "EEXIST")) throw error;
    const there = await stat(folder).catch(() => undefined);
    if (there?.isDirectory() !== true) throw systemError("ENOTDIR", folder);
    return true;
  }
}

function systemError(code: string, folder: string): Error {
  return Object.assign(new Error(`${code}: ${folder}`), { code, path: folder });
}
