import { describe, expect, test } from "vitest";
import {
  agoWords,
  deadlineUrgency,
  deadlineWords,
  fromLocalBox,
  momentWords,
  shortMoment,
  toLocalBox,
} from "./times.ts";

const DEADLINE = "2026-12-03T10:30:00Z";

describe("deadline words", () => {
  test.each([
    ["2026-11-21T03:00:00Z", "còn 12 ngày (đến 17 giờ 30 phút ngày 03/12/2026)"],
    ["2026-12-01T10:30:00Z", "còn 2 ngày (đến 17 giờ 30 phút ngày 03/12/2026)"],
    ["2026-12-02T10:30:00Z", "còn 24 giờ (đến 17 giờ 30 phút ngày 03/12/2026)"],
    ["2026-12-03T09:45:00Z", "còn 45 phút (đến 17 giờ 30 phút ngày 03/12/2026)"],
    ["2026-12-03T10:29:50Z", "còn 1 phút (đến 17 giờ 30 phút ngày 03/12/2026)"],
    ["2026-12-03T10:30:00Z", "đã hết hạn lúc 17 giờ 30 phút ngày 03/12/2026"],
  ])("at %s a clerk reads «%s»", (now, words) => {
    expect(deadlineWords(DEADLINE, new Date(now), "vi")).toBe(words);
  });

  test("full hours leave out the minutes", () => {
    expect(momentWords("2026-12-03T10:00:00Z", "vi")).toBe("17 giờ ngày 03/12/2026");
  });

  test("English readers get the same deadline", () => {
    expect(deadlineWords(DEADLINE, new Date("2026-11-21T03:00:00Z"), "en")).toBe(
      "12 days left (until 17:30 on 03/12/2026)",
    );
  });

  test("the last three days are urgent and the closing minute itself is over", () => {
    expect(deadlineUrgency(DEADLINE, new Date("2026-11-21T00:00:00Z"))).toBe("calm");
    expect(deadlineUrgency(DEADLINE, new Date("2026-12-01T10:30:00Z"))).toBe("soon");
    expect(deadlineUrgency(DEADLINE, new Date(DEADLINE))).toBe("over");
  });
});

test("a save of today shows only its time", () => {
  expect(shortMoment("2026-11-21T07:02:00Z", new Date("2026-11-21T09:00:00Z"))).toBe("14:02");
  expect(shortMoment("2026-11-20T07:02:00Z", new Date("2026-11-21T09:00:00Z"))).toBe("14:02 20/11/2026");
});

test("last work is told by its distance", () => {
  expect(agoWords("2026-11-21T07:02:00Z", new Date("2026-11-21T09:30:00Z"), "vi")).toBe("2 giờ trước");
});

test("a date box and an instant are the same moment in Việt Nam", () => {
  expect(toLocalBox(DEADLINE)).toBe("2026-12-03T17:30");
  expect(fromLocalBox("2026-12-03T17:30")).toBe("2026-12-03T10:30:00.000Z");
  expect(fromLocalBox("")).toBe("");
});
