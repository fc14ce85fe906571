import { mkdtemp, rm, stat, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { makeFolder } from "./make-folder.ts";

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(path.join(tmpdir(), "chiso-folder-"));
});
afterEach(() => rm(folder, { recursive: true, force: true }));

test("a folder is made with all above it, and made again without harm", async () => {
  const deep = path.join(folder, "a", "b", "c");
  await makeFolder(deep);
  await makeFolder(deep);
  expect((await stat(deep)).isDirectory()).toBe(true);
});

test("a file in its place, or above it, is no folder", async () => {
  const file = path.join(folder, "file");
  await writeFile(file, "");
  await expect(makeFolder(file)).rejects.toMatchObject({ code: "ENOTDIR" });
  await expect(makeFolder(path.join(file, "below"))).rejects.toMatchObject({ code: "ENOTDIR" });
});

test.runIf(process.platform === "linux")(
  "a place where nothing can be made is refused, not tried for ever",
  async () => {
    await expect(makeFolder("/proc/chiso/data")).rejects.toMatchObject({ code: "EACCES" });
  },
);
