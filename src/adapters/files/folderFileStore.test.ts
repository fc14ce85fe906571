import { createHash } from "node:crypto";
import { mkdtemp, readdir, rm, stat, utimes, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { buffer } from "node:stream/consumers";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { makeSmallDisk } from "../../../test/support/small-disk.ts";
import { openFolderFileStore } from "./folderFileStore.ts";

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(path.join(tmpdir(), "chiso-files-"));
});
afterEach(() => rm(folder, { recursive: true, force: true }));

const LETTER = "Công văn số 12/SNV-CCHC";
const ADDRESS = createHash("sha256").update(LETTER).digest("hex");

async function* chunks(...texts: readonly string[]): AsyncGenerator<Uint8Array> {
  for (const text of texts) yield Buffer.from(text);
}

async function incoming(): Promise<readonly string[]> {
  return readdir(path.join(folder, "files", "incoming"));
}

async function listed(): Promise<readonly string[]> {
  return addressesIn(folder);
}

async function addressesIn(dataFolder: string): Promise<readonly string[]> {
  const store = await openFolderFileStore(dataFolder);
  const addresses: string[] = [];
  for await (const address of store.list()) addresses.push(address);
  return addresses;
}

describe("a file that is put", () => {
  test("is found again by the hash of its content", async () => {
    const store = await openFolderFileStore(folder);
    const stored = await store.put(chunks(LETTER.slice(0, 5), LETTER.slice(5)));
    expect(stored).toEqual({ sha256: ADDRESS, size: Buffer.byteLength(LETTER) });
    expect((await buffer(await store.open(ADDRESS))).toString()).toBe(LETTER);
    expect(await store.has(ADDRESS)).toBe(true);
    expect(await listed()).toEqual([ADDRESS]);
  });

  test("lies where only the program's own user reads it", async () => {
    const store = await openFolderFileStore(folder);
    await store.put(chunks(LETTER));
    const place = path.join(folder, "files", ADDRESS.slice(0, 2), ADDRESS.slice(2, 4), ADDRESS);
    expect((await stat(place)).mode & 0o077).toBe(0);
    expect((await stat(path.join(folder, "files"))).mode & 0o077).toBe(0);
  });

  test("twenty times at once is kept once, and each caller gets its address", async () => {
    const store = await openFolderFileStore(folder);
    const all = await Promise.all(Array.from({ length: 20 }, () => store.put(chunks(LETTER, LETTER))));
    expect(new Set(all.map(({ sha256 }) => sha256)).size).toBe(1);
    expect(await listed()).toHaveLength(1);
    expect(await incoming()).toEqual([]);
  });

  test("a second time does not touch the first copy", async () => {
    const store = await openFolderFileStore(folder);
    await store.put(chunks(LETTER));
    const place = path.join(folder, "files", ADDRESS.slice(0, 2), ADDRESS.slice(2, 4), ADDRESS);
    const before = await stat(place);
    await store.put(chunks(LETTER));
    expect((await stat(place)).ino).toBe(before.ino);
  });

  test("is shown to the caller before it is kept, and can be turned away", async () => {
    const store = await openFolderFileStore(folder);
    const refused = store.put(chunks(LETTER), async (staged) => {
      expect(Buffer.from(await staged.read(0, 4)).toString()).toBe("Côn");
      expect((await staged.read(staged.size - 1, 10)).byteLength).toBe(1);
      throw new Error("not a PDF");
    });
    await expect(refused).rejects.toThrow("not a PDF");
    expect(await listed()).toEqual([]);
    expect(await incoming()).toEqual([]);
  });

  test("whose sender breaks off leaves nothing", async () => {
    const store = await openFolderFileStore(folder);
    const broken = async function* (): AsyncGenerator<Uint8Array> {
      yield Buffer.from(LETTER);
      throw new Error("connection lost");
    };
    await expect(store.put(broken())).rejects.toThrow("connection lost");
    expect(await listed()).toEqual([]);
    expect(await incoming()).toEqual([]);
  });
});

describe("an address", () => {
  test.each([ADDRESS, "../../etc/passwd", "", ADDRESS.toUpperCase()])(
    "that is not kept is not found: '%s'",
    async (address) => {
      const store = await openFolderFileStore(folder);
      expect(await store.has(address)).toBe(false);
      await expect(store.open(address)).rejects.toMatchObject({ code: "not-found" });
    },
  );
});

test("what a killed program left half arrived goes away after a day", async () => {
  await openFolderFileStore(folder);
  const [old, fresh] = ["old", "fresh"].map((name) => path.join(folder, "files", "incoming", name));
  await writeFile(old ?? "", "half");
  await writeFile(fresh ?? "", "half");
  await utimes(old ?? "", 1, 1);
  await openFolderFileStore(folder);
  expect(await incoming()).toEqual(["fresh"]);
});

test("a full disk is refused with words, and earlier files stay", async ({ skip }) => {
  const disk = await makeSmallDisk(folder);
  if (disk === undefined) return skip("needs the right to mount a small disk (root)");
  try {
    const store = await openFolderFileStore(disk.folder);
    await store.put(chunks(LETTER));
    await expect(store.put(chunks("x".repeat(3_000_000)))).rejects.toMatchObject({ code: "store-full" });
    expect((await buffer(await store.open(ADDRESS))).toString()).toBe(LETTER);
    expect(await addressesIn(disk.folder)).toEqual([ADDRESS]);
  } finally {
    disk.unmount();
  }
});
