import { afterAll, beforeAll, expect, test } from "vitest";
import { openRoundWorld, type RoundWorld } from "../../../test/support/round-world.ts";
import type { WorkingCalendar } from "../../core/index.ts";
import { workingCalendar } from "../calendar/index.ts";
import { decideUntil, fileUntil } from "./objectionWindow.ts";

let world: RoundWorld;
let calendar: WorkingCalendar;
beforeAll(async () => {
  world = await openRoundWorld();
  calendar = await world.store.read((tx) => workingCalendar(tx));
});
afterAll(() => world.close());

const window = { from: "2026-06-01T00:00:00+07:00", until: "2026-07-01T00:00:00+07:00" };
const clock = { selfScoring: window, appraisal: window, objection: { file: 5, decide: 3 } };

// Saturday 22/8/2026 is worked instead of Monday 31/8, which is off with 1 and 2/9 (calendars/vietnam, year 2026); Tết
// Bính Ngọ is off from Saturday 14/2 to Sunday 22/2/2026.
test.each([
  ["a make-up Saturday counts", "2026-08-21T08:00:00+07:00", "2026-08-27"],
  ["Quốc khánh and the day moved to it do not", "2026-08-27T08:00:00+07:00", "2026-09-08"],
  ["Tết does not", "2026-02-12T08:00:00+07:00", "2026-02-26"],
  ["the day is that of Viet Nam, which begins at 17:00 UTC", "2026-08-20T17:00:00Z", "2026-08-27"],
])("%s in the working days of an objection", (_rule, published, until) => {
  expect(fileUntil({ clock, publishedAt: new Date(published) }, calendar)).toBe(until);
});

test("the days for deciding are counted in the same way", () => {
  expect(decideUntil({ clock }, calendar, "2026-08-28")).toBe("2026-09-07");
});
