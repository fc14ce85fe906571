import { describe, expect, test } from "vitest";
import { RoundId, UnitKey } from "../../contract/ids.ts";
import { digestContent, type News, near, worthSending } from "./digestContent.ts";
import type { OwnDeadline } from "./ownDeadlines.ts";

const NOTHING: News = { deadlines: [], approvals: [], notices: [], quiet: [] };

function due(until: string, from = "2026-11-01T00:00:00+07:00"): OwnDeadline {
  return {
    key: "k",
    kind: "sheet",
    round: { id: RoundId.parse("0198f000-0000-7000-8000-000000000003"), title: "Chỉ số CCHC cấp xã 2026" },
    unit: UnitKey.parse("xa-an-hoa"),
    title: { vi: "Hạn gửi phiếu tự chấm điểm của Xã An Hòa", en: "Xã An Hòa: the self-score sheet is due" },
    from: new Date(from),
    until: new Date(until),
    link: "/dot/1/phieu/xa-an-hoa",
    sequence: 1,
    open: { left: 9, of: 40 },
  };
}

describe("a mail is worth sending", () => {
  const UNTIL = "2026-12-01T17:30:00+07:00";
  test.each([
    ["the morning it comes seven days near", "2026-11-25T07:00:00+07:00", "2026-11-24T07:00:00+07:00", true],
    ["not the morning after", "2026-11-26T07:00:00+07:00", "2026-11-25T07:00:00+07:00", false],
    [
      "on Monday for what came near at the weekend",
      "2026-11-30T07:00:00+07:00",
      "2026-11-27T07:00:00+07:00",
      true,
    ],
    ["the last morning", "2026-12-01T07:00:00+07:00", "2026-11-30T07:00:00+07:00", true],
  ])("for a deadline: %s", (_when, now, lastMorning, expected) => {
    const news = { ...NOTHING, deadlines: near([due(UNTIL)], new Date(now)) };
    expect(worthSending(news, new Date(now), new Date(lastMorning))).toBe(expected);
  });

  test("when work began after the last morning and is due soon", () => {
    const news = { ...NOTHING, deadlines: [due(UNTIL, "2026-11-25T08:00:00+07:00")] };
    const [now, before] = [new Date("2026-11-26T07:00:00+07:00"), new Date("2026-11-25T07:00:00+07:00")];
    expect(worthSending(news, now, before)).toBe(true);
  });

  test("never when there is nothing to say", () => {
    expect(worthSending(NOTHING, new Date(), new Date(0))).toBe(false);
  });
});

test("a deadline more than seven days away is left out", () => {
  const now = new Date("2026-11-20T07:00:00+07:00");
  expect(near([due("2026-12-01T17:30:00+07:00")], now)).toEqual([]);
});

test("the digest says what is open, how much is left and how long", () => {
  const now = new Date("2026-11-28T07:00:00+07:00");
  const { subject, sections } = digestContent(
    { ...NOTHING, deadlines: [due("2026-12-01T17:30:00+07:00")] },
    now,
  );
  expect(subject.vi).toBe("Chỉ số: Hạn gửi phiếu tự chấm điểm của Xã An Hòa, còn 3 ngày");
  expect(sections).toEqual([
    {
      title: { vi: "Việc của bạn sắp đến hạn", en: "Your work that is due soon" },
      lines: [
        {
          words: {
            vi: "Hạn gửi phiếu tự chấm điểm của Xã An Hòa (Chỉ số CCHC cấp xã 2026): còn 3 ngày (đến 17 giờ 30 phút ngày 01/12/2026); còn 9/40 tiêu chí chưa nhập đủ.",
            en: "Xã An Hòa: the self-score sheet is due (Chỉ số CCHC cấp xã 2026): 3 days left (until 17:30 on 01/12/2026); 9 of 40 criteria are not complete.",
          },
          link: "/lam-viec/dot/1/phieu/xa-an-hoa",
        },
      ],
    },
  ]);
});
