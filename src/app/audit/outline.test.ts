import { expect, test } from "vitest";
import { EVENTS } from "./events.ts";
import { outlineOf } from "./outline.ts";

test.each(Object.keys(EVENTS))("%s is outlined in words, without its code", (kind) => {
  const { vi, en } = outlineOf(kind);
  expect(vi).not.toContain(kind);
  expect(en).not.toContain(kind);
});

test("a kind that this version does not know is shown by its name", () => {
  expect(outlineOf("later.kind").vi).toContain("later.kind");
});
