import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { buildTestApp, type Client, type TestApp } from "../../../test/support/app.ts";

let chiso: TestApp;
let administrator: Client;
beforeAll(async () => {
  chiso = await buildTestApp();
  administrator = await chiso.signIn("quantri");
});
afterAll(() => chiso.close());

const NEW = {
  username: "lan.nguyen",
  displayName: "Nguyễn Thị Lan",
  roles: [{ role: "unit", unit: "xa-an-hoa" }],
};
interface Made {
  account: { id: string };
  oneTimePassword: string;
}
const make = async (username: string, roles: object[] = NEW.roles): Promise<Made> =>
  (await administrator.request("POST", "/api/accounts", { ...NEW, username, roles })).json<Made>();

async function signInWith(username: string, password: string) {
  return chiso.request("POST", "/api/session", { username, password });
}

describe("a new account", () => {
  test("has a one-time password with which nothing can be done but to change it", async () => {
    const { oneTimePassword } = await make("lan.nguyen");
    const signedIn = await signInWith("lan.nguyen", oneTimePassword);
    expect(signedIn.json()).toMatchObject({ account: { mustChangePassword: true } });
    const cookie = `chiso_session=${encodeURIComponent(signedIn.cookies[0]?.value ?? "")}`;
    const headers = { cookie, "x-csrf-token": signedIn.json<{ csrfToken: string }>().csrfToken };
    const refused = await chiso.request("GET", "/api/units", undefined, headers);
    expect(refused.statusCode).toBe(403);
    expect(refused.json()).toMatchObject({ code: "password-change-needed" });
    const change = { current: oneTimePassword, next: "mot-mat-khau-rieng" };
    expect((await chiso.request("POST", "/api/account/password", change, headers)).statusCode).toBe(204);
    expect((await chiso.request("GET", "/api/units", undefined, headers)).statusCode).toBe(200);
  });

  test("cannot take a name that is in use, whatever its capitals", async () => {
    await make("trung.ten");
    const answer = await administrator.request("POST", "/api/accounts", { ...NEW, username: "trung.ten" });
    expect(answer.json()).toMatchObject({ code: "invalid", faults: [{ path: "username" }] });
  });

  test.each([
    ["a unit that does not exist", [{ role: "unit", unit: "khong-co" }], "roles.0.unit"],
    [
      "a unit role without a unit",
      [
        { role: "appraiser", unit: null },
        { role: "unit", unit: null },
      ],
      "roles.1.unit",
    ],
    ["an appraiser with a unit", [{ role: "appraiser", unit: "xa-an-hoa" }], "roles.0.unit"],
  ])("cannot have %s", async (_what, roles, path) => {
    const answer = await administrator.request("POST", "/api/accounts", {
      ...NEW,
      username: "sai.vai-tro",
      roles,
    });
    expect(answer.json()).toMatchObject({ code: "invalid", faults: [{ path }] });
  });

  test("is made by administrators only", async () => {
    const owner = await chiso.signIn("noivu");
    expect((await owner.request("POST", "/api/accounts", NEW)).json()).toMatchObject({ code: "not-allowed" });
  });
});

describe("the list of accounts", () => {
  test("is whole for an administrator and never holds a password", async () => {
    const answer = await administrator.request("GET", "/api/accounts");
    expect(answer.json<{ username: string }[]>().map(({ username }) => username)).toEqual(
      expect.arrayContaining(["noivu", "thamdinh"]),
    );
    expect(answer.body).not.toContain("argon2");
  });

  test("shows a round owner whom they can choose as appraiser", async () => {
    const owner = await chiso.signIn("noivu");
    const listed = (await owner.request("GET", "/api/accounts")).json<{ username: string }[]>();
    expect(listed.map(({ username }) => username)).toEqual(["thamdinh", "thamdinh2"]);
  });

  test("is closed to everybody else", async () => {
    const client = await chiso.signIn("anhoa");
    expect((await client.request("GET", "/api/accounts")).json()).toMatchObject({ code: "not-allowed" });
    expect((await chiso.request("GET", "/api/accounts")).json()).toMatchObject({ code: "sign-in-needed" });
  });
});

describe("disabling", () => {
  test("ends the sessions of the account and closes sign-in", async () => {
    const client = await chiso.signIn("cattuong");
    const edit = { disabled: true };
    const answer = await administrator.request("PATCH", `/api/accounts/${chiso.accountIds.cattuong}`, edit);
    expect(answer.json()).toMatchObject({ disabled: true });
    expect((await client.request("GET", "/api/session")).json()).toBeNull();
    await expect(chiso.signIn("cattuong")).rejects.toMatchObject({ code: "sign-in-failed" });
  });

  test.each([{ disabled: true }, { roles: [{ role: "appraiser", unit: null }] }])(
    "or demoting the last administrator is refused (%j)",
    async (edit) => {
      const answer = await administrator.request("PATCH", `/api/accounts/${chiso.accountIds.quantri}`, edit);
      expect(answer.json()).toMatchObject({ code: "invalid", faults: [{ path: "roles" }] });
    },
  );

  test("one of two administrators at the same moment leaves one", async () => {
    const { account } = await make("quantri.hai", [{ role: "administrator", unit: null }]);
    const disable = (id: string) => administrator.request("PATCH", `/api/accounts/${id}`, { disabled: true });
    const answers = await Promise.all([disable(account.id), disable(chiso.accountIds.quantri)]);
    expect(new Set(answers.map(({ statusCode }) => statusCode))).toEqual(new Set([200, 400]));
    if (answers[1]?.statusCode === 200) {
      await chiso.db
        .updateTable("accounts")
        .set({ disabled_at: null })
        .where("username", "=", "quantri")
        .execute();
      administrator = await chiso.signIn("quantri");
    }
  });
});

test("a role taken away is gone with the next request", async () => {
  const client = await chiso.signIn("thamdinh2");
  const edit = { roles: [{ role: "unit", unit: "so-xay-dung" }] };
  await administrator.request("PATCH", `/api/accounts/${chiso.accountIds.thamdinh2}`, edit);
  expect((await client.request("GET", "/api/session")).json()).toMatchObject({
    account: { roles: edit.roles },
  });
});

test("a password reset ends sessions and gives a one-time password", async () => {
  const client = await chiso.signIn("binhminh");
  const answer = await administrator.request("POST", `/api/accounts/${chiso.accountIds.binhminh}/password`);
  const { oneTimePassword } = answer.json<Made>();
  expect((await client.request("GET", "/api/session")).json()).toBeNull();
  expect((await signInWith("binhminh", oneTimePassword)).json()).toMatchObject({
    account: { mustChangePassword: true },
  });
});

test("an account that is not there cannot be edited", async () => {
  const answer = await administrator.request("PATCH", "/api/accounts/0198f000-0000-7000-8000-0000000000ff", {
    position: "x",
  });
  expect(answer.json()).toMatchObject({ code: "not-found" });
});

test("every act on accounts stands in the audit chain with the name of who did it", async () => {
  const entries = await chiso.context.store.read((tx) => tx.audit.latest("general", null, 200));
  const kinds = new Set(entries.map(({ kind }) => kind));
  for (const kind of [
    "account.created",
    "account.edited",
    "account.password-reset",
    "account.password-changed",
    "session.started",
  ]) {
    expect(kinds).toContain(kind);
  }
  expect(entries.find(({ kind }) => kind === "account.edited")?.actorName).toBe("Người dùng quantri");
});
