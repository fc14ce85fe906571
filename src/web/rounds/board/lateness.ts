import type { RoundDetail, UnitProgress } from "../../../contract/rounds.ts";

const DAY = 86_400_000;
/** A unit of which nothing was heard for so long is worth a call. */
export const SILENT_DAYS = 5;

/** Why a unit is to be chased: it let the deadline pass, or nothing was heard of it for some days. */
export type Lateness =
  | { readonly kind: "none" }
  | { readonly kind: "overdue" }
  | { readonly kind: "silent"; readonly days: number };

const NONE: Lateness = { kind: "none" };

export function latenessOf(
  row: Pick<UnitProgress, "state" | "lastWorkAt">,
  { selfScoring }: RoundDetail["clock"],
  now: Date,
): Lateness {
  if (row.state === "submitted") return NONE;
  if (now.getTime() >= new Date(selfScoring.until).getTime()) return { kind: "overdue" };
  const since = new Date(row.lastWorkAt ?? selfScoring.from).getTime();
  const days = Math.floor((now.getTime() - since) / DAY);
  return days >= SILENT_DAYS ? { kind: "silent", days } : NONE;
}
