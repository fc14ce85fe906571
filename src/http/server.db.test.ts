import { Writable } from "node:stream";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { buildTestApp, PASSWORD, type TestApp } from "../../test/support/app.ts";

let chiso: TestApp;
const logged: string[] = [];
beforeAll(async () => {
  const stream = new Writable({
    write(chunk, _encoding, done) {
      logged.push(String(chunk));
      done();
    },
  });
  chiso = await buildTestApp({ log: { level: "debug", stream }, publicUrl: "https://chiso.example.vn" });
});
afterAll(() => chiso.close());

describe("writes", () => {
  const body = { key: "xa-moi", name: "Xã Mới", family: "commune" };

  test("without the token of the session are refused", async () => {
    const client = await chiso.signIn("quantri");
    const answer = await client.request("POST", "/api/units", body, { "x-csrf-token": "" });
    expect(answer.statusCode).toBe(403);
    expect(answer.json()).toMatchObject({ code: "csrf-failed" });
  });

  test("with the token of another session are refused", async () => {
    const [client, other] = [await chiso.signIn("quantri"), await chiso.signIn("quantri")];
    const answer = await client.request("POST", "/api/units", body, {
      "x-csrf-token": other.session.csrfToken,
    });
    expect(answer.json()).toMatchObject({ code: "csrf-failed" });
  });

  test("sent from another site are refused, signing in included", async () => {
    const foreign = { origin: "https://example.com" };
    const client = await chiso.signIn("quantri");
    expect((await client.request("POST", "/api/units", body, foreign)).json()).toMatchObject({
      code: "csrf-failed",
    });
    const signIn = await chiso.request(
      "POST",
      "/api/session",
      { username: "quantri", password: PASSWORD },
      foreign,
    );
    expect(signIn.json()).toMatchObject({ code: "csrf-failed" });
  });

  test("from our own address are taken", async () => {
    const client = await chiso.signIn("quantri");
    const answer = await client.request("POST", "/api/units", body, { origin: "https://chiso.example.vn" });
    expect(answer.statusCode).toBe(201);
  });

  test("of the public are asked to sign in", async () => {
    expect((await chiso.request("POST", "/api/units", body)).json()).toMatchObject({
      code: "sign-in-needed",
    });
  });
});

describe("the one error form", () => {
  test("names every fault by its path, in two languages, with the request id", async () => {
    const client = await chiso.signIn("quantri");
    const answer = await client.request("POST", "/api/units", { key: "Xã Mới", name: "", family: 3 });
    const { faults, requestId } = answer.json<{
      faults: { path: string; vi: string; en: string }[];
      requestId: string;
    }>();
    expect(faults.map(({ path }) => path)).toEqual(["key", "name", "family"]);
    expect(faults.every(({ vi, en }) => vi.length > 5 && en.length > 5)).toBe(true);
    expect(answer.headers["x-request-id"]).toBe(requestId);
  });

  test("keeps the request id that a proxy gave", async () => {
    const answer = await chiso.request("GET", "/api/nothing", undefined, { "x-request-id": "proxy-1234.5" });
    expect(answer.json()).toMatchObject({ code: "not-found", requestId: "proxy-1234.5" });
  });

  test("replaces a request id that could break the log", async () => {
    const answer = await chiso.request("GET", "/api/nothing", undefined, { "x-request-id": 'a"b\u0001' });
    expect(answer.json<{ requestId: string }>().requestId).toMatch(/^[0-9a-f-]{36}$/);
  });

  test("an address that cannot be one is not found rather than invalid", async () => {
    const client = await chiso.signIn("quantri");
    expect((await client.request("DELETE", "/api/sessions/abc")).json()).toMatchObject({ code: "not-found" });
  });

  test("what is not JSON is refused, not a crash", async () => {
    const answer = await chiso.app.inject({
      method: "POST",
      url: "/api/session",
      headers: { "content-type": "application/json" },
      payload: "{",
    });
    expect(answer.statusCode).toBe(400);
    expect(answer.json()).toMatchObject({ code: "invalid" });
  });

  test("a body beyond the limit is refused", async () => {
    const answer = await chiso.request("POST", "/api/session", {
      username: "a",
      password: "x".repeat(2_000_000),
    });
    expect(answer.json()).toMatchObject({ code: "invalid", faults: [{ path: "" }] });
  });

  test("a bug is told without details and logged with its request id", async () => {
    const broken = await buildTestApp({
      log: { level: "error", stream: { write: (line) => logged.push(line) } },
    });
    await broken.db.schema.dropTable("role_grants").execute();
    const answer = await broken.request("POST", "/api/session", { username: "quantri", password: PASSWORD });
    await broken.close();
    const { requestId, ...rest } = answer.json<{ code: string; requestId: string }>();
    expect(answer.statusCode).toBe(500);
    expect(rest).toEqual({ code: "unexpected", vi: expect.any(String), en: expect.any(String) });
    expect(answer.body).not.toContain("role_grants");
    expect(logged.some((line) => line.includes(requestId) && line.includes("role_grants"))).toBe(true);
  });
});

