import { expect, test } from "vitest";
import { latenessOf } from "./lateness.ts";

const CLOCK = {
  selfScoring: { from: "2026-11-10T01:00:00Z", until: "2026-12-01T10:30:00Z" },
  appraisal: { from: "2026-12-02T01:00:00Z", until: "2026-12-20T10:30:00Z" },
};

test.each([
  ["handed in is never late", "submitted", "2026-11-11T00:00:00Z", "2026-12-05T00:00:00Z", { kind: "none" }],
  ["at work lately", "in-progress", "2026-11-18T00:00:00Z", "2026-11-20T00:00:00Z", { kind: "none" }],
  [
    "five days without work",
    "in-progress",
    "2026-11-15T00:00:00Z",
    "2026-11-20T00:00:00Z",
    { kind: "silent", days: 5 },
  ],
  [
    "never began, since the window opened",
    "not-started",
    null,
    "2026-11-18T01:00:00Z",
    { kind: "silent", days: 8 },
  ],
  ["the window is not open yet", "not-started", null, "2026-11-01T00:00:00Z", { kind: "none" }],
  [
    "the minute the window closes",
    "in-progress",
    "2026-12-01T10:00:00Z",
    "2026-12-01T10:30:00Z",
    { kind: "overdue" },
  ],
] as const)("%s", (_title, state, lastWorkAt, now, expected) => {
  expect(latenessOf({ state, lastWorkAt }, CLOCK, new Date(now))).toEqual(expected);
});
