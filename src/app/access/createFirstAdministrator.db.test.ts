import { afterEach, beforeEach, expect, test } from "vitest";
import { fakeClock } from "../../../test/support/clock.ts";
import { openTestDatabase, type TestDatabase } from "../../../test/support/database.ts";
import { uuidSource } from "../../adapters/clock/index.ts";
import { createStore } from "../../adapters/postgres/store.ts";
import { AppError } from "../../contract/errors.ts";
import type { Context } from "../context.ts";
import { createFirstAdministrator } from "./createFirstAdministrator.ts";
import { passwordFits } from "./passwords.ts";

type Parts = Pick<Context, "store" | "clock" | "ids">;

let database: TestDatabase;
let context: Parts;
beforeEach(async () => {
  database = await openTestDatabase();
  context = { store: createStore(database.db), clock: fakeClock(), ids: uuidSource };
});
afterEach(() => database.close());

const opens = async (password: string): Promise<boolean> => {
  const found = await context.store.read((tx) => tx.access.credentials("quantri"));
  return found !== null && passwordFits(found.passwordHash, password);
};

test("a store without accounts gets an administrator whose password is told", async () => {
  const made = await createFirstAdministrator(context);
  expect(made?.username).toBe("quantri");
  expect(await opens(made?.oneTimePassword ?? "")).toBe(true);
});

test("a password that nobody has used may have been lost with its console, so the next start tells a new one", async () => {
  const lost = await createFirstAdministrator(context);
  const told = await createFirstAdministrator(context);
  expect(await opens(told?.oneTimePassword ?? "")).toBe(true);
  expect(await opens(lost?.oneTimePassword ?? "")).toBe(false);
  const entries = await context.store.read((tx) => tx.audit.entries("general", 0, 9));
  expect(entries.map(({ kind }) => kind)).toEqual(["account.created", "account.password-reset"]);
});

test("once the administrator has a password of their own, starts leave it alone", async () => {
  await createFirstAdministrator(context);
  await context.store.write(async (tx) => {
    const found = await tx.access.credentials("quantri");
    if (found === null) throw new AppError("not-found", "quantri");
    await tx.access.setPassword(found.account.id, found.passwordHash, false);
  });
  expect(await createFirstAdministrator(context)).toBeNull();
});
