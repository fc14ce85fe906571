import { expect, test } from "vitest";
import { ADMINISTRATION } from "../words/administration.ts";
import { inLanguage } from "../words/language.tsx";
import { accountFaults, EMPTY_ACCOUNT, sentOf } from "./accountTyped.ts";

const words = inLanguage(ADMINISTRATION, "vi");

test("an empty form names every box that must be filled", () => {
  expect(accountFaults(EMPTY_ACCOUNT, words).map((fault) => fault.field)).toEqual([
    "display-name",
    "username",
    "unit-1",
  ]);
});

test("an administrator or appraiser needs no unit", () => {
  const typed = {
    ...EMPTY_ACCOUNT,
    displayName: "Trần Văn An",
    username: "an.tran",
    roles: [{ id: 1, role: "appraiser" as const, unit: null }],
  };
  expect(accountFaults(typed, words)).toEqual([]);
});

test("names are sent without the blanks around them", () => {
  const typed = {
    ...EMPTY_ACCOUNT,
    displayName: "  Trần Văn An ",
    roles: [{ id: 1, role: "unit" as const, unit: "xa-an-binh" }],
  };
  expect(sentOf(typed)).toEqual({
    displayName: "Trần Văn An",
    position: "",
    roles: [{ role: "unit", unit: "xa-an-binh" }],
  });
});
