import { afterAll, beforeAll, expect, test } from "vitest";
import { buildTestApp, type Client, type TestApp } from "../../../test/support/app.ts";
import { workingCalendar } from "../../app/calendar/index.ts";
import type { CalendarYear } from "../../contract/calendar.ts";

let chiso: TestApp;
let administrator: Client;
beforeAll(async () => {
  chiso = await buildTestApp();
  administrator = await chiso.signIn("quantri");
});
afterAll(() => chiso.close());

const CULTURE_DAY = "2026-11-24";
const BODY = { kind: "off", note: "Ngày Văn hóa Việt Nam", source: "Luật số 01/2026/QH16" };

const yearOf = async (year: number) =>
  (await chiso.request("GET", `/api/calendar/${year}`)).json<CalendarYear>();

test("everybody reads the days of a year with their sources", async () => {
  const { state, workingDays, days, mayEdit } = await yearOf(2024);
  expect([state, workingDays, mayEdit]).toEqual(["announced", 251, false]);
  expect(days.find(({ date }) => date === "2024-05-04")).toMatchObject({
    kind: "work",
    ground: "swap",
    insteadOf: "2024-04-29",
    sources: [{ act: "45/2019/QH14" }, { act: "2450/VPCP-KGVX", confidence: "secondary" }],
  });
});

test("a year whose notice is not out is marked, each of its days too", async () => {
  const { state, days } = await yearOf(2027);
  expect(state).toBe("predicted");
  expect(new Set(days.map(({ certainty }) => certainty))).toEqual(new Set(["predicted"]));
});

test("an administrator adds a holiday; it counts at once, is shown with its source, audited, and can be taken back", async () => {
  const counted = () =>
    chiso.context.store.read(async (tx) => (await workingCalendar(tx)).add("2026-11-23", 1));
  expect(await counted()).toBe(CULTURE_DAY);
  expect((await administrator.request("PUT", `/api/calendar/days/${CULTURE_DAY}`, BODY)).statusCode).toBe(
    204,
  );
  expect(await counted()).toBe("2026-11-25");
  const { days, workingDays } = await yearOf(2026);
  expect(workingDays).toBe(249);
  expect(days.find(({ date }) => date === CULTURE_DAY)).toMatchObject({
    certainty: "office",
    office: { note: BODY.note, source: BODY.source, by: "Người dùng quantri" },
  });
  expect((await administrator.request("DELETE", `/api/calendar/days/${CULTURE_DAY}`)).statusCode).toBe(204);
  expect(await counted()).toBe(CULTURE_DAY);
  const entries = await chiso.context.store.read((tx) => tx.audit.latest("general", null, 2));
  expect(entries.map(({ kind }) => kind)).toEqual(["calendar.day-removed", "calendar.day-set"]);
  const again = await administrator.request("DELETE", `/api/calendar/days/${CULTURE_DAY}`);
  expect(again.json()).toMatchObject({ code: "not-found" });
});

test.each([
  ["a Sunday that is off anyway", "2026-11-22", BODY],
  ["a working day set to work", "2026-11-24", { ...BODY, kind: "work" }],
])("%s is refused at its box", async (_what, date, body) => {
  const answer = await administrator.request("PUT", `/api/calendar/days/${date}`, body);
  expect(answer.json()).toMatchObject({ code: "invalid", faults: [{ path: "date" }] });
});

test("a shipped day off can be set to work", async () => {
  const body = { kind: "work", note: "Làm việc theo yêu cầu", source: "Thông báo số 1/TB-UBND" };
  expect((await administrator.request("PUT", "/api/calendar/days/2026-09-01", body)).statusCode).toBe(204);
  const { days } = await yearOf(2026);
  expect(days.filter(({ date }) => date === "2026-09-01")).toMatchObject([
    { kind: "work", certainty: "office" },
  ]);
});

test("only administrators change the calendar", async () => {
  const owner = await chiso.signIn("noivu");
  const answer = await owner.request("PUT", `/api/calendar/days/${CULTURE_DAY}`, BODY);
  expect(answer.json()).toMatchObject({ code: "not-allowed" });
});
