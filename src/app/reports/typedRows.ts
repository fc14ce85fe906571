import type { ReportId } from "../../contract/improvement.ts";
import { requireAllowed } from "../access/index.ts";
import type { Context } from "../context.ts";
import type { ReadTransaction } from "../store.ts";
import { annexRows } from "./compose.ts";
import { readMaterial } from "./material.ts";
import { readFrame } from "./reportFrame.ts";

/** A row of an annex that people type, as it stands. */
export interface TypedRow {
  readonly annex: string;
  readonly row: string;
  readonly label: string;
  readonly unit: string;
  readonly value: number | null;
  readonly note: string;
  readonly version: number;
}

/** Rows that are typed, in the order of the annexes; those that the system fills are left out. For who writes the report. */
export async function typedRows(
  context: Context,
  tx: ReadTransaction,
  id: ReportId,
): Promise<readonly TypedRow[]> {
  const frame = await readFrame(context, tx, id);
  requireAllowed(context.actor, "report.write", frame.subject);
  const { outline, material } = await readMaterial(context, tx, frame);
  return outline.annexes.flatMap((annex) =>
    annexRows(annex, material)
      .filter(({ heading, source }) => !heading && source !== "system")
      .map(({ row, label, unit, typed, note, version }) => ({
        annex: annex.id,
        row,
        label,
        unit,
        value: typed,
        note,
        version,
      })),
  );
}
