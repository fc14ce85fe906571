import { createHash, randomUUID } from "node:crypto";
import { type FileHandle, link, mkdir, open, readdir, rename, rm, stat } from "node:fs/promises";
import path from "node:path";
import type { Readable } from "node:stream";
import type { FileStore, StagedFile, StoredFile } from "../../app/evidence/index.ts";
import { AppError } from "../../contract/errors.ts";
import { makeFolder } from "../make-folder.ts";

const ADDRESS = /^[0-9a-f]{64}$/;
const INCOMING = "incoming";
/** A file still arriving after this long has lost its sender. */
const ABANDONED_MS = 24 * 3_600_000;

/**
 * Evidence files in `<data folder>/files/ab/cd/<sha256>`. A file arrives under `incoming`, is brought to disk, and
 * only then gets its address, in one step: a reader sees all of it or nothing. An address is never written twice.
 * Readable by the program's own user only.
 */
export async function openFolderFileStore(dataFolder: string): Promise<FileStore> {
  const folder = path.join(dataFolder, "files");
  await refusingWhenFull(() => makeFolder(path.join(folder, INCOMING), 0o700));
  await removeAbandoned(path.join(folder, INCOMING));
  return {
    put: (content, accept) => refusingWhenFull(() => put(folder, content, accept)),
    open: (sha256) => openContent(folder, sha256),
    has: async (sha256) => ADDRESS.test(sha256) && (await exists(placeOf(folder, sha256))),
    list: () => list(folder),
  };
}

type Accept = (staged: StagedFile) => void | Promise<void>;

async function put(folder: string, content: AsyncIterable<Uint8Array>, accept?: Accept): Promise<StoredFile> {
  const draft = path.join(folder, INCOMING, randomUUID());
  try {
    const stored = await stage(draft, content, accept);
    await settle(folder, draft, placeOf(folder, stored.sha256));
    return stored;
  } finally {
    await rm(draft, { force: true });
  }
}

async function stage(
  draft: string,
  content: AsyncIterable<Uint8Array>,
  accept?: Accept,
): Promise<StoredFile> {
  const handle = await open(draft, "wx+", 0o600);
  try {
    const hash = createHash("sha256");
    let size = 0;
    for await (const chunk of content) {
      hash.update(chunk);
      await handle.writeFile(chunk);
      size += chunk.byteLength;
    }
    await handle.sync();
    const stored = { sha256: hash.digest("hex"), size };
    await accept?.({ ...stored, read: (offset, length) => readAt(handle, offset, length) });
    return stored;
  } finally {
    await handle.close();
  }
}

async function readAt(handle: FileHandle, offset: number, length: number): Promise<Uint8Array> {
  const buffer = new Uint8Array(length);
  const { bytesRead } = await handle.read(buffer, 0, length, offset);
  return buffer.subarray(0, bytesRead);
}

/** Gives a draft its address. A file that is there already has the same content and stays. */
async function settle(folder: string, draft: string, place: string): Promise<void> {
  const parent = path.dirname(place);
  await mkdir(parent, { recursive: true, mode: 0o700 });
  try {
    await link(draft, place);
  } catch (error) {
    if (!isSystemError(error, "EEXIST")) {
      // Some network folders know no links; a rename is as whole, and the content is the same.
      if (!isSystemError(error, "EPERM", "ENOTSUP", "EOPNOTSUPP", "ENOSYS")) throw error;
      await rename(draft, place);
    }
  }
  for (let level = parent; level.length >= folder.length; level = path.dirname(level))
    await syncFolder(level);
}

async function syncFolder(folder: string): Promise<void> {
  const handle = await open(folder, "r");
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
}

async function openContent(folder: string, sha256: string): Promise<Readable> {
  if (!ADDRESS.test(sha256)) throw new AppError("not-found", "not the address of a file");
  try {
    const handle = await open(placeOf(folder, sha256), "r");
    return handle.createReadStream();
  } catch (error) {
    if (isSystemError(error, "ENOENT")) throw new AppError("not-found", `no file ${sha256}`);
    throw error;
  }
}

async function* list(folder: string): AsyncIterable<string> {
  for (const first of await readdir(folder)) {
    if (!/^[0-9a-f]{2}$/.test(first)) continue;
    for (const second of await readdir(path.join(folder, first))) {
      const names = await readdir(path.join(folder, first, second));
      yield* names.filter((name) => ADDRESS.test(name));
    }
  }
}

async function removeAbandoned(incoming: string): Promise<void> {
  for (const name of await readdir(incoming)) {
    const file = path.join(incoming, name);
    const { mtimeMs } = await stat(file).catch(() => ({ mtimeMs: Date.now() }));
    if (Date.now() - mtimeMs > ABANDONED_MS) await rm(file, { force: true });
  }
}

function placeOf(folder: string, sha256: string): string {
  return path.join(folder, sha256.slice(0, 2), sha256.slice(2, 4), sha256);
}

async function exists(file: string): Promise<boolean> {
  return stat(file).then(
    () => true,
    () => false,
  );
}

async function refusingWhenFull<T>(work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    if (isSystemError(error, "ENOSPC", "EDQUOT"))
      throw new AppError("store-full", "the disk of the evidence files is full");
    throw error;
  }
}

function isSystemError(error: unknown, ...codes: readonly string[]): boolean {
  return (
    error instanceof Error && "code" in error && typeof error.code === "string" && codes.includes(error.code)
  );
}
