import { mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { buildTestApp, type Client, type TestApp, type Username } from "../../../test/support/app.ts";
import { SMALL_METHOD } from "../../../test/support/small-method.ts";
import { createRound, editRound, openRound } from "../../app/rounds/index.ts";
import { saveInput, submitSheet } from "../../app/submissions/index.ts";
import { type RoundId, UnitKey } from "../../contract/ids.ts";
import type { NoticePage, NotificationsView, Reminders } from "../../contract/notices.ts";
import { CreateRound } from "../../contract/rounds.ts";

const CLOCK = {
  selfScoring: { from: "2026-11-21T00:00:00+07:00", until: "2026-12-01T00:00:00+07:00" },
  appraisal: { from: "2026-12-01T00:00:00+07:00", until: "2026-12-15T00:00:00+07:00" },
};

let world: TestApp;
let folder: string;
let round: RoundId;
const people = new Map<Username, Client>();

beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), "chiso-notices-"));
  await mkdir(path.join(folder, "small-commune"));
  await writeFile(path.join(folder, "small-commune", "1.yaml"), SMALL_METHOD);
  world = await buildTestApp({ methodsFolder: folder });
  world.clock.set("2026-11-22T08:00:00+07:00");
  for (const who of ["quantri", "noivu", "anhoa", "binhminh", "cattuong", "thamdinh"] as const)
    people.set(who, await world.signIn(who));
});
afterAll(async () => {
  await world.close();
  await rm(folder, { recursive: true, force: true });
});
beforeEach(async () => {
  await world.db.deleteFrom("notices").execute();
  const owner = await world.contextAs("noivu");
  round = await createRound(
    owner,
    CreateRound.parse({
      title: "Đợt nhắc việc",
      kind: "measures",
      methodId: "small-commune",
      methodVersion: "1",
      period: "2026",
      ownerUnit: "so-noi-vu",
      clock: CLOCK,
      units: ["xa-an-hoa", "xa-binh-minh"].map((unit) => ({ unit, family: "commune" })),
      appraisers: [{ account: world.accountIds.thamdinh }],
    }),
  );
  await openRound(owner, round);
});

function as(who: Username): Client {
  const client = people.get(who);
  if (client === undefined) throw new Error(`${who} is not signed in`);
  return client;
}

const noticesOf = async (who: Username, query = ""): Promise<NoticePage> =>
  (await as(who).request("GET", `/api/me/notices${query}`)).json<NoticePage>();
const sentences = async (who: Username) => (await noticesOf(who)).notices.map(({ vi }) => vi);