test("the log holds no password, cookie or token, nor what stands behind the question mark", async () => {
  const client = await chiso.signIn("noivu");
  await client.request("GET", "/api/units?q=bi-mat-tim-kiem");
  const text = logged.join("");
  expect(text).toContain('"path":"/api/units"');
  for (const secret of [
    PASSWORD,
    client.session.csrfToken,
    decodeURIComponent(client.cookie),
    "bi-mat-tim-kiem",
  ]) {
    expect(text).not.toContain(secret);
  }
});

test("pages may load from this server only, and answers of the API are kept by nobody", async () => {
  const client = await chiso.signIn("noivu");
  const { headers } = await client.request("GET", "/api/session");
  expect(headers["content-security-policy"]).toContain("script-src 'self';");
  expect(headers["content-security-policy"]).not.toContain("unsafe");
  expect(headers["strict-transport-security"]).toMatch(/max-age/);
  expect(headers["x-content-type-options"]).toBe("nosniff");
  expect(headers["cache-control"]).toBe("no-store");
});

test("the cookie goes over https only when the address is https", async () => {
  const answer = await chiso.request("POST", "/api/session", { username: "noivu", password: PASSWORD });
  expect(answer.cookies[0]).toMatchObject({ secure: true });
});

test("an address that is nowhere is a page for people and the error form for programs", async () => {
  const page = await chiso.request("GET", "/khong-co-trang-nay");
  expect(page.statusCode).toBe(404);
  expect(page.headers["content-type"]).toContain("text/html");
  const api = await chiso.request("GET", "/api/khong-co");
  expect(api.json()).toMatchObject({ code: "not-found" });
});

test("the workspace that was not built says so in the log and is not found", async () => {
  expect((await chiso.request("GET", "/lam-viec/dot")).statusCode).toBe(404);
  expect(logged.join("")).toContain("has not been built");
});

test("the health address asks the database", async () => {
  expect((await chiso.request("GET", "/healthz")).json()).toEqual({ status: "ok", version: "0.0.0-test" });
});

test("a language that is not spoken here is refused", async () => {
  const answer = await chiso.request("GET", "/api/methods?lang=fr");
  expect(answer.statusCode).toBe(400);
  expect(answer.json()).toMatchObject({ code: "invalid" });
});

test("every route of the API is described", async () => {
  const described = (await chiso.request("GET", "/api/openapi.json")).json<{
    openapi: string;
    paths: Record<string, { get?: { parameters?: { name: string }[] } }>;
  }>();
  const offered = described.paths["/api/units"]?.get?.parameters?.map(({ name }) => name);
  expect(offered).toEqual(expect.arrayContaining(["q", "lang"]));
  expect(described.openapi).toMatch(/^3\./);
  expect(Object.keys(described.paths)).toEqual(
    expect.arrayContaining([
      "/api/session",
      "/api/sessions/{id}",
      "/api/accounts/{id}/password",
      "/api/units",
      "/api/rounds/{id}",
    ]),
  );
});
