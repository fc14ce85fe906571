import { mkdtemp, readdir, rm, stat } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { keptSecret } from "./secret.ts";

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(path.join(tmpdir(), "chiso-secret-"));
});
afterEach(() => rm(folder, { recursive: true, force: true }));

test("the secret is made once and stays", async () => {
  const first = await keptSecret(path.join(folder, "data"));
  expect(first).toMatch(/^[\w-]{43}$/);
  expect(await keptSecret(path.join(folder, "data"))).toBe(first);
});

test("only the user who runs the program may read it", async () => {
  await keptSecret(folder);
  expect((await stat(path.join(folder, "secret"))).mode & 0o777).toBe(0o600);
});

test("copies that start at once share one secret and leave nothing else behind", async () => {
  const secrets = await Promise.all(Array.from({ length: 8 }, () => keptSecret(folder)));
  expect(new Set(secrets).size).toBe(1);
  expect(await readdir(folder)).toEqual(["secret"]);
});
