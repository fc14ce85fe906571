import { compareNode } from "./compareNode.ts";
import { type Place, placesOf } from "./comparePlaces.ts";
import { compareWhole } from "./compareWhole.ts";
import type { MethodComparison, MethodSums } from "./comparison.ts";
import { likelyRenumbered } from "./likelyRenumbered.ts";
import type { Method } from "./schema.ts";
import { methodName } from "./tree.ts";

/** Compares two versions by code. The same two give the same answer in the same order; one with itself gives no difference. */
export function compareMethods(before: Method, after: Method): MethodComparison {
  const [old, next] = [placesOf(before), placesOf(after)];
  return {
    before: methodName(before),
    after: methodName(after),
    sums: { before: sumsOf(before, old), after: sumsOf(after, next) },
    whole: compareWhole(before, after),
    nodes: codesInOrder(old, next).map((code) => compareNode(code, old.get(code), next.get(code))),
    renumbered: likelyRenumbered(old, next),
  };
}

function sumsOf(method: Method, places: ReadonlyMap<string, Place>): MethodSums {
  const leaves = [...places.values()].filter(({ leaf, block }) => leaf !== null && block === "tree").length;
  return {
    max: method.max,
    leaves,
    bonus: method.bonus?.cap ?? 0,
    penalty: method.penalty?.cap ?? 0,
  };
}

/** Codes of the later version in its order, each followed by those that stood behind it and are gone. */
export function codesInOrder(
  old: ReadonlyMap<string, unknown>,
  next: ReadonlyMap<string, unknown>,
): readonly string[] {
  const gone = new Map<string, string[]>();
  let last = "";
  for (const code of old.keys()) {
    if (next.has(code)) last = code;
    else gone.set(last, [...(gone.get(last) ?? []), code]);
  }
  return [...(gone.get("") ?? []), ...[...next.keys()].flatMap((code) => [code, ...(gone.get(code) ?? [])])];
}
