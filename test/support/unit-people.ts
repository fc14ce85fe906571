import type { Actor, Context } from "../../src/app/context.ts";
import type { AccountId, UnitKey } from "../../src/contract/ids.ts";
import type { SheetWorld } from "./sheet-world.ts";

let made = 0;

/** The leader of a unit, as a new account. */
export async function leaderOf(world: SheetWorld, unit: UnitKey): Promise<Context> {
  made += 1;
  return world.as(await world.account(`lanh-dao-${made}`, [{ role: "leader", unit }]));
}

/** Somebody who works in one division of a unit. */
export async function staffOf(
  world: SheetWorld,
  unit: UnitKey,
  division: string,
): Promise<Context & { readonly actor: Actor & { accountId: AccountId } }> {
  made += 1;
  const actor = await world.account(`phong-${made}`, [{ role: "division", unit, division }]);
  return { ...world.as(actor), actor };
}

/** What the account of a context was told, newest first. */
export async function told(context: Context): Promise<readonly string[]> {
  const account = context.actor.accountId;
  if (account === null) return [];
  const choice = { unreadOnly: false, before: null, limit: 50 };
  const notices = await context.store.read((tx) => tx.notices.list(account, choice));
  return notices.map(({ kind }) => kind);
}
