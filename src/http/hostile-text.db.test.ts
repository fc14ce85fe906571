import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { buildTestApp, type Client, type TestApp } from "../../test/support/app.ts";

let chiso: TestApp;
let client: Client;
beforeAll(async () => {
  chiso = await buildTestApp();
  client = await chiso.signIn("quantri");
});
afterAll(() => chiso.close());

const account = (displayName: string): object => ({
  username: "moi",
  displayName,
  position: "",
  roles: [{ role: "unit", unit: "xa-an-hoa" }],
});

describe("text that no database can keep", () => {
  test.each([
    ["a NUL character", "Lê\u0000 Na"],
    ["half of a pair of surrogates", "Lê \ud83d Na"],
  ])("with %s is refused by its field, in words", async (_what, name) => {
    const answer = await client.request("POST", "/api/accounts", account(name));
    expect(answer.statusCode).toBe(400);
    expect(answer.json()).toMatchObject({ code: "invalid", faults: [{ path: "displayName" }] });
  });

  test("is refused to those who sign in, too", async () => {
    const answer = await chiso.request("POST", "/api/session", { username: "a\u0000", password: "b" });
    expect(answer.json()).toMatchObject({ code: "invalid", faults: [{ path: "username" }] });
  });

  test("is found deep in a body", async () => {
    const body = { roles: [{ role: "unit", unit: "\u0000" }] };
    const answer = await client.request("POST", "/api/accounts", body);
    expect(answer.json()).toMatchObject({ faults: [{ path: "roles.0.unit" }] });
  });

  test("leads nowhere in an address and is refused in a search", async () => {
    expect((await client.request("GET", "/api/methods/%00/1")).statusCode).toBe(404);
    expect((await client.request("GET", "/api/units?q=%00")).statusCode).toBe(400);
  });

  test("a picture sign, which is a whole pair, is taken", async () => {
    expect((await client.request("POST", "/api/accounts", account("Lê Na 😀"))).statusCode).toBe(201);
  });
});

describe("an address that is no text", () => {
  test("answers programs in the one form of errors", async () => {
    const answer = await chiso.request("GET", "/api/%ff");
    expect([answer.statusCode, answer.json()]).toMatchObject([404, { code: "not-found" }]);
  });

  test.each(["/%ff", "/bo-tieu-chi/%00/1", "/don-vi/%00"])(
    "answers people with the page of places that are nowhere (%s)",
    async (url) => {
      const answer = await chiso.request("GET", url);
      expect(answer.statusCode).toBe(404);
      expect(answer.headers["content-type"]).toContain("text/html");
    },
  );
});

test.each([
  '--x\r\nContent-Disposition: form-data; name="file"; filename="a.csv"\r\n\r\nindex,year',
  "index,year",
])("an import whose form breaks off is refused, not a fault of ours (%j)", async (body) => {
  const owner = await chiso.signIn("noivu");
  const headers = { "content-type": "multipart/form-data; boundary=x" };
  const answer = await owner.request("POST", "/api/published/imports", Buffer.from(body), headers);
  expect([answer.statusCode, answer.json()]).toMatchObject([400, { code: "invalid" }]);
});

test("a title of blanks is no title", async () => {
  const owner = await chiso.signIn("noivu");
  const answer = await owner.request("POST", "/api/rounds", { title: "     " });
  expect(answer.json().faults).toContainEqual(expect.objectContaining({ path: "title" }));
});
