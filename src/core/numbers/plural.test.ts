import { expect, test } from "vitest";
import { counted, plural } from "./plural.ts";

test.each([
  [0, "0 units"],
  [1, "1 unit"],
  [2, "2 units"],
  [1.5, "1.5 units"],
  [21, "21 units"],
])("%d is counted as «%s»", (count, words) => {
  expect(counted(count, "unit")).toBe(words);
});

test("irregular plurals and verbs are named", () => {
  expect(counted(1, "criterion", "criteria")).toBe("1 criterion");
  expect(counted(3, "criterion", "criteria")).toBe("3 criteria");
  expect(plural(1, "waits", "wait")).toBe("waits");
});
