import { createHash, randomUUID } from "node:crypto";
import { createReadStream } from "node:fs";
import { mkdtemp, open, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { Readable } from "node:stream";
import { GetObjectCommand, HeadObjectCommand, ListObjectsV2Command, S3Client } from "@aws-sdk/client-s3";
import { Upload } from "@aws-sdk/lib-storage";
import type { FileStore, StagedFile, StoredFile } from "../../app/files/index.ts";
import { AppError } from "../../contract/errors.ts";

/** Any store that speaks S3, by its endpoint. */
export interface S3Address {
  readonly endpoint: string;
  readonly bucket: string;
  /** Before every key; empty or ending in a slash. */
  readonly prefix: string;
  readonly region: string;
  readonly key: string;
  readonly secret: string;
}

const ADDRESS = /^[0-9a-f]{64}$/;
const PART = 8 * 1024 * 1024;

interface Bucket extends Pick<S3Address, "bucket" | "prefix"> {
  readonly client: S3Client;
}

/**
 * Evidence files in a bucket, one object a content: `<prefix>ab/cd/<sha256>`. A file arrives in a folder of its own, is
 * looked at there, and only then sent; the store shows an object whole or not at all.
 */
export function s3FileStore(address: S3Address): FileStore {
  const { endpoint, region, key, secret, bucket, prefix } = address;
  const client = new S3Client({
    endpoint,
    region,
    forcePathStyle: true,
    credentials: { accessKeyId: key, secretAccessKey: secret },
  });
  const store: Bucket = { client, bucket, prefix };
  return {
    put: (content, accept) => put(store, content, accept),
    open: (sha256) => openContent(store, sha256),
    has: (sha256) => has(store, sha256),
    list: () => list(store),
  };
}

type Accept = (staged: StagedFile) => void | Promise<void>;

async function put(store: Bucket, content: AsyncIterable<Uint8Array>, accept?: Accept): Promise<StoredFile> {
  const folder = await mkdtemp(path.join(tmpdir(), "chiso-arriving-"));
  try {
    const draft = path.join(folder, randomUUID());
    const stored = await stage(draft, content, accept);
    if (!(await has(store, stored.sha256))) await send(store, draft, stored);
    return stored;
  } finally {
    await rm(folder, { recursive: true, force: true });
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
    const stored = { sha256: hash.digest("hex"), size };
    await accept?.({
      ...stored,
      read: async (offset, length) => {
        const buffer = new Uint8Array(length);
        const { bytesRead } = await handle.read(buffer, 0, length, offset);
        return buffer.subarray(0, bytesRead);
      },
    });
    return stored;
  } catch (error) {
    if (error instanceof Error && "code" in error && error.code === "ENOSPC")
      throw new AppError("store-full", "no room for a file that arrives");
    throw error;
  } finally {
    await handle.close();
  }
}

async function send(store: Bucket, draft: string, { sha256, size }: StoredFile): Promise<void> {
  const Body = createReadStream(draft, { highWaterMark: 1024 * 1024 });
  const params = { Bucket: store.bucket, Key: keyOf(store, sha256), Body, ContentLength: size };
  await new Upload({ client: store.client, params, partSize: PART, queueSize: 2 }).done();
}

async function openContent(store: Bucket, sha256: string): Promise<Readable> {
  if (!ADDRESS.test(sha256)) throw new AppError("not-found", "not the address of a file");
  const { Body } = await store.client
    .send(new GetObjectCommand({ Bucket: store.bucket, Key: keyOf(store, sha256) }))
    .catch((error: unknown) => {
      throw isMissing(error) ? new AppError("not-found", `no file ${sha256}`) : error;
    });
  if (!(Body instanceof Readable)) throw new Error(`the store gave no stream for ${sha256}`);
  return Body;
}

async function has(store: Bucket, sha256: string): Promise<boolean> {
  if (!ADDRESS.test(sha256)) return false;
  try {
    await store.client.send(new HeadObjectCommand({ Bucket: store.bucket, Key: keyOf(store, sha256) }));
    return true;
  } catch (error) {
    if (isMissing(error)) return false;
    throw error;
  }
}

async function* list(store: Bucket): AsyncIterable<string> {
  for (let ContinuationToken: string | undefined; ; ) {
    const page = await store.client.send(
      new ListObjectsV2Command({ Bucket: store.bucket, Prefix: store.prefix, ContinuationToken }),
    );
    const names = (page.Contents ?? []).map(({ Key = "" }) => Key.slice(Key.lastIndexOf("/") + 1));
    yield* names.filter((name) => ADDRESS.test(name));
    if (page.NextContinuationToken === undefined) return;
    ContinuationToken = page.NextContinuationToken;
  }
}

function keyOf({ prefix }: Bucket, sha256: string): string {
  return `${prefix}${sha256.slice(0, 2)}/${sha256.slice(2, 4)}/${sha256}`;
}

function isMissing(error: unknown): boolean {
  return error instanceof Error && ["NoSuchKey", "NotFound"].includes(error.name);
}
