import { once } from "node:events";
import { PassThrough } from "node:stream";
import type { FileStore, StoredFile } from "../../../app/evidence/index.ts";
import { BackupError } from "./backup-error.ts";

interface Arriving {
  readonly sha256: string;
  readonly stream: PassThrough;
  readonly kept: Promise<StoredFile>;
}

/** Joins the parts of evidence files, which follow each other, and keeps each file once its hash is right. */
export class FileJoiner {
  #count = 0;
  #bytes = 0;
  #current: Arriving | undefined;
  readonly #files: FileStore;
  readonly #backup: string;

  constructor(files: FileStore, backup: string) {
    this.#files = files;
    this.#backup = backup;
  }

  get count(): number {
    return this.#count;
  }

  get bytes(): number {
    return this.#bytes;
  }

  async add(sha256: string, part: Uint8Array): Promise<void> {
    if (this.#current?.sha256 !== sha256) {
      await this.end();
      this.#current = this.#begin(sha256);
    }
    const { stream, kept } = this.#current;
    this.#bytes += part.byteLength;
    // When keeping fails (a full disk), nobody drains the stream any more.
    if (part.byteLength > 0 && !stream.write(part)) await Promise.race([once(stream, "drain"), kept]);
  }

  /** To be called after the last part. */
  async end(): Promise<void> {
    const current = this.#current;
    if (current === undefined) return;
    this.#current = undefined;
    current.stream.end();
    await current.kept;
    this.#count += 1;
  }

  /** Drops a file of which not all parts came. */
  async abandon(): Promise<void> {
    this.#current?.stream.destroy(new Error("The rest of the file did not come."));
    await this.#current?.kept.catch(() => undefined);
  }

  #begin(sha256: string): Arriving {
    const stream = new PassThrough();
    const kept = this.#files.put(stream, (staged) => {
      if (staged.sha256 !== sha256)
        throw new BackupError("backup-damaged", { file: this.#backup, found: `files/${sha256}` });
    });
    kept.catch(() => undefined);
    return { sha256, stream, kept };
  }
}
