import { PassThrough, Readable } from "node:stream";
import yazl from "yazl";
import type { ArchiveEntry, ArchiveWriter } from "../../app/documents/index.ts";

/** ZIP with names in UTF-8 and no local time zone in it. */
export function createArchiveWriter(): ArchiveWriter {
  return { zip };
}

function zip(entries: readonly ArchiveEntry[], madeAt: Date): Readable {
  const out = new PassThrough();
  const fail = (error: unknown): void => {
    out.destroy(error instanceof Error ? error : new Error(String(error)));
  };
  const archive = new yazl.ZipFile();
  archive.on("error", fail);
  archive.outputStream.on("error", fail).pipe(out);
  try {
    for (const entry of inOrder(entries)) addEntry(archive, entry, madeAt, fail);
    archive.end();
  } catch (error) {
    fail(error);
  }
  return out;
}

function inOrder(entries: readonly ArchiveEntry[]): readonly ArchiveEntry[] {
  const byPath = new Map(entries.map((entry) => [entry.path, entry]));
  if (byPath.size < entries.length) throw new Error("an archive was given two entries of one path");
  return [...byPath.values()].sort((a, b) => (a.path < b.path ? -1 : 1));
}

function addEntry(
  archive: yazl.ZipFile,
  entry: ArchiveEntry,
  mtime: Date,
  fail: (error: unknown) => void,
): void {
  archive.addReadStreamLazy(entry.path, { mtime, mode: 0o100644 }, (done) => {
    done(null, Readable.from(chunksOf(entry)).on("error", fail));
  });
}

async function* chunksOf(entry: ArchiveEntry): AsyncGenerator<Uint8Array> {
  const made = await entry.content();
  if (made instanceof Readable) yield* made;
  else yield typeof made === "string" ? Buffer.from(made) : made;
}
