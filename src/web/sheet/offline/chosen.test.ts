import { expect, test } from "vitest";
import type { OfflineDifference } from "../../../contract/offline.ts";
import { chosenAtFirst, sentChanges, withoutAccepted } from "./chosen.ts";

const difference = (cell: string, more: Partial<OfflineDifference> = {}): OfflineDifference => ({
  cell,
  leaf: "1.1",
  leafLabel: "Ban hành kế hoạch",
  input: "done",
  inputLabel: "Nhiệm vụ hoàn thành",
  file: 9,
  fileWords: "9",
  nowWords: "8",
  version: 3,
  changedSince: null,
  refusal: null,
  ...more,
});
const PLAIN = difference("F3");
const CONTESTED = difference("F4", { changedSince: { byName: "Cán bộ B", at: "2026-06-10T08:00:00Z" } });
const REFUSED = difference("F5", { refusal: { vi: "Không được.", en: "No." } });

test("what others changed since, and what may not be written, is left for the person to choose", () => {
  expect([...chosenAtFirst([PLAIN, CONTESTED, REFUSED])]).toEqual(["F3"]);
});

test("a chosen cell is sent over the version that was seen", () => {
  expect(sentChanges([PLAIN, CONTESTED], new Set(["F4"]))).toEqual({
    changes: [{ leaf: "1.1", input: "done", value: 9, baseVersion: 3 }],
  });
});

test("what was accepted leaves the list", () => {
  const comparison = {
    takenAt: "2026-06-10T08:00:00Z",
    takenByName: "Cán bộ A",
    differences: [PLAIN, CONTESTED],
    faults: [],
    movedOn: 0,
    missing: 0,
  };
  expect(withoutAccepted(comparison, new Set(["F3"])).differences).toEqual([CONTESTED]);
});
