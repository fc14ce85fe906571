import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { predictedDays } from "./predict.ts";
import { readCalendar } from "./readCalendar.ts";
import { createWorkingCalendar } from "./workingCalendar.ts";

const reading = readCalendar(readFileSync("calendars/viet-nam.yaml", "utf8"));
if (!reading.ok) throw new Error(JSON.stringify(reading.faults, null, 2));
const shipped = reading.calendar;

const FAULTY = `id: viet-nam
title: { vi: Lịch }
weekend: [saturday, sunday]
sources:
  luat: { title: Luật, confidence: secondary }
years:
  - year: 2026
    breaks:
      - { name: { vi: A }, off: [2026-05-02], sources: [luat] }
      - { name: { vi: B }, off: [2025-05-01], sources: [khong-co] }
      - { name: { vi: C }, inLieu: [2026-05-04, 2026-05-04], sources: [luat] }
      - { name: { vi: D }, swapped: [{ off: 2026-06-01, work: 2026-06-02 }], sources: [luat] }
`;

test("every fault of a file is named at once, in the order of its lines", () => {
  const faulty = readCalendar(FAULTY);
  const faults = faulty.ok ? [] : faulty.faults.map(({ line, words }) => `${line}: ${words.en}`);
  expect(faults).toEqual([
    "9: The day 2026-05-02 is off every week and need not be listed; list the day in lieu under inLieu.",
    "10: The day 2025-05-01 is not in 2026; move it to its year.",
    "10: The source “khong-co” is not described under sources.",
    "11: The day 2026-05-04 stands twice; keep one.",
    "12: The day 2026-06-02 is a working day anyway; it need not be listed.",
  ]);
});

test("a misspelt key and a word that is no weekday are named with their lines", () => {
  const faulty = readCalendar(
    FAULTY.replace("weekend: [saturday", "weekend: [saturnday").replace("inLieu", "inLeu"),
  );
  expect(faulty.ok ? [] : faulty.faults.map(({ line }) => line)).toEqual([3, 11]);
});

test.each(["", "- a", "a: [", "42"])("%j is no calendar", (text) => {
  expect(readCalendar(text).ok).toBe(false);
});

test("what is predicted for 2021–2026 is what was announced, but for swaps", () => {
  for (let year = 2021; year <= 2026; year += 1) {
    const announced = shipped.days.filter(
      ({ date, ground }) => date.startsWith(`${year}`) && ground !== "swap",
    );
    expect(predictedDays(year).map(({ date }) => date)).toEqual(announced.map(({ date }) => date));
  }
});

test("the day of Vietnamese culture has no law yet, so it is a working day until an office adds it", () => {
  const day = "2026-11-24";
  expect(createWorkingCalendar(shipped).isWorking(day)).toBe(true);
  const edited = createWorkingCalendar(shipped, [{ date: day, kind: "off" }]);
  expect([edited.isWorking(day), edited.certainty(day)]).toEqual([false, "office"]);
  expect(edited.add("2026-11-23", 1)).toBe("2026-11-25");
});

test("a year says how sure its days are", () => {
  const calendar = createWorkingCalendar(shipped);
  expect(["2019-05-01", "2024-05-01", "2027-05-01"].map(calendar.certainty)).toEqual([
    "unknown",
    "announced",
    "predicted",
  ]);
});

// Tết Đinh Mùi is Saturday 06/02/2027; both days of the weekend are compensated.
test("Tết 2027 is predicted by the law", () => {
  const tet = predictedDays(2027).filter(({ name }) => name.vi === "Tết Nguyên đán");
  expect(tet.map(({ date }) => date)).toEqual([
    "2027-02-04",
    "2027-02-05",
    "2027-02-08",
    "2027-02-09",
    "2027-02-10",
  ]);
});
