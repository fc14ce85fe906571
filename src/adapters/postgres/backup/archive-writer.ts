import { createWriteStream } from "node:fs";
import { open, rename, rm, stat } from "node:fs/promises";
import path from "node:path";
import { pipeline } from "node:stream/promises";
import { createGzip } from "node:zlib";
import { pack } from "tar-stream";
import { hasSystemCode } from "../store-error.ts";
import { BackupError } from "./backup-error.ts";

export interface ArchiveWriter {
  add(name: string, content: Uint8Array): Promise<void>;
}

/**
 * Writes an archive through `fill`. It grows under another name and takes its own only when it is whole and on disk;
 * when anything fails nothing is left.
 */
export async function writeArchive<T>(
  file: string,
  fill: (archive: ArchiveWriter) => Promise<T>,
): Promise<T> {
  await refuseExisting(file);
  const draft = `${file}.partial-${process.pid}`;
  try {
    const result = await writeDraft(draft, fill);
    await bringToDisk(draft);
    await refuseExisting(file);
    await rename(draft, file);
    await bringToDisk(path.dirname(path.resolve(file)));
    return result;
  } catch (error) {
    await rm(draft, { force: true });
    throw writeError(error, file);
  }
}

async function writeDraft<T>(draft: string, fill: (archive: ArchiveWriter) => Promise<T>): Promise<T> {
  const archive = pack();
  const written = pipeline(
    archive,
    createGzip({ level: 6 }),
    createWriteStream(draft, { flags: "wx", mode: 0o600 }),
  );
  // A failure to write must end the filling too, which else would wait for ever.
  const failed = written.then(() => new Promise<never>(() => undefined));
  failed.catch(() => undefined);
  try {
    const result = await fill({
      add: (name, content) => Promise.race([addEntry(archive, name, content), failed]),
    });
    archive.finalize();
    await written;
    return result;
  } catch (error) {
    // A file that cannot be written destroys the archive; then that is the cause, not what filling met.
    const brokenByWriting = "destroying" in archive && archive.destroying === true;
    archive.destroy();
    const cause = await written.then(
      () => error,
      (failure: unknown) => failure,
    );
    throw brokenByWriting ? cause : error;
  }
}

function addEntry(archive: ReturnType<typeof pack>, name: string, content: Uint8Array): Promise<void> {
  return new Promise((resolve, reject) => {
    const entry = archive.entry({ name, size: content.byteLength, mode: 0o600 }, (error) =>
      error ? reject(error) : resolve(),
    );
    entry.on("error", reject);
    entry.end(content);
  });
}

async function refuseExisting(file: string): Promise<void> {
  const there = await stat(file).then(
    () => true,
    () => false,
  );
  if (there) throw new BackupError("file-exists", { file });
}

async function bringToDisk(place: string): Promise<void> {
  const handle = await open(place, "r");
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
}

function writeError(error: unknown, file: string): unknown {
  if (hasSystemCode(error, "ENOSPC", "EDQUOT")) return new BackupError("disk-full", { file }, error);
  if (hasSystemCode(error, "EACCES", "EPERM", "EROFS", "ENOENT", "ENOTDIR", "EISDIR")) {
    return new BackupError("file-unwritable", { file }, error);
  }
  return error;
}
