import type { TargetView } from "../../contract/plans.ts";

/**
 * Whether what was published for the very year of a target reaches everything that it says in figures. `unknown` while
 * nothing is published, or where the target says words alone. Printed values are read with comma or point.
 */
export function reachedTarget({
  value,
  rank,
  group,
  year,
  published,
  publishedYear,
}: Pick<TargetView, "value" | "rank" | "group" | "year" | "published" | "publishedYear">):
  | "yes"
  | "no"
  | "unknown" {
  if (published === null || publishedYear !== year) return "unknown";
  const printed = published.value === null ? null : numberOf(published.value);
  const parts = [
    value === null ? null : printed === null ? "unknown" : printed >= value,
    rank === null ? null : published.rank === null ? "unknown" : published.rank <= rank,
    group === null ? null : published.group === null ? "unknown" : published.group <= group,
  ].filter((part) => part !== null);
  if (parts.length === 0 || parts.includes("unknown")) return parts.includes(false) ? "no" : "unknown";
  return parts.every((part) => part === true) ? "yes" : "no";
}

function numberOf(printed: string): number | null {
  const value = Number(printed.replace(/\s|%/g, "").replace(",", "."));
  return Number.isFinite(value) ? value : null;
}