describe("own notices", () => {
  test("say in plain words what happened and lead to the place", async () => {
    expect(await noticesOf("anhoa")).toMatchObject({
      unread: 1,
      next: null,
      notices: [
        {
          kind: "round.opened",
          roundTitle: "Đợt nhắc việc",
          unitName: "Xã An Hòa",
          vi: "Đợt đánh giá đã mở. Tự chấm điểm từ 00 giờ ngày 21/11/2026 đến 00 giờ ngày 01/12/2026",
          link: `/dot/${round}/phieu/xa-an-hoa`,
          read: false,
        },
      ],
    });
    expect((await noticesOf("thamdinh")).notices).toMatchObject([{ link: `/dot/${round}/tham-dinh` }]);
  });

  test("are not those of another, whatever number is asked for", async () => {
    const [notice] = (await noticesOf("anhoa")).notices;
    expect((await noticesOf("cattuong")).notices).toEqual([]);
    const marked = await as("binhminh").request("POST", "/api/me/notices/read", { ids: [notice?.id] });
    expect(marked.json()).toEqual({ unread: 1 });
    expect(await noticesOf("anhoa")).toMatchObject({ unread: 1, notices: [{ read: false }] });
  });

  test("are marked read one by one or all at once", async () => {
    const [notice] = (await noticesOf("anhoa")).notices;
    const one = await as("anhoa").request("POST", "/api/me/notices/read", { ids: [notice?.id] });
    expect(one.json()).toEqual({ unread: 0 });
    expect((await noticesOf("anhoa", "?unread=1")).notices).toEqual([]);
    expect((await as("binhminh").request("POST", "/api/me/notices/read", {})).json()).toEqual({ unread: 0 });
  });

  test("need a session", async () => {
    for (const address of ["/api/me/notices", "/api/me/notices/count", "/api/me/notifications"])
      expect((await world.request("GET", address)).json()).toMatchObject({ code: "sign-in-needed" });
  });

  test("tell a moved deadline with its reason to everybody in the round", async () => {
    const owner = await world.contextAs("noivu");
    const { rowVersion } = await world.db
      .selectFrom("rounds")
      .select("row_version as rowVersion")
      .where("id", "=", round)
      .executeTakeFirstOrThrow();
    const clock = { ...CLOCK, selfScoring: { ...CLOCK.selfScoring, until: "2026-11-30T17:30:00+07:00" } };
    await editRound(owner, round, { clock, reason: "Bão số 12", rowVersion });
    const said =
      "Thời hạn đã thay đổi: tự chấm điểm từ 00 giờ ngày 21/11/2026 đến 17 giờ 30 phút ngày 30/11/2026. Lý do: Bão số 12";
    for (const who of ["anhoa", "binhminh", "thamdinh"] as const)
      expect((await sentences(who))[0]).toBe(said);
    expect(await sentences("noivu")).toEqual([]);
    expect(await sentences("cattuong")).toEqual([]);
  });
});

async function handIn(who: "anhoa" | "binhminh"): Promise<void> {
  const unit = UnitKey.parse(who === "anhoa" ? "xa-an-hoa" : "xa-binh-minh");
  const officer = await world.contextAs(who);
  const key = { roundId: round, unit, leaf: "1.1" };
  await saveInput(officer, { ...key, input: "issued" }, { value: "late", baseVersion: 0 });
  await submitSheet(officer, key);
}

describe("reminding", () => {
  const remind = (who: Username, body: object) =>
    as(who).request("POST", `/api/rounds/${round}/remind`, body);

  test("reaches the unit that is late, with the owner's word", async () => {
    const answer = await remind("noivu", { units: ["xa-an-hoa"], text: "Đề nghị gửi trước thứ Sáu." });
    expect(answer.statusCode).toBe(200);
    const { units } = answer.json<Reminders>();
    expect(units).toContainEqual({
      unit: "xa-an-hoa",
      people: [
        { name: "Người dùng anhoa", hasEmail: false },
        { name: "Người dùng lanhdaoanhoa", hasEmail: false },
      ],
      lastAt: "2026-11-22T01:00:00.000Z",
    });
    expect(units.find(({ unit }) => unit === "xa-binh-minh")?.lastAt).toBeNull();
    expect((await sentences("anhoa"))[0]).toBe(
      "Nhắc việc: phiếu tự chấm điểm chưa gửi, hạn đến 00 giờ ngày 01/12/2026. Đề nghị gửi trước thứ Sáu.",
    );
    expect(await sentences("binhminh")).toHaveLength(1);
  });

  test("refuses by name whoever has handed in, and then reminds nobody", async () => {
    await handIn("binhminh");
    const answer = await remind("noivu", { units: ["xa-an-hoa", "xa-binh-minh", "xa-cat-tuong"] });
    expect(answer.statusCode).toBe(400);
    expect(answer.json()).toMatchObject({
      code: "invalid",
      faults: [
        { path: "units.1", vi: "Xã Bình Minh đã hoàn thành nên không nhắc. Bỏ đơn vị này rồi gửi lại." },
        { path: "units.2", vi: "Đơn vị “xa-cat-tuong” không có trong đợt đánh giá." },
      ],
    });
    expect(await sentences("anhoa")).toHaveLength(1);
  });

  test("of nobody is refused", async () => {
    expect((await remind("noivu", {})).json()).toMatchObject({
      code: "invalid",
      faults: [{ path: "units" }],
    });
  });

  test.each(["anhoa", "thamdinh", "quantri", "cattuong"] as const)(
    "is the owner's alone: %s",
    async (who) => {
      expect((await remind(who, { units: ["xa-an-hoa"] })).json()).toMatchObject({ code: "not-allowed" });
      const reading = await as(who).request("GET", `/api/rounds/${round}/reminders`);
      expect(reading.json()).toMatchObject({ code: "not-allowed" });
    },
  );
});

