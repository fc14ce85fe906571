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
    roles: [{ id: 1, role: "appraiser" as const, unit: null, division: null }],
  };
  expect(accountFaults(typed, words)).toEqual([]);
});

test("names are sent without the blanks around them", () => {
  const typed = {
    ...EMPTY_ACCOUNT,
    displayName: "  Trần Văn An ",
    roles: [{ id: 1, role: "unit" as const, unit: "xa-an-binh", division: null }],
  };
  expect(sentOf(typed)).toEqual({
    displayName: "Trần Văn An",
    position: "",
    roles: [{ role: "unit", unit: "xa-an-binh" }],
  });
});

test("people of a division name it, and it is sent with its unit", () => {
  const role = { id: 1, role: "division" as const, unit: "so-noi-vu", division: null };
  const typed = { ...EMPTY_ACCOUNT, displayName: "Lê An", username: "an.le", roles: [role] };
  expect(accountFaults(typed, words).map((fault) => fault.field)).toEqual(["division-1"]);
  expect(sentOf({ ...typed, roles: [{ ...role, division: "phong-cchc" }] }).roles).toEqual([
    { role: "division", unit: "so-noi-vu", division: "phong-cchc" },
  ]);
});
