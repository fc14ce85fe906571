import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { buildTestApp, PASSWORD, type TestApp } from "../../../test/support/app.ts";

let chiso: TestApp;
beforeAll(async () => {
  chiso = await buildTestApp();
});
afterAll(() => chiso.close());

describe("signing in", () => {
  test("gives a cookie that scripts cannot read and that other sites cannot use", async () => {
    const answer = await chiso.request("POST", "/api/session", { username: "noivu", password: PASSWORD });
    expect(answer.statusCode).toBe(200);
    expect(answer.cookies[0]).toMatchObject({
      name: "chiso_session",
      httpOnly: true,
      sameSite: "Lax",
      path: "/",
    });
    expect(answer.cookies[0]?.secure).toBeUndefined();
  });

  test("says who it is and what may be done", async () => {
    const { session } = await chiso.signIn("noivu");
    expect(session.account).toMatchObject({ username: "noivu", disabled: false });
    expect(session.allowed).toEqual(["published.enter", "methods.write", "round.create"]);
  });

  test("does not mind capitals or spaces around the user name", async () => {
    const answer = await chiso.request("POST", "/api/session", { username: " NoiVu ", password: PASSWORD });
    expect(answer.statusCode).toBe(200);
  });

  test.each([
    ["a wrong password", { username: "noivu", password: "sai" }],
    ["an unknown user", { username: "khong-co", password: PASSWORD }],
  ])("refuses %s with the same words", async (_what, credentials) => {
    const answer = await chiso.request("POST", "/api/session", credentials);
    expect(answer.statusCode).toBe(401);
    expect(answer.json()).toMatchObject({ code: "sign-in-failed" });
    expect(answer.cookies).toEqual([]);
  });

  test("stores only the hash of the token", async () => {
    const { cookie } = await chiso.signIn("taichinh");
    const token = decodeURIComponent(cookie).split("=")[1]?.split(".")[0] ?? "";
    const rows = await chiso.db.selectFrom("sessions").selectAll().execute();
    expect(token.length).toBe(43);
    expect(
      JSON.stringify(
        rows.map((row) => ({ ...row, token_hash: Buffer.from(row.token_hash).toString("latin1") })),
      ),
    ).not.toContain(token);
    expect(rows.every(({ token_hash }) => token_hash.length === 32)).toBe(true);
  });
});

describe("a session", () => {
  test("is refused when its cookie was made up", async () => {
    const answer = await chiso.request("GET", "/api/session", undefined, {
      cookie: "chiso_session=made-up.signature",
    });
    expect(answer.statusCode).toBe(200);
    expect(answer.json()).toBeNull();
  });

  test("that is none is answered with null, while what needs one is refused", async () => {
    expect((await chiso.request("GET", "/api/session")).json()).toBeNull();
    const refused = await chiso.request("GET", "/api/sessions");
    expect(refused.statusCode).toBe(401);
    expect(refused.json()).toMatchObject({ code: "sign-in-needed" });
  });

  test("ends twelve hours after its last use, and lives on while it is used", async () => {
    const client = await chiso.signIn("xaydung");
    for (let times = 0; times < 3; times++) {
      chiso.clock.advance({ hours: 11 });
      expect((await client.request("GET", "/api/session")).json()).not.toBeNull();
    }
    chiso.clock.advance({ hours: 12 });
    expect((await client.request("GET", "/api/session")).json()).toBeNull();
  });

  test("ends with signing out, also for somebody who kept the cookie", async () => {
    const client = await chiso.signIn("anhoa");
    expect((await client.request("DELETE", "/api/session")).statusCode).toBe(204);
    expect((await client.request("GET", "/api/session")).json()).toBeNull();
  });

  test("can be seen and ended from another one, but not by somebody else", async () => {
    const [here, there, stranger] = [
      await chiso.signIn("binhminh"),
      await chiso.signIn("binhminh"),
      await chiso.signIn("anhoa"),
    ];
    const listed = (await here.request("GET", "/api/sessions")).json<{ id: string; current: boolean }[]>();
    expect(listed.filter(({ current }) => current)).toHaveLength(1);
    const other = listed.find(({ current }) => !current)?.id ?? "";
    expect((await stranger.request("DELETE", `/api/sessions/${other}`)).json()).toMatchObject({
      code: "not-found",
    });
    expect((await here.request("DELETE", `/api/sessions/${other}`)).statusCode).toBe(204);
    expect((await there.request("GET", "/api/session")).json()).toBeNull();
    expect((await here.request("GET", "/api/session")).json()).not.toBeNull();
  });
});

describe("changing the password", () => {
  test("needs the present one", async () => {
    const client = await chiso.signIn("cattuong");
    const answer = await client.request("POST", "/api/account/password", {
      current: "sai",
      next: "mat-khau-moi-1",
    });
    expect(answer.statusCode).toBe(400);
    expect(answer.json()).toMatchObject({ code: "invalid", faults: [{ path: "current" }] });
  });

  test("needs another one of at least ten signs", async () => {
    const client = await chiso.signIn("cattuong");
    const short = await client.request("POST", "/api/account/password", { current: PASSWORD, next: "ngan" });
    expect(short.json()).toMatchObject({ faults: [{ path: "next", vi: "Nhập ít nhất 10 ký tự." }] });
    const same = await client.request("POST", "/api/account/password", { current: PASSWORD, next: PASSWORD });
    expect(same.json()).toMatchObject({ code: "invalid", faults: [{ path: "next" }] });
  });

  test("ends all other sessions and keeps this one", async () => {
    const [here, there] = [await chiso.signIn("thamdinh2"), await chiso.signIn("thamdinh2")];
    const answer = await here.request("POST", "/api/account/password", {
      current: PASSWORD,
      next: "mat-khau-moi-1",
    });
    expect(answer.statusCode).toBe(204);
    expect((await here.request("GET", "/api/session")).json()).not.toBeNull();
    expect((await there.request("GET", "/api/session")).json()).toBeNull();
    const again = await chiso.request("POST", "/api/session", {
      username: "thamdinh2",
      password: "mat-khau-moi-1",
    });
    expect(again.statusCode).toBe(200);
  });
});

test("the eleventh attempt at one user name within a minute is refused, right password or not", async () => {
  const attempt = () => chiso.request("POST", "/api/session", { username: "ai-do", password: "sai" });
  for (let times = 0; times < 10; times++) expect((await attempt()).statusCode).toBe(401);
  const refused = await attempt();
  expect(refused.statusCode).toBe(429);
  expect(refused.json()).toMatchObject({ code: "too-many-attempts" });
  expect(
    (await chiso.request("POST", "/api/session", { username: "AI-DO ", password: "sai" })).statusCode,
  ).toBe(429);
  expect(
    (await chiso.request("POST", "/api/session", { username: "quantri", password: PASSWORD })).statusCode,
  ).toBe(200);
});
