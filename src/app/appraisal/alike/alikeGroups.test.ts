import { expect, test } from "vitest";
import { UnitKey } from "../../../contract/ids.ts";
import { alikeGroup, answerKey } from "./alikeGroups.ts";

test("answers are alike whatever the order in which inputs were saved; a cleared input counts as not typed", () => {
  const one = answerKey([
    { input: "done", value: 9 },
    { input: "planned", value: 10 },
  ]);
  const other = answerKey([
    { input: "planned", value: 10 },
    { input: "note", value: null },
    { input: "done", value: 9 },
  ]);
  expect(other).toBe(one);
  expect(answerKey([{ input: "done", value: "9" }])).not.toBe(answerKey([{ input: "done", value: 9 }]));
});

test("words are compared as people see them: composed letters and outer blanks make no difference", () => {
  expect(answerKey([{ input: "where", value: " Cổng".normalize("NFD") }])).toBe(
    answerKey([{ input: "where", value: "Cổng" }]),
  );
});

test("decisions are counted by points, the commonest first", () => {
  const made = [1, 0.5, 0.1 + 0.4].map((points, index) => ({
    points,
    unit: UnitKey.parse(`xa-${index}`),
    name: `Xã ${index}`,
    mine: index === 0,
  }));
  expect(alikeGroup(made).decided.map(({ points, units }) => [points, units.length])).toEqual([
    [0.5, 2],
    [1, 1],
  ]);
});
