import { describe, expect, test } from "vitest";
import { RoundId, UnitKey } from "../../contract/ids.ts";
import { calendarFile } from "./calendarFile.ts";
import type { OwnDeadline } from "./ownDeadlines.ts";

const OPTIONS = {
  url: "https://chiso.example.vn",
  lang: "vi",
  now: new Date("2026-11-20T00:00:00Z"),
} as const;

function due(until: string, sequence = 3): OwnDeadline {
  return {
    key: "0198f000-sheet-xa-an-hoa",
    kind: "sheet",
    round: { id: RoundId.parse("0198f000-0000-7000-8000-000000000003"), title: "Chỉ số CCHC; cấp xã, 2026" },
    unit: UnitKey.parse("xa-an-hoa"),
    title: { vi: "Hạn gửi phiếu tự chấm điểm của Xã An Hòa", en: "The sheet is due" },
    from: new Date("2026-11-01T00:00:00+07:00"),
    until: new Date(until),
    link: "/dot/1/phieu/xa-an-hoa",
    sequence,
  };
}

interface Component {
  readonly name: string;
  readonly properties: Map<string, string>;
  readonly parts: Component[];
}

/** Reads iCalendar as RFC 5545 says: folded lines joined, components nested, text unescaped. */
function parse(source: string): Component {
  expect(source.split("\r\n").every((line) => Buffer.byteLength(line) <= 75)).toBe(true);
  const root: Component = { name: "", properties: new Map(), parts: [] };
  const open = [root];
  for (const line of source.replace(/\r\n[ \t]/g, "").split("\r\n")) {
    const [, name = "", value = ""] = /^([A-Z-]+)[^:]*:(.*)$/s.exec(line) ?? [];
    const within = open.at(-1) ?? root;
    if (name === "BEGIN") {
      const part = { name: value, properties: new Map<string, string>(), parts: [] };
      within.parts.push(part);
      open.push(part);
    } else if (name === "END") {
      expect(value).toBe(within.name);
      open.pop();
    } else if (name !== "")
      within.properties.set(name, value.replaceAll("\\n", "\n").replace(/\\([,;\\])/g, "$1"));
  }
  expect(open).toEqual([root]);
  return root.parts[0] ?? root;
}

describe("the calendar of a person", () => {
  const calendar = parse(calendarFile([due("2026-12-01T00:00:00+07:00")], OPTIONS));
  const [event] = calendar.parts;

  test("is iCalendar 2.0", () => {
    expect(calendar.name).toBe("VCALENDAR");
    expect(calendar.properties.get("VERSION")).toBe("2.0");
    expect(event?.name).toBe("VEVENT");
  });

  test("puts a deadline at the end of a day on that day: 30/11 in Việt Nam", () => {
    expect(event?.properties.get("DTSTART")).toBe("20261130T163000Z");
    expect(event?.properties.get("DTEND")).toBe("20261130T170000Z");
  });

  test("says what is due, in which round, and where to do it", () => {
    expect(event?.properties.get("SUMMARY")).toBe("Hạn gửi phiếu tự chấm điểm của Xã An Hòa");
    expect(event?.properties.get("DESCRIPTION")).toBe(
      "Chỉ số CCHC; cấp xã, 2026\nHạn đến 00 giờ ngày 01/12/2026.\nhttps://chiso.example.vn/lam-viec/dot/1/phieu/xa-an-hoa",
    );
  });

  test("rings three days and one day before, and blocks nobody's time", () => {
    expect(
      event?.parts.map(({ name, properties }) => [name, properties.get("ACTION"), properties.get("TRIGGER")]),
    ).toEqual([
      ["VALARM", "DISPLAY", "-P3D"],
      ["VALARM", "DISPLAY", "-P1D"],
    ]);
    expect(event?.properties.get("TRANSP")).toBe("TRANSPARENT");
  });
});

test("a deadline that moves keeps its UID and raises its SEQUENCE", () => {
  const [before] = parse(calendarFile([due("2026-12-01T00:00:00+07:00", 3)], OPTIONS)).parts;
  const [after] = parse(calendarFile([due("2026-12-05T17:30:00+07:00", 4)], OPTIONS)).parts;
  expect(after?.properties.get("UID")).toBe(before?.properties.get("UID"));
  expect([before, after].map((event) => event?.properties.get("SEQUENCE"))).toEqual(["3", "4"]);
  expect(after?.properties.get("DTEND")).toBe("20261205T103000Z");
});

test("somebody without deadlines has an empty calendar, not a broken one", () => {
  expect(parse(calendarFile([], OPTIONS)).parts).toEqual([]);
});
