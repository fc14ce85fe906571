import { createReadStream } from "node:fs";
import { buffer } from "node:stream/consumers";
import { pipeline } from "node:stream/promises";
import { createGunzip } from "node:zlib";
import { extract } from "tar-stream";
import { hasSystemCode } from "../store-error.ts";
import { BackupError } from "./backup-error.ts";

/** A part may be this much larger than PART_BYTES (one very long row); beyond, the archive is not ours. */
const LARGEST_ENTRY = 512 * 1024 * 1024;

export interface ArchiveEntry {
  readonly name: string;
  readonly content: Buffer;
}

/** The entries of an archive one by one. Throws BackupError `file-unreadable`, `not-a-backup` or `backup-damaged`. */
export async function* readArchive(file: string): AsyncGenerator<ArchiveEntry> {
  const extractor = extract();
  const reading = pipeline(createReadStream(file), createGunzip(), extractor);
  // The same failure is thrown by the loop below.
  reading.catch(() => undefined);
  let entries = 0;
  try {
    for await (const entry of extractor) {
      if ((entry.header.size ?? 0) > LARGEST_ENTRY) throw new BackupError("not-a-backup", { file });
      entries += 1;
      yield { name: entry.header.name, content: await buffer(entry) };
    }
    await reading;
  } catch (error) {
    if (error instanceof BackupError) throw error;
    throw readError(
      await reading.then(
        () => error,
        (cause: unknown) => cause ?? error,
      ),
      file,
      entries,
    );
  }
}

function readError(error: unknown, file: string, entries: number): unknown {
  if (hasSystemCode(error, "ENOENT", "EACCES", "EPERM", "EISDIR", "ENOTDIR", "EIO")) {
    return new BackupError("file-unreadable", { file }, error);
  }
  if (entries === 0) return new BackupError("not-a-backup", { file }, error);
  const found = error instanceof Error ? error.message : String(error);
  return new BackupError("backup-damaged", { file, found }, error);
}
