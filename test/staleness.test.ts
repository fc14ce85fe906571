import { mkdirSync, mkdtempSync, rmSync, utimesSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { pathToFileURL } from "node:url";
import { afterEach, beforeEach, expect, test } from "vitest";
import { z } from "zod";

/** The script is plain JavaScript, so that it runs before anything is built. */
const script = pathToFileURL(path.resolve(import.meta.dirname, "../scripts/staleness.mjs")).href;
const { stalenessOf } = z
  .object({
    stalenessOf: z.custom<(root: string, sources: string[], stamp: string) => Age>(
      (one) => typeof one === "function",
    ),
  })
  .parse(await import(script));
interface Age {
  isFresh(): boolean;
  note(): void;
}

let root: string;
const file = (name: string) => path.join(root, name);
const age = () => stalenessOf(root, ["src", "package-lock.json"], file("stamp.json"));
beforeEach(() => {
  root = mkdtempSync(path.join(tmpdir(), "chiso-stale-"));
  mkdirSync(file("src/deep"), { recursive: true });
  writeFileSync(file("src/deep/a.ts"), "1");
  writeFileSync(file("package-lock.json"), "{}");
});
afterEach(() => rmSync(root, { recursive: true, force: true }));

test("what was never built is stale", () => {
  expect(age().isFresh()).toBe(false);
});

test("what was built is fresh, also when files are only touched as a clone does", () => {
  age().note();
  expect(age().isFresh()).toBe(true);
  utimesSync(file("src/deep/a.ts"), 1, 1);
  expect(age().isFresh()).toBe(true);
});

test.each([
  ["a changed file", () => writeFileSync(file("src/deep/a.ts"), "2")],
  ["a new file", () => writeFileSync(file("src/b.ts"), "")],
  ["a file that is gone", () => rmSync(file("src/deep/a.ts"))],
  ["a changed lockfile", () => writeFileSync(file("package-lock.json"), "{ }")],
])("%s makes the build stale", (_what, change) => {
  age().note();
  change();
  expect(age().isFresh()).toBe(false);
});

test("a change of tests alone builds nothing", () => {
  age().note();
  writeFileSync(file("src/deep/a.test.ts"), "new");
  expect(age().isFresh()).toBe(true);
});
