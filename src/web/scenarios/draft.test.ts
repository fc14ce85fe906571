import { expect, test } from "vitest";
import { type Draft, EMPTY_DRAFT, readDraft, setAside, withInput, withInputs } from "./draft.ts";

const with12: Draft = { ...EMPTY_DRAFT, changes: [{ leaf: "1.2", inputs: { done: 9 } }] };

test("a value that is tried stands beside the others of its leaf", () => {
  expect(withInput(with12, "1.2", "planned", 12, 10).changes).toEqual([
    { leaf: "1.2", inputs: { done: 9, planned: 12 } },
  ]);
  expect(withInput(with12, "1.1", "issued", "late", null).changes).toHaveLength(2);
});

test("a leaf taken not to apply has no tried values, and a tried value makes it apply again", () => {
  const aside = setAside(with12, "1.2", true);
  expect(aside.changes).toEqual([{ leaf: "1.2", inputs: {}, notApplicable: true }]);
  expect(withInput(aside, "1.2", "done", 9, 8).changes).toEqual([{ leaf: "1.2", inputs: { done: 9 } }]);
  expect(setAside(aside, "1.2", false).changes).toEqual([]);
});

test.each([null, 8])("%s, or the value of the sheet, takes the change back", (value) => {
  expect(withInput(with12, "1.2", "done", value, 8).changes).toEqual([]);
  expect(withInputs(with12, "1.2", {}).changes).toEqual([]);
});

test.each(["", "%%%", "abc", btoa(JSON.stringify({ changes: 1 }))])(
  "an address that holds “%s” holds no draft",
  (signs) => {
    expect(readDraft(signs, "key")).toBeUndefined();
  },
);

test("an address is read with its Vietnamese words", () => {
  const draft: Draft = {
    ...EMPTY_DRAFT,
    changes: [{ leaf: "1.3", inputs: { where: "Cổng thông tin" } }],
    assumed: 0.8,
  };
  const bytes = new TextEncoder().encode(JSON.stringify(draft));
  const signs = btoa(String.fromCharCode(...bytes))
    .replaceAll("+", "-")
    .replaceAll("/", "_")
    .replaceAll("=", "");
  expect(readDraft(signs, "key")).toEqual(draft);
});
