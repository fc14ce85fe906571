import { describe, expect, test } from "vitest";
import { STAGES } from "../../contract/rounds.ts";
import { deadlineOf, type RoundTime, stageOf } from "./stage.ts";

const at = (day: string): Date => new Date(`${day}T00:00:00+07:00`);
const CLOCK = {
  selfScoring: { from: "2026-11-10T00:00:00+07:00", until: "2026-12-01T00:00:00+07:00" },
  appraisal: { from: "2026-12-05T00:00:00+07:00", until: "2026-12-20T00:00:00+07:00" },
};
const opened: RoundTime = {
  kind: "measures",
  clock: CLOCK,
  openedAt: at("2026-11-01"),
  closedAt: null,
  approvedAt: null,
  publishedAt: null,
  archivedAt: null,
};
const measured: RoundTime = { ...opened, kind: "measured" };
const closed: RoundTime = { ...opened, closedAt: at("2026-12-21") };
const approved: RoundTime = { ...closed, approvedAt: at("2027-01-08") };
const TWICE = {
  ...CLOCK,
  explanation: { from: "2026-12-21T00:00:00+07:00", until: "2026-12-26T00:00:00+07:00" },
  secondAppraisal: { from: "2026-12-27T00:00:00+07:00", until: "2026-12-31T00:00:00+07:00" },
};
const twice: RoundTime = { ...opened, clock: TWICE };
const published: RoundTime = { ...closed, publishedAt: at("2027-01-10") };

const cases: readonly [string, RoundTime, Date, string, string | null][] = [
  ["a round nobody opened", { ...opened, openedAt: null }, at("2026-11-15"), "draft", null],
  ["an opened round before its first window", opened, at("2026-11-09"), "waiting", null],
  [
    "the first instant of the self-scoring window",
    opened,
    new Date(CLOCK.selfScoring.from),
    "self-scoring",
    CLOCK.selfScoring.until,
  ],
  [
    "the last millisecond of the self-scoring window",
    opened,
    new Date(Date.parse(CLOCK.selfScoring.until) - 1),
    "self-scoring",
    CLOCK.selfScoring.until,
  ],
  ["the instant the self-scoring window ends", opened, new Date(CLOCK.selfScoring.until), "between", null],
  [
    "the appraisal window of a round over many units",
    opened,
    at("2026-12-05"),
    "appraisal",
    CLOCK.appraisal.until,
  ],
  [
    "the second window of a round in which the province is measured",
    measured,
    at("2026-12-05"),
    "compiling",
    CLOCK.appraisal.until,
  ],
  ["the instant the appraisal window ends", opened, at("2026-12-20"), "appraisal-over", null],
  ["a round closed by its owner", closed, at("2026-12-22"), "synthesis", null],
  ["a round closed while a window was still open", closed, at("2026-12-10"), "synthesis", null],
  ["the gap between the first appraisal and the explanation", twice, at("2026-12-20"), "appraised", null],
  ["the window of explanation", twice, at("2026-12-21"), "explanation", TWICE.explanation.until],
  ["the gap before the second appraisal", twice, at("2026-12-26"), "explained", null],
  ["the second appraisal", twice, at("2026-12-27"), "second-appraisal", TWICE.secondAppraisal.until],
  ["the end of the second appraisal", twice, at("2026-12-31"), "appraisal-over", null],
  ["an approved result", approved, at("2027-01-08"), "approved", null],
  ["a published round", published, at("2027-02-01"), "published", null],
  ["an archived round", { ...published, archivedAt: at("2027-06-01") }, at("2027-06-02"), "archived", null],
];

describe("where a round stands", () => {
  test.each(cases)("%s", (_title, round, now, stage, deadline) => {
    expect(stageOf(round, now)).toBe(stage);
    expect(deadlineOf(round, now)).toBe(deadline);
  });

  test("every stage is reached by some round", () => {
    expect(new Set(cases.map(([, , , stage]) => stage))).toEqual(new Set(STAGES));
  });

  test("windows without a gap pass from self-scoring straight to appraisal", () => {
    const round = {
      ...opened,
      clock: { ...CLOCK, appraisal: { ...CLOCK.appraisal, from: CLOCK.selfScoring.until } },
    };
    expect(stageOf(round, new Date(CLOCK.selfScoring.until))).toBe("appraisal");
  });
});
