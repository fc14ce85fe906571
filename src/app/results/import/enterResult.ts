import { AppError, type Fault } from "../../../contract/errors.ts";
import type { EnterResult, ImportFault, ResultEntered } from "../../../contract/published.ts";
import { requireAllowed } from "../../access/index.ts";
import type { Context } from "../../context.ts";
import { realUnits } from "../realUnits.ts";
import { checkRow } from "./checkRow.ts";
import { classify } from "./classify.ts";
import type { RawRow } from "./readImportFile.ts";
import { readStanding } from "./standing.ts";
import { storeEntries } from "./storeEntries.ts";

/** One newly published figure, typed in a form. The same checks as for a file; a decimal comma is read. */
export async function enterResult(context: Context, input: EnterResult): Promise<ResultEntered> {
  requireAllowed(context.actor, "published.enter", { kind: "platform" });
  return context.store.write(async (tx) => {
    const catalogue = { indices: await tx.results.indices(), units: await realUnits(tx) };
    const { checked, faults } = checkRow(rawRowOf(input), true, catalogue);
    if (!checked)
      throw new AppError("invalid", "the figure cannot be entered", { faults: faults.map(formFault) });
    const { result, source } = checked.entry;
    const state = classify(checked.entry, (await readStanding(tx, [checked.entry]))(checked.entry));
    const at = context.clock.now();
    const { accountId } = context.actor;
    await storeEntries(tx, context.ids, [checked.entry], { at, by: accountId, importId: null });
    const { index, year, unit, component, value, rank } = result;
    if (state !== "same") {
      await tx.audit.append({
        chain: "general",
        at,
        actorId: accountId,
        kind: "published.entered",
        data: { index, year, unit, component, value, rank, source: source.title },
      });
    }
    return { state, unit, index, year };
  });
}

function rawRowOf(input: EnterResult): RawRow {
  const number = (value: number | null) => (value === null ? undefined : String(value));
  const cells: Record<string, string | undefined> = {
    year: input.year === null ? "không rõ" : String(input.year),
    index: input.index,
    unit: input.unit,
    component: input.component,
    value: input.value ?? undefined,
    scaleMax: input.scaleMax ?? undefined,
    rank: number(input.rank),
    rankedUnits: number(input.rankedUnits),
    rankChange: number(input.rankChange),
    group: input.group ?? undefined,
    region: input.region ?? undefined,
    regionRank: number(input.regionRank),
    status: input.status,
    note: input.note,
    sourceTitle: input.source.title,
    sourceAddress: input.source.address,
    sourceKind: input.source.kind,
    sourceDate: input.source.date,
  };
  const filled = Object.entries(cells).flatMap(([column, text]) => {
    const clean = text?.trim().normalize("NFC");
    return clean === undefined || clean === "" ? [] : [[column, clean] as const];
  });
  return { row: 1, cells: Object.fromEntries(filled) };
}

/** The field of the form a fault belongs to. */
const FORM_PATH: Readonly<Record<string, string>> = {
  scale_max: "scaleMax",
  ranked_units: "rankedUnits",
  rank_change: "rankChange",
  region_rank: "regionRank",
  source_title: "source.title",
  source_address: "source.address",
  source_kind: "source.kind",
  source_date: "source.date",
};

function formFault({ column, vi, en }: ImportFault): Fault {
  return { path: FORM_PATH[column ?? ""] ?? column ?? "", vi, en };
}
