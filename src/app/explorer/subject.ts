import type { ExplorerPeriod, ExplorerSubject } from "../../contract/explorer.ts";
import type { TextView } from "../../contract/published.ts";
import type { CompositeMethod } from "../../core/index.ts";
import type { Opened, PeriodSource } from "./opened.ts";

/** Something that can be taken apart: an index that others publish, or a round of the platform. */
export interface Subject {
  readonly summary: ExplorerSubject;
  readonly unitWords: TextView | null;
  readonly decimals: number;
  readonly names: (unit: string) => TextView;
  /** Where the official result of a period stands. */
  readonly officialPath: (period: string) => string;
  readonly opened: ReadonlyMap<string, Opened | readonly TextView[]>;
  /** The period before, with its own rules, where its figures are known. */
  readonly before: (period: string) => PeriodSource | undefined;
  /** Other versions of the rules, and this period's figures laid out for one of them. */
  readonly versions: (period: string) => readonly string[];
  readonly under: (version: string, period: string) => Pick<PeriodSource, "method" | "table"> | undefined;
  readonly years: readonly number[];
}

export function describePeriod(period: string, opened: Opened | readonly TextView[]): ExplorerPeriod {
  const check = "check" in opened ? opened.check : undefined;
  return {
    period,
    units: check?.units ?? 0,
    inAll: check?.inAll ?? null,
    reproduces: check?.reproduces ?? null,
    open: (check?.units ?? 0) >= LEAST_UNITS,
  };
}

/** One unit alone has no rank to move. */
const LEAST_UNITS = 2;

export function titleOf({ title }: CompositeMethod): TextView {
  return { vi: title.vi, en: title.en ?? title.vi };
}
