import { expect, test } from "vitest";
import { LauncherError } from "../adapters/postgres/launcher/index.ts";
import { AppError, ERRORS } from "../contract/errors.ts";
import { wordsFor } from "./sayFault.ts";
import { readSettings } from "./settings.ts";

const system = (code: string, more: object = {}) => Object.assign(new Error(code), { code, ...more });

test.each([
  ["a port in use", system("EADDRINUSE", { port: 3000 }), "PORT=3001 npm start"],
  ["an address of another machine", system("EADDRNOTAVAIL"), "HOST=127.0.0.1"],
  ["a folder that cannot be written", system("EACCES", { path: "/srv/data" }), "/srv/data"],
  ["a file where a folder should be", system("ENOTDIR", { path: "/srv/data" }), "CHISO_DATA"],
  ["a folder in use", new LauncherError("folder-in-use", { folder: "/srv/data", pid: 7 }), "CHISO_DATA"],
])("%s gets words in both languages that say what to do", (_what, error, advice) => {
  const words = wordsFor(error);
  expect(words?.vi).toContain(advice);
  expect(words?.en).toContain(advice);
});

test("a refusal keeps its own words", () => {
  expect(wordsFor(new AppError("store-full", "disk"))).toEqual(ERRORS["store-full"]);
});

test("faults of the settings come as a list", () => {
  const words = wordsFor(thrownBy(() => readSettings({ PORT: "x", CHISO_DEMO: "x" }, "/srv")));
  expect(words?.vi.split("\n")).toHaveLength(3);
});

test("an error nobody foresaw has no words of ours", () => {
  expect(wordsFor(new TypeError("x is not a function"))).toBeNull();
});

function thrownBy(act: () => unknown): unknown {
  try {
    act();
  } catch (error) {
    return error;
  }
  return undefined;
}
