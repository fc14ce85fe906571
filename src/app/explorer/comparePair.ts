import type { PairView } from "../../contract/explorer.ts";
import type { TextView } from "../../contract/published.ts";
import { type ExplorerChoice, recompute, splitPair } from "../../core/explorer/index.ts";
import { chanceAbove } from "../../core/index.ts";
import { finite, type Opened, unitAt } from "./opened.ts";
import type { Study } from "./sureness.ts";

/** Two units side by side: what each part does for the difference, and how often the first stands above. */
export function comparePair(
  opened: Opened,
  choice: ExplorerChoice,
  [one, other]: readonly [number, number],
  labels: (code: string) => TextView,
  study: Study,
): PairView {
  const { totals } = recompute(opened.kit, choice);
  const split = splitPair(opened.kit, choice, one, other);
  const [first, second] = [unitAt(opened, one), unitAt(opened, other)];
  const chance = study.ok ? chanceAbove(study.draws, first, second) : undefined;
  return {
    one: first,
    other: second,
    oneTotal: finite(totals[one]),
    otherTotal: finite(totals[other]),
    difference: split?.difference ?? null,
    parts: (split?.parts ?? []).map((part) => ({
      code: part.code,
      label: labels(part.code),
      one: finite(part.one),
      other: finite(part.other),
      share: part.share,
    })),
    above: chance?.above ?? null,
    tied: chance?.tied ?? null,
  };
}
