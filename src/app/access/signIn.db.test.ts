import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { openRoundWorld, type RoundWorld } from "../../../test/support/round-world.ts";
import type { AccountId } from "../../contract/ids.ts";
import { viewChain } from "../audit/index.ts";
import { type Actor, type Context, PUBLIC } from "../context.ts";
import { changePassword, editAccount, openSession, resetPassword, signIn } from "./index.ts";
import { hashPassword } from "./passwords.ts";

const PASSWORD = "mat-khau-cu-1";

let world: RoundWorld;
let admin: Actor;
beforeAll(async () => {
  world = await openRoundWorld();
  admin = await world.account("quan-tri", [{ role: "administrator", unit: null }]);
});
afterAll(() => world.close());

async function person(username: string): Promise<AccountId> {
  const { accountId } = await world.account(username, []);
  const passwordHash = await hashPassword(PASSWORD);
  await world.store.write((tx) => tx.access.setPassword(accountId, passwordHash, false));
  return accountId;
}

/** The public, while `meanwhile` happens between the check of the password and the write that follows. */
function withMeanwhile(actor: Actor, meanwhile: () => Promise<unknown>): Context {
  const { store } = world;
  return {
    ...world.as(actor),
    store: {
      read: (work) => store.read(work),
      write: async (work) => {
        await meanwhile();
        return store.write(work);
      },
    },
  };
}

const attempt = (username: string, password = PASSWORD) =>
  signIn(world.as(PUBLIC), { username, password }, "test");
const lastEntry = async () => (await world.store.read((tx) => viewChain(tx.audit, "general")))[0];

describe("every refused attempt leaves an entry", () => {
  test("a wrong password is noted at its account", async () => {
    const id = await person("can-bo-1");
    await expect(attempt("can-bo-1", "sai")).rejects.toMatchObject({ code: "sign-in-failed" });
    expect(await lastEntry()).toMatchObject({
      kind: "session.refused",
      actorName: null,
      vi: "Từ chối đăng nhập vào tài khoản can-bo-1: sai mật khẩu",
    });
    expect(id).toBeDefined();
  });

  test("a disabled account is noted as such", async () => {
    const id = await person("can-bo-2");
    await editAccount(world.as(admin), id, { disabled: true });
    await expect(attempt("can-bo-2")).rejects.toMatchObject({ code: "sign-in-failed" });
    expect((await lastEntry())?.vi).toBe("Từ chối đăng nhập vào tài khoản can-bo-2: tài khoản đã khóa");
  });

  test("a user name nobody has is noted without what was typed, which may be a password", async () => {
    await expect(attempt("mat-khau-go-nham")).rejects.toMatchObject({ code: "sign-in-failed" });
    const entry = await lastEntry();
    expect(entry).toMatchObject({
      kind: "session.refused",
      vi: "Từ chối đăng nhập: không có tên đăng nhập này",
    });
    const { body } = await world.db
      .selectFrom("audit_entries")
      .select("body")
      .where("chain", "=", "general")
      .orderBy("seq", "desc")
      .executeTakeFirstOrThrow();
    expect(body).not.toContain("go-nham");
  });
});

describe("a password that is taken away while it is being checked", () => {
  test("opens no session", async () => {
    const id = await person("can-bo-3");
    const context = withMeanwhile(PUBLIC, () => resetPassword(world.as(admin), id));
    await expect(signIn(context, { username: "can-bo-3", password: PASSWORD }, "test")).rejects.toMatchObject(
      {
        code: "sign-in-failed",
      },
    );
    expect(await world.store.read((tx) => tx.access.sessionsOf(id))).toEqual([]);
  });

  test("does not choose the next one", async () => {
    const id = await person("can-bo-4");
    const { session, account } = await attempt("can-bo-4");
    const actor = { accountId: account.id, displayName: account.displayName, roles: account.roles };
    const given: string[] = [];
    const context = withMeanwhile(actor, async () => {
      given.push((await resetPassword(world.as(admin), id)).oneTimePassword);
    });
    const change = changePassword(context, { current: PASSWORD, next: "mat-khau-ke-gian" }, session.id);
    await expect(change).rejects.toMatchObject({ code: "invalid" });
    await expect(attempt("can-bo-4", "mat-khau-ke-gian")).rejects.toMatchObject({ code: "sign-in-failed" });
    expect((await attempt("can-bo-4", given[0])).account.mustChangePassword).toBe(true);
  });
});

test("a session is worth nothing once its account is disabled, nor is one that was revoked", async () => {
  const id = await person("can-bo-5");
  const { token } = await attempt("can-bo-5");
  expect(await openSession(world, token)).not.toBeNull();
  await editAccount(world.as(admin), id, { disabled: true });
  expect(await openSession(world, token)).toBeNull();
  await editAccount(world.as(admin), id, { disabled: false });
  expect(await openSession(world, token)).toBeNull();
});