describe("how somebody is told", () => {
  const wish = { email: "anhoa@example.vn", digest: false, language: "en" };

  test("is theirs to set", async () => {
    const before = (await as("anhoa").request("GET", "/api/me/notifications")).json();
    expect(before).toEqual({ email: "", digest: true, language: "vi", calendarPath: null });
    const answer = await as("anhoa").request("PUT", "/api/me/notifications", wish);
    expect(answer.json()).toMatchObject(wish);
    expect((await as("binhminh").request("GET", "/api/me/notifications")).json()).toMatchObject({
      email: "",
    });
  });

  test.each(["khong-phai-dia-chi", "a@b.vn\r\nBcc: x@y.vn", "Lan <lan@example.vn>"])(
    "is refused with an address such as %j",
    async (email) => {
      const answer = await as("anhoa").request("PUT", "/api/me/notifications", { ...wish, email });
      expect(answer.json()).toMatchObject({ code: "invalid", faults: [{ path: "email" }] });
    },
  );

  test("an administrator enters addresses, others neither see nor set them", async () => {
    const address = `/api/accounts/${world.accountIds.binhminh}/email`;
    const body = { email: "binhminh@example.vn" };
    expect((await as("quantri").request("PUT", address, body)).statusCode).toBe(204);
    expect((await as("quantri").request("GET", "/api/account-emails")).json()).toContainEqual({
      account: world.accountIds.binhminh,
      email: "binhminh@example.vn",
    });
    expect((await as("anhoa").request("PUT", address, body)).json()).toMatchObject({ code: "not-allowed" });
    for (const closed of ["/api/account-emails", "/api/failed-mails"])
      expect((await as("noivu").request("GET", closed)).json()).toMatchObject({ code: "not-allowed" });
  });
});

describe("the calendar", () => {
  const renew = async (who: Username) =>
    (await as(who).request("POST", "/api/me/calendar-address")).json<NotificationsView>().calendarPath ?? "";

  test("is read by its secret address alone and holds own deadlines only", async () => {
    const answer = await world.request("GET", await renew("binhminh"));
    expect(answer.statusCode).toBe(200);
    expect(answer.headers["content-type"]).toBe("text/calendar; charset=utf-8");
    const text = answer.body.replace(/\r\n /g, "");
    expect(text).toContain("SUMMARY:Hạn gửi phiếu tự chấm điểm của Xã Bình Minh");
    expect(text).not.toContain("An Hòa");
    expect(text).not.toContain("Hạn thẩm định");
    const judge = (await world.request("GET", await renew("thamdinh"))).body;
    expect(judge).toContain("SUMMARY:Hạn thẩm định");
  });

  test("shows nothing under an address that was renewed, or of an account that is disabled", async () => {
    const first = await renew("cattuong");
    const second = await renew("cattuong");
    expect((await world.request("GET", first)).statusCode).toBe(404);
    expect((await world.request("GET", second)).statusCode).toBe(200);
    const edit = { disabled: true };
    await as("quantri").request("PATCH", `/api/accounts/${world.accountIds.cattuong}`, edit);
    expect((await world.request("GET", second)).statusCode).toBe(404);
    await as("quantri").request("PATCH", `/api/accounts/${world.accountIds.cattuong}`, { disabled: false });
    people.set("cattuong", await world.signIn("cattuong"));
  });
});
