import type { Actor, Context } from "../../app/context.ts";
import type { Store, WriteTransaction } from "../../app/store.ts";
import type { RoleGrant } from "../../contract/access.ts";
import type { AccountId } from "../../contract/ids.ts";
import type { DemoClock } from "./demoClock.ts";

export interface Player extends Actor {
  readonly accountId: AccountId;
  readonly roles: readonly RoleGrant[];
}

/** Where the demo is played: the real use cases, in one transaction, at the time the demo's clock shows. */
export interface DemoStage {
  readonly clock: DemoClock;
  readonly tx: WriteTransaction;
  /** The context in which one of the demo's people acts, by user name. */
  readonly as: (username: string) => Context;
  readonly accountOf: (username: string) => AccountId;
}

export function setStage(
  base: Omit<Context, "actor">,
  tx: WriteTransaction,
  clock: DemoClock,
  players: ReadonlyMap<string, Player>,
): DemoStage {
  const playerOf = (username: string): Player => {
    const player = players.get(username);
    if (player === undefined) throw new RangeError(`nobody in the demo is called ${username}`);
    return player;
  };
  const store = withinOne(tx);
  return {
    clock,
    tx,
    as: (username) => ({ ...base, store, clock, actor: playerOf(username) }),
    accountOf: (username) => playerOf(username).accountId,
  };
}

/** A store whose every transaction is part of one, so that the demo is loaded whole or not at all. */
function withinOne(tx: WriteTransaction): Store {
  return { read: (work) => work(tx), write: (work) => work(tx) };
}
