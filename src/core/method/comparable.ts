import { type Place, placesOf } from "./comparePlaces.ts";
import { sameData } from "./compareWords.ts";
import type { Words } from "./fault.ts";
import { likelyRenumbered } from "./likelyRenumbered.ts";
import type { Input, Method } from "./schema.ts";
import { optionId } from "./tree.ts";

/** Why the answers of one version say nothing about a leaf of another. */
export interface NotComparable {
  readonly code: string;
  readonly why: Words;
}

export interface Comparability {
  /** Leaves and items of the later version that can be scored on answers given under the earlier one. */
  readonly codes: ReadonlySet<string>;
  readonly notComparable: readonly NotComparable[];
  /** Leaves and items of the earlier version that the later one has no use for. */
  readonly dropped: readonly string[];
}

/** Which leaves of `after` can be scored on answers given under `before`: same code, same meaning, same things asked. */
export function comparableLeaves(before: Method, after: Method): Comparability {
  const [old, next] = [placesOf(before), placesOf(after)];
  const hints = likelyRenumbered(old, next);
  const reused = new Set(hints.flatMap((hint) => [hint.before, hint.after]));
  const notComparable: NotComparable[] = [];
  const codes = new Set<string>();
  for (const place of next.values()) {
    if (place.leaf === null) continue;
    const why = reasonAgainst(old.get(place.code), place, reused);
    if (why === undefined) codes.add(place.code);
    else notComparable.push({ code: place.code, why });
  }
  const dropped = [...old.values()].filter(({ code, leaf }) => leaf !== null && !codes.has(code));
  return { codes, notComparable, dropped: dropped.map(({ code }) => code) };
}

function reasonAgainst(old: Place | undefined, next: Place, reused: ReadonlySet<string>): Words | undefined {
  if (reused.has(next.code)) return WHY.reused;
  if (old === undefined || old.leaf === null) return WHY.added;
  if (old.block !== next.block) return WHY.reused;
  const asked = Object.entries(next.leaf?.inputs ?? {});
  const given = old.leaf.inputs;
  return asked.every(([name, input]) => answers(given[name], input)) ? undefined : WHY.inputs;
}

const WHY = {
  added: { vi: "tiêu chí mới, chưa có số liệu", en: "a new criterion without data" },
  reused: { vi: "mã này trước đây là tiêu chí khác", en: "the code meant another criterion before" },
  inputs: { vi: "số liệu kê khai đã đổi", en: "other inputs are asked for" },
} as const satisfies Record<string, Words>;

/** Whether an answer to the old input is an answer to the new one. */
function answers(old: Input | undefined, next: Input): boolean {
  if (old === undefined || old.kind !== next.kind) return false;
  if (next.kind !== "choice") return sameData(old.unit, next.unit);
  const known = new Set((next.options ?? []).map(optionId));
  return (old.options ?? []).every((option) => known.has(optionId(option)));
}
