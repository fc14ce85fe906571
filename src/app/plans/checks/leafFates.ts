import type { RoundId } from "../../../contract/ids.ts";
import { compareMethods, findNode, isLeaf, type Method } from "../../../core/index.ts";
import type { Context } from "../../context.ts";
import { type LoadedMethod, methodOfRound } from "../../methods/index.ts";
import type { Round } from "../../rounds/index.ts";
import type { ReadTransaction } from "../../store.ts";
import type { PlanItem } from "../ports.ts";

/** What became of a leaf in the newest version of its criteria. */
export interface LeafFate {
  /** In the newest version, where it still stands; else in that of its round. */
  readonly label: string | null;
  readonly max: number | null;
  /** `gone`: not in the newest version; `there`: it is, or there is no newer one. */
  readonly state: "there" | "gone" | "unknown";
  readonly newest: string;
  /** Where the same words stand under another code. */
  readonly renumbered: string | null;
  /** The newest round with that version, where there is one. */
  readonly round: RoundId | null;
}

export type LeafFates = ReadonlyMap<string, LeafFate>;

/** Looks every leaf of a plan up in the newest round of its index, or else in the newest criteria of the library. */
export async function leafFates(
  context: Context,
  tx: ReadTransaction,
  items: readonly Pick<PlanItem, "round" | "leaf">[],
): Promise<LeafFates> {
  const rounds = await tx.rounds.list();
  const fates = new Map<string, LeafFate>();
  const newestOf = new Map<string, { method: LoadedMethod; round: Round | null }>();
  for (const { round: id, leaf } of items) {
    if (id === null || leaf === null || fates.has(keyOf(id, leaf))) continue;
    const round = rounds.find((one) => one.id === id);
    if (round === undefined) continue;
    const before = await methodOfRound(context.methods, tx.methods, round);
    const known = newestOf.get(round.methodId);
    const newest = known ?? (await newestMethod(context, tx, round, rounds, before));
    newestOf.set(round.methodId, newest);
    fates.set(keyOf(id, leaf), fateOf(leaf, before.method, newest));
  }
  return fates;
}

export function keyOf(round: string, leaf: string): string {
  return `${round}/${leaf}`;
}

async function newestMethod(
  context: Context,
  tx: ReadTransaction,
  round: Round,
  rounds: readonly Round[],
  before: LoadedMethod,
): Promise<{ method: LoadedMethod; round: Round | null }> {
  const later = rounds
    .filter(
      ({ methodId, period, openedAt }) =>
        methodId === round.methodId && openedAt !== null && period > round.period,
    )
    .toSorted((a, b) => (a.period < b.period ? 1 : -1))[0];
  if (later !== undefined)
    return { method: await methodOfRound(context.methods, tx.methods, later), round: later };
  const shipped = context.methods.list().findLast(({ id }) => id === round.methodId);
  return shipped === undefined || shipped.version <= round.methodVersion
    ? { method: before, round }
    : { method: shipped, round: null };
}

function fateOf(
  leaf: string,
  before: Method,
  { method, round }: { method: LoadedMethod; round: Round | null },
): LeafFate {
  const now = method.method;
  const old = findNode(before, leaf);
  const found = findNode(now, leaf);
  const name = `${now.title.vi}, phiên bản ${now.version}`;
  if (found !== undefined && isLeaf(found))
    return {
      label: found.label.vi,
      max: found.max,
      state: "there",
      newest: name,
      renumbered: null,
      round: round?.id ?? null,
    };
  if (old === undefined)
    return { label: null, max: null, state: "unknown", newest: name, renumbered: null, round: null };
  const moved = compareMethods(before, now).renumbered.find((one) => one.before === leaf)?.after ?? null;
  return {
    label: old.label.vi,
    max: old.max,
    state: "gone",
    newest: name,
    renumbered: moved,
    round: round?.id ?? null,
  };
}
