import type { MethodSet } from "../../contract/methods.ts";
import { leavesOf, methodKindOf, outlineSource } from "../../core/index.ts";
import { requireAllowed } from "../access/index.ts";
import type { Context } from "../context.ts";
import type { ReadTransaction } from "../store.ts";
import { faultsOf } from "./methodFaults.ts";
import { byIdAndVersion } from "./offeredMethod.ts";
import { writesFor } from "./ownMethodRights.ts";
import type { LoadedComposite, LoadedMethod, OwnMethod } from "./ports.ts";
import { summariseComposite } from "./summariseMethod.ts";

/** Every set somebody who writes sets may work with: those shipped, those released, and the drafts of their own units. */
export async function listMethodSets(context: Context): Promise<MethodSet[]> {
  requireAllowed(context.actor, "methods.write", { kind: "platform" });
  return context.store.read(async (tx) => {
    const own = (await tx.methods.listOwn()).filter(
      ({ state, ownerUnit }) => state === "released" || writesFor(context.actor, ownerUnit),
    );
    const names = await namesOf(tx, own);
    return [
      ...context.methods.list().map(shippedSet),
      ...context.methods.composites().map(shippedComposite),
      ...own.map((method) => ownSet(method, names, writesFor(context.actor, method.ownerUnit))),
    ].sort(byIdAndVersion);
  });
}

function shippedSet({ id, version, method }: LoadedMethod): MethodSet {
  return {
    kind: "points",
    id,
    version,
    title: { vi: method.title.vi, en: method.title.en ?? method.title.vi },
    status: method.status,
    leaves: leavesOf(method).length,
    max: method.max,
    origin: "shipped",
    ownerUnitName: null,
    madeFrom: "",
    savedAt: null,
    savedBy: null,
    faults: 0,
    mayWrite: false,
  };
}

function shippedComposite(loaded: LoadedComposite): MethodSet {
  const { id, version, method } = loaded;
  const { kind, status, leaves, max } = summariseComposite(loaded);
  return {
    kind,
    id,
    version,
    title: { vi: method.title.vi, en: method.title.en ?? method.title.vi },
    status,
    leaves,
    max,
    origin: "shipped",
    ownerUnitName: null,
    madeFrom: "",
    savedAt: null,
    savedBy: null,
    faults: 0,
    mayWrite: false,
  };
}

/** A draft is shown as far as its text can be read. */
function ownSet(method: OwnMethod, names: Names, mayWrite: boolean): MethodSet {
  const outline = outlineSource(method.source);
  const title = outline?.title.vi || method.id;
  const leaves = outline?.rows.filter(({ leaf, block }) => leaf && block === "tree").length;
  return {
    kind: methodKindOf(method.source) ?? null,
    id: method.id,
    version: method.version,
    title: { vi: title, en: outline?.title.en || title },
    status: STATUSES.find((status) => status === outline?.status) ?? null,
    leaves: leaves ?? null,
    max: outline?.max ?? null,
    origin: method.state,
    ownerUnitName: names.units.get(method.ownerUnit) ?? method.ownerUnit,
    madeFrom: method.madeFrom,
    savedAt: method.savedAt.toISOString(),
    savedBy: names.people.get(method.savedBy) ?? "",
    faults: method.state === "draft" ? faultsOf(method.source, method).length : 0,
    mayWrite: mayWrite && method.state === "draft",
  };
}

const STATUSES = ["official", "field-level", "composed"] as const;

export interface Names {
  readonly units: ReadonlyMap<string, string>;
  readonly people: ReadonlyMap<string, string>;
}

export async function namesOf(tx: ReadTransaction, own: readonly OwnMethod[]): Promise<Names> {
  const units = await tx.units.byKeys([...new Set(own.map(({ ownerUnit }) => ownerUnit))]);
  const people = await tx.access.accountsByIds([...new Set(own.map(({ savedBy }) => savedBy))]);
  return {
    units: new Map(units.map(({ key, name }) => [key, name])),
    people: new Map(people.map(({ id, displayName }) => [id, displayName])),
  };
}
