import { expect, test } from "vitest";
import { timingOf, timingWords } from "./timing.ts";

const reported = (day: string) => new Date(`${day}T16:30:00Z`);
const NOTHING = { submittedAt: null, doneAt: null, cancelledAt: null };

test.each([
  ["doing", "2026-06-15", NOTHING, "2026-06-12", "còn 3 ngày"],
  ["not-started", "2026-06-15", NOTHING, "2026-06-15", "đến hạn hôm nay"],
  ["returned", "2026-06-15", NOTHING, "2026-06-20", "quá hạn 5 ngày"],
  // 16:30 UTC is 23:30 in Việt Nam, still the same day
  [
    "submitted",
    "2026-06-15",
    { ...NOTHING, submittedAt: reported("2026-06-15") },
    "2026-06-30",
    "hoàn thành đúng hạn",
  ],
  [
    "done",
    "2026-06-15",
    { ...NOTHING, submittedAt: reported("2026-06-13") },
    "2026-06-30",
    "hoàn thành trước hạn 2 ngày",
  ],
  [
    "done",
    "2026-06-15",
    { ...NOTHING, submittedAt: reported("2026-06-18") },
    "2026-06-30",
    "hoàn thành sau hạn 3 ngày",
  ],
  ["cancelled", "2026-06-15", NOTHING, "2026-06-30", "đã dừng"],
] as const)("%s, due %s, on a later reading", (state, due, moments, today, words) => {
  expect(timingWords(timingOf({ state, due, ...moments }, today))).toBe(words);
});
