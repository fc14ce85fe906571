import type { Actor, Context } from "../../app/context.ts";
import type { Store, WriteTransaction } from "../../app/store.ts";
import type { RoleGrant } from "../../contract/access.ts";
import type { AccountId, RoundId } from "../../contract/ids.ts";
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
  const played = { ...tx, rounds: rememberParts(tx.rounds) };
  const store = withinOne(played);
  return {
    clock,
    tx: played,
    as: (username) => ({ ...base, store, clock, actor: playerOf(username) }),
    accountOf: (username) => playerOf(username).accountId,
  };
}

/** A store whose every transaction is part of one, so that the demo is loaded whole or not at all. */
function withinOne(tx: WriteTransaction): Store {
  return { read: (work) => work(tx), write: (work) => work(tx) };
}

type Rounds = WriteTransaction["rounds"];

/**
 * Each of the demo's thousand acts asks who takes part in its round and who leads a leaf. That is decided when the round opens, so it is read
 * once; whatever writes such parts makes it forget.
 */
function rememberParts(rounds: Rounds): Rounds {
  const units = new Map<string, ReturnType<Rounds["unit"]>>();
  const assignments = new Map<RoundId, ReturnType<Rounds["assignments"]>>();
  const forget = (): void => {
    units.clear();
    assignments.clear();
  };
  return {
    ...rounds,
    unit: (id, unit) => remembered(units, `${id}/${unit}`, () => rounds.unit(id, unit)),
    assignments: (id) => remembered(assignments, id, () => rounds.assignments(id)),
    insert: (...given) => rounds.insert(...given).finally(forget),
    replaceParts: (...given) => rounds.replaceParts(...given).finally(forget),
    setExemptions: (...given) => rounds.setExemptions(...given).finally(forget),
  };
}

function remembered<Key, Part>(
  known: Map<Key, Promise<Part>>,
  key: Key,
  read: () => Promise<Part>,
): Promise<Part> {
  const found = known.get(key) ?? read();
  known.set(key, found);
  return found;
}
