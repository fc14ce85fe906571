import type { ReportCellView, ReportFigures } from "../../contract/reports.ts";
import { snap } from "../../core/index.ts";
import type { OutlineRow, ReportOutline } from "./outline.ts";
import type { ReportCell } from "./ports.ts";

/** What the annexes of a report are composed from. */
export interface AnnexMaterial {
  readonly figures: ReportFigures;
  readonly cells: readonly ReportCell[];
  /** Of the report before it, and of the same period last year; null where there is none. */
  readonly before: AnnexValues | null;
  readonly lastYear: AnnexValues | null;
  /** Of units that were called and sent theirs; null without a call. */
  readonly gathered: Gathered | null;
}

export interface Gathered {
  readonly received: readonly AnnexValues[];
  readonly missing: readonly string[];
}

/** Values of one report by `annex/row`. */
export type AnnexValues = ReadonlyMap<string, number | null>;

export function annexRows(
  annex: ReportOutline["annexes"][number],
  material: AnnexMaterial,
): readonly ReportCellView[] {
  return annex.rows.map((row) => ("heading" in row ? headingRow(row) : cellRow(annex.id, row, material)));
}

function headingRow({ id, heading }: Extract<OutlineRow, { heading: string }>): ReportCellView {
  return { ...BLANK, row: id, heading: true, label: heading };
}

const BLANK: ReportCellView = {
  row: "",
  heading: false,
  label: "",
  unit: "",
  source: "none",
  value: null,
  typed: null,
  note: "",
  version: 0,
  before: null,
  lastYear: null,
  gathered: null,
};

/**
 * What the system knows is not typed. A gathered row is the sum of what units typed and the office's own figure; without
 * any figure it is not known, never zero.
 */
function cellRow(
  annex: string,
  row: Exclude<OutlineRow, { heading: string }>,
  { figures, cells, before, lastYear, gathered }: AnnexMaterial,
): ReportCellView {
  const key = `${annex}/${row.id}`;
  const cell = cells.find((each) => each.annex === annex && each.row === row.id);
  const known = row.fill === undefined ? null : (figures.values[row.fill] ?? null);
  const typed = cell?.value ?? null;
  const shared = {
    ...BLANK,
    row: row.id,
    label: row.label,
    unit: row.unit,
    typed,
    note: cell?.note ?? "",
    version: cell?.version ?? 0,
    before: before?.get(key) ?? null,
    lastYear: lastYear?.get(key) ?? null,
  };
  if (known !== null) return { ...shared, source: "system", value: known };
  if (!row.gather || gathered === null) return { ...shared, source: "typed", value: typed };
  const sent = gathered.received.flatMap((values) => values.get(key) ?? []);
  const sum = sent.length === 0 ? null : snap(sent.reduce((all, value) => all + value, 0));
  const value = sum === null && typed === null ? null : snap((sum ?? 0) + (typed ?? 0));
  return {
    ...shared,
    source: "gathered",
    value,
    gathered: { sum, from: sent.length, missing: [...gathered.missing] },
  };
}

/** Every value of a report as it counts for another: system figures and typed ones. */
export function valuesOf(outline: ReportOutline, material: AnnexMaterial): AnnexValues {
  return new Map(
    outline.annexes.flatMap((annex) =>
      annexRows(annex, material)
        .filter(({ heading }) => !heading)
        .map(({ row, value }) => [`${annex.id}/${row}`, value] as const),
    ),
  );
}
