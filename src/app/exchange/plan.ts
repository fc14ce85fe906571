import { createHash } from "node:crypto";
import canonicalize from "canonicalize";
import type { ExchangeCounts, ExchangeFault, ExchangeItem } from "../../contract/exchange.ts";

/** What one row of a file would do, for the eye and for the store. */
export interface Planned<Change> {
  readonly item: ExchangeItem;
  readonly change: Change;
}

/** What a file would do to the store as it stands. Nothing of it is done when there is a fault. */
export interface Plan<Change> {
  readonly planned: readonly Planned<Change>[];
  readonly faults: readonly ExchangeFault[];
  /** Versions of what the file meets, so that a change in between is noticed even where it reads the same. */
  readonly basis: unknown;
}

/** Stands for the file and for what it meets; the same file on a changed store gives another one. */
export function digestOf(fileHash: string, plan: Plan<unknown>): string {
  const seen = { file: fileHash, items: plan.planned.map(({ item }) => item), basis: plan.basis };
  const canonical = canonicalize(seen) ?? "";
  return createHash("sha256").update(canonical, "utf8").digest("hex");
}

export function countItems(items: readonly ExchangeItem[]): ExchangeCounts {
  const count = (state: ExchangeItem["state"]) => items.filter((item) => item.state === state).length;
  return { new: count("new"), changed: count("changed"), same: count("same") };
}
