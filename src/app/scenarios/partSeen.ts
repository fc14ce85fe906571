import { decide } from "../access/index.ts";
import type { Context } from "../context.ts";
import { leafSubject, type SheetFrame, sheetSubject } from "../submissions/index.ts";

/** Leaves of a sheet on which somebody may try scenarios who sees only these. */
export type OwnLeaves = ReadonlySet<string>;

/** The department's part of the sheet of a province; undefined for whoever has none. */
export function ownLeaves({ actor }: Pick<Context, "actor">, frame: SheetFrame): OwnLeaves | undefined {
  if (decide(actor, "sheet.try", sheetSubject(frame)) !== "allowed") return undefined;
  const seen = frame.plan.lines.filter(
    (line) => decide(actor, "leaf.see", leafSubject(frame, line)) === "allowed",
  );
  return seen.length === 0 ? undefined : new Set(seen.map(({ code }) => code));
}
