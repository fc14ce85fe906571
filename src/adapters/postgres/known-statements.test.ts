import { expect, test } from "vitest";
import { statementNames } from "./known-statements.ts";

const ask = (name: (text: string) => string | undefined, text: string, times: number) =>
  Array.from({ length: times }, () => name(text)).at(-1);

test("a statement gets a name once it was asked often, and keeps it", () => {
  const name = statementNames();
  expect(ask(name, "select 1", 19)).toBeUndefined();
  const given = name("select 1");
  expect(given).toMatch(/^known-/);
  expect(ask(name, "select 1", 50)).toBe(given);
  expect(ask(name, "select 2", 20)).not.toBe(given);
});

test("the server is asked to keep no more than 150 statements, and no long ones", () => {
  const name = statementNames();
  const names = Array.from({ length: 400 }, (_, index) => ask(name, `select ${index}`, 20));
  expect(new Set(names.filter((each) => each !== undefined)).size).toBe(150);
  expect(ask(statementNames(), `select ${"x".repeat(5000)}`, 40)).toBeUndefined();
});
