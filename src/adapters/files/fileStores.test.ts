import { createHash } from "node:crypto";
import { mkdtemp, rm } from "node:fs/promises";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import path from "node:path";
import { buffer } from "node:stream/consumers";
import S3rver from "s3rver";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { FileStore } from "../../app/files/index.ts";
import { openFolderFileStore, openS3FileStore } from "./index.ts";

const LETTER = "Công văn số 12/SNV-CCHC";
const ADDRESS = createHash("sha256").update(LETTER).digest("hex");

let folder: string;
let server: S3rver;
let endpoint: string;
beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), "chiso-stores-"));
  const directory = path.join(folder, "s3");
  server = new S3rver({
    port: 0,
    address: "127.0.0.1",
    silent: true,
    directory,
    configureBuckets: [{ name: "chiso" }],
  });
  const { port }: AddressInfo = await server.run();
  endpoint = `http://127.0.0.1:${port}`;
});
afterAll(async () => {
  await server.close();
  await rm(folder, { recursive: true, force: true });
});

let opened = 0;
const STORES: readonly (readonly [string, () => Promise<FileStore>])[] = [
  ["a folder", () => openFolderFileStore(path.join(folder, String(++opened)))],
  [
    "a bucket",
    async () =>
      openS3FileStore({
        endpoint,
        bucket: "chiso",
        prefix: `t${++opened}/`,
        region: "us-east-1",
        key: "S3RVER",
        secret: "S3RVER",
      }),
  ],
];

async function* chunks(...parts: readonly (string | Uint8Array)[]): AsyncGenerator<Uint8Array> {
  for (const part of parts) yield Buffer.from(part);
}

async function listed(store: FileStore): Promise<readonly string[]> {
  const addresses: string[] = [];
  for await (const address of store.list()) addresses.push(address);
  return addresses.sort();
}

describe.each(STORES)("files in %s", (_where, open) => {
  test("are found again by the hash of their content, byte by byte", async () => {
    const store = await open();
    const stored = await store.put(chunks(LETTER.slice(0, 5), LETTER.slice(5)));
    expect(stored).toEqual({ sha256: ADDRESS, size: Buffer.byteLength(LETTER) });
    expect((await buffer(await store.open(ADDRESS))).toString()).toBe(LETTER);
    expect([await store.has(ADDRESS), await listed(store)]).toEqual([true, [ADDRESS]]);
  });

  test("of many parts come back whole", async () => {
    const store = await open();
    const part = Buffer.alloc(1_000_003, "Hồ sơ ");
    const { sha256, size } = await store.put(chunks(...Array.from({ length: 21 }, () => part)));
    expect(size).toBe(21 * part.byteLength);
    const back = await buffer(await store.open(sha256));
    expect(createHash("sha256").update(back).digest("hex")).toBe(sha256);
  });

  test("without a byte are files too", async () => {
    const store = await open();
    const { sha256, size } = await store.put(chunks());
    expect([size, (await buffer(await store.open(sha256))).byteLength]).toEqual([0, 0]);
  });

  test("put ten times at once are kept once, and each caller gets the address", async () => {
    const store = await open();
    const all = await Promise.all(Array.from({ length: 10 }, () => store.put(chunks(LETTER, LETTER))));
    expect(new Set(all.map(({ sha256 }) => sha256)).size).toBe(1);
    expect(await listed(store)).toHaveLength(1);
  });

  test("are shown to the caller before they are kept, and can be turned away", async () => {
    const store = await open();
    const refused = store.put(chunks(LETTER), async (staged) => {
      expect(Buffer.from(await staged.read(0, 4)).toString()).toBe("Côn");
      expect((await staged.read(staged.size - 1, 10)).byteLength).toBe(1);
      throw new Error("not a PDF");
    });
    await expect(refused).rejects.toThrow("not a PDF");
    expect([await store.has(ADDRESS), await listed(store)]).toEqual([false, []]);
  });

  test("whose sender breaks off leave nothing", async () => {
    const store = await open();
    const broken = async function* (): AsyncGenerator<Uint8Array> {
      yield Buffer.from(LETTER);
      throw new Error("connection lost");
    };
    await expect(store.put(broken())).rejects.toThrow("connection lost");
    expect(await listed(store)).toEqual([]);
  });

  test.each([ADDRESS, "../../etc/passwd", "", ADDRESS.toUpperCase()])(
    "that are not kept are not found: '%s'",
    async (address) => {
      const store = await open();
      expect(await store.has(address)).toBe(false);
      await expect(store.open(address)).rejects.toMatchObject({ code: "not-found" });
    },
  );
});
