import type { ImportFault, ImportPreview, ImportRowState } from "../../../contract/published.ts";
import { requireAllowed } from "../../access/index.ts";
import type { Context } from "../../context.ts";
import type { ReadTransaction } from "../../store.ts";
import { realUnits } from "../realUnits.ts";
import { type CheckedRow, checkRow } from "./checkRow.ts";
import { classify, previewRow } from "./classify.ts";
import { fault } from "./fault.ts";
import { type ImportText, isSpreadsheet, readImportFile, readImportTable } from "./readImportFile.ts";
import { keyOf, readStanding } from "./standing.ts";

export interface ImportFile {
  readonly fileName: string;
  readonly bytes: Uint8Array;
}

/**
 * Checks a file whole and says what it would change. A file with any fault is not kept and has no id; a good one
 * waits until `commitImport`.
 */
export async function previewImport(context: Context, file: ImportFile): Promise<ImportPreview> {
  requireAllowed(context.actor, "published.enter", { kind: "platform" });
  const fileName = file.fileName.normalize("NFC");
  const text = isSpreadsheet(file.bytes)
    ? readImportTable(await context.spreadsheetReader.read(file.bytes))
    : readImportFile(file.bytes);
  const { checked, faults, rows } = await context.store.read((tx) => checkAndCompare(tx, text));
  const counts = countStates(rows.map((row) => row.state));
  if (faults.length > 0) return { id: null, fileName, faults, rows: [], counts: countStates([]) };
  const id = context.ids.next();
  const createdAt = context.clock.now();
  const entries = checked.map((one) => one.entry);
  await context.store.write((tx) =>
    tx.results.savePendingImport({
      id,
      fileName,
      rows: entries,
      createdAt,
      createdBy: context.actor.accountId,
    }),
  );
  return { id, fileName, faults: [], rows, counts };
}

async function checkAndCompare(tx: ReadTransaction, text: ImportText) {
  const catalogue = { indices: await tx.results.indices(), units: await realUnits(tx) };
  const faults: ImportFault[] = [...text.faults];
  const checked: CheckedRow[] = [];
  for (const raw of text.rows) {
    const one = checkRow(raw, text.decimalComma, catalogue);
    faults.push(...one.faults);
    if (one.checked) checked.push(one.checked);
  }
  faults.push(...duplicates(checked));
  if (faults.length > 0) return { checked, faults, rows: [] };
  const standingOf = await readStanding(
    tx,
    checked.map((one) => one.entry),
  );
  const rows = checked.map((one) => {
    const standing = standingOf(one.entry);
    return previewRow(one, classify(one.entry, standing), standing);
  });
  return { checked, faults, rows };
}

/** One source can say a thing once. */
function duplicates(checked: readonly CheckedRow[]): readonly ImportFault[] {
  const first = new Map<string, number>();
  return checked.flatMap(({ row, entry, component }) => {
    const key = `${keyOf(entry.result, component.count)} ${entry.source.title} ${entry.source.address}`;
    const before = first.get(key);
    if (before === undefined) {
      first.set(key, row);
      return [];
    }
    return [
      fault(
        { row, column: null },
        `Dòng này trùng với dòng ${before}: cùng đơn vị, năm, thành phần và nguồn. Xóa một dòng.`,
        `This line repeats line ${before}: same unit, year, component and source. Remove one.`,
      ),
    ];
  });
}

function countStates(states: readonly ImportRowState[]): ImportPreview["counts"] {
  const count = (state: ImportRowState) => states.filter((one) => one === state).length;
  return { new: count("new"), same: count("same"), changed: count("changed"), conflict: count("conflict") };
}
