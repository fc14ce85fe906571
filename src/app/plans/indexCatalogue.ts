import type { UnitKey } from "../../contract/ids.ts";
import { type BandSet, type Method, wordsIn } from "../../core/index.ts";
import type { Context } from "../context.ts";
import { methodOfRound } from "../methods/index.ts";
import type { ReadTransaction } from "../store.ts";

/** An index as targets and items name it. */
export interface KnownIndex {
  readonly id: string;
  readonly name: string;
  /** Greatest value; null where it has none. */
  readonly scale: number | null;
  readonly unit: string;
  readonly groups: readonly string[];
  readonly components: readonly KnownComponent[];
}
export interface KnownComponent {
  readonly code: string;
  readonly label: string;
  readonly scale: number | null;
}

export type IndexCatalogue = ReadonlyMap<string, KnownIndex>;

/**
 * Every index of which something is published or with which something is scored here: the criteria sets of the program
 * and of its rounds, and the indices of others. Where both know it, names are those of the publication.
 */
export async function indexCatalogue(context: Context, tx: ReadTransaction): Promise<IndexCatalogue> {
  const lang = context.lang ?? "vi";
  const known = new Map<string, KnownIndex>();
  const scored = (method: Method) => {
    const before = known.get(method.id);
    const components = method.tree.map(({ code, label, max }) => ({
      code,
      label: wordsIn(label, lang),
      scale: max,
    }));
    const codes = new Set(components.map(({ code }) => code));
    known.set(method.id, {
      id: method.id,
      name: wordsIn(method.title, lang),
      scale: method.max,
      unit: lang === "vi" ? "điểm" : "points",
      groups: [...new Set([...groupsOf(method.groups), ...(before?.groups ?? [])])],
      components: [...components, ...(before?.components ?? []).filter(({ code }) => !codes.has(code))],
    });
  };
  for (const { method } of context.methods.list()) scored(method);
  const seen = new Set<string>();
  for (const round of await tx.rounds.list()) {
    const name = `${round.methodId}@${round.methodVersion}`;
    if (round.methodSha256 === null || known.has(round.methodId) || seen.has(name)) continue;
    seen.add(name);
    scored((await methodOfRound(context.methods, tx.methods, round)).method);
  }
  for (const index of await tx.results.indices()) {
    const before = known.get(index.id);
    const own = index.components
      .filter(({ count }) => !count)
      .map(({ code, label, scale }) => ({ code, label: label[lang], scale }));
    const codes = new Set(own.map(({ code }) => code));
    known.set(index.id, {
      id: index.id,
      name: index.short[lang],
      scale: index.scale ?? before?.scale ?? null,
      unit: index.unit?.[lang] ?? before?.unit ?? "",
      groups: before?.groups ?? [],
      components: [...own, ...(before?.components ?? []).filter(({ code }) => !codes.has(code))],
    });
  }
  return known;
}

function groupsOf(groups: BandSet | undefined): readonly string[] {
  return groups === undefined ? [] : groups.bands.map(({ id }) => id);
}

/** Indices that say something about the unit: first those by which it is scored here, then those of its family and of the units beneath it. */
export async function indicesOf(
  context: Context,
  tx: ReadTransaction,
  unit: UnitKey,
): Promise<readonly KnownIndex[]> {
  const catalogue = await indexCatalogue(context, tx);
  const family = (await tx.units.byKey(unit))?.family;
  const own = new Set<string>();
  const scored = new Set<string>();
  for (const round of await tx.rounds.list()) {
    if ((await tx.rounds.unit(round.id, unit)) !== undefined) scored.add(round.methodId);
    if (round.ownerUnit === unit || round.ownerParent === unit) own.add(round.methodId);
  }
  for (const index of await tx.results.indices())
    if (index.place === unit || (index.place === null && index.family === family)) own.add(index.id);
  return [...scored, ...[...own].filter((id) => !scored.has(id))].flatMap((id) => catalogue.get(id) ?? []);
}
