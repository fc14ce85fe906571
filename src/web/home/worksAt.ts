import type { LeafView, SheetView } from "../../contract/sheets.ts";

interface SheetAtHand {
  readonly round: Pick<SheetView["round"], "kind">;
  readonly stage: SheetView["stage"];
  readonly state: SheetView["state"];
  readonly leaves: readonly Pick<LeafView, "allowed" | "scoredBy">[];
}

/**
 * The reader has something to fill in: in a draft, or where a sheet that was handed in is open again. After the
 * self-scoring of a province its departments work only at what they were asked, and the request itself leads there.
 */
export function worksAt({ round, stage, state, leaves }: SheetAtHand, compiles: boolean): boolean {
  if (round.kind === "measured" && !compiles && stage !== "self-scoring") return false;
  return leaves.some(
    ({ allowed, scoredBy }) =>
      scoredBy === "self" &&
      (allowed.includes("leaf.answer") || (state === "draft" && allowed.includes("leaf.attach"))),
  );
}
