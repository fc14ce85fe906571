import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { expect, test } from "vitest";
import { ERRORS } from "../src/contract/errors.ts";

const ROOT = path.resolve(import.meta.dirname, "..");
const tests = readdirSync(path.join(ROOT, "src"), { recursive: true, encoding: "utf8" })
  .filter((file) => /\.test\.tsx?$/.test(file))
  .map((file) => readFileSync(path.join(ROOT, "src", file), "utf8"));

test.each(Object.keys(ERRORS))("the refusal %s is asked for in a test beside the code", (code) => {
  expect(tests.some((text) => text.includes(`"${code}"`))).toBe(true);
});

/** Not the caller's doing: a bug, a full disk, a virus scanner that does not answer. */
const AWAY: ReadonlySet<string> = new Set(["unexpected", "store-full", "scanner-away"]);

test.each(Object.entries(ERRORS))(
  "the refusal %s speaks both languages and has a status of its kind",
  (code, { status, vi, en }) => {
    expect(vi).toMatch(/\.$/);
    expect(en).toMatch(/\.$/);
    expect(vi).not.toBe(en);
    expect(status >= 500).toBe(AWAY.has(code));
  },
);
