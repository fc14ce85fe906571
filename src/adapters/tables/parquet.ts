import { parquetMetadataAsync, parquetRead, parquetSchema } from "hyparquet";
import { compressors } from "hyparquet-compressors";
import type { DataCell, DataTable } from "../../core/index.ts";
import { REFUSALS, refuseFile } from "../documents/spreadsheet/refuseFile.ts";

/** Reads every flat column of a Parquet file. Nested columns are refused by name, for a table has none. */
export async function readParquet(bytes: Uint8Array, mostRows: number): Promise<DataTable> {
  const file = bytes.slice().buffer;
  const metadata = await parquetMetadataAsync(file).catch(() => {
    throw damaged();
  });
  const rows = Number(metadata.num_rows);
  if (rows > mostRows) throw REFUSALS.rows("", mostRows);
  const leaves = parquetSchema(metadata).children;
  const nested = leaves.filter(({ children }) => children.length > 0).map(({ element }) => element.name);
  if (nested.length > 0) throw nestedColumns(nested);
  const columns = leaves.map(({ element }) => ({
    name: element.name.normalize("NFC"),
    cells: emptyCells(rows),
  }));
  const byName = new Map(leaves.map(({ element }, place) => [element.name, columns[place]?.cells]));
  await parquetRead({
    file,
    metadata,
    compressors,
    onChunk({ columnName, columnData, rowStart }) {
      const cells = byName.get(columnName);
      if (cells === undefined) return;
      for (let row = 0; row < columnData.length; row += 1) cells[rowStart + row] = cellOf(columnData[row]);
    },
  }).catch(() => {
    throw damaged();
  });
  return { columns, rowNumbers: Array.from({ length: rows }, (_, row) => row + 1), decimalComma: false };
}

function emptyCells(rows: number): DataCell[] {
  return Array.from({ length: rows }, () => null);
}

function cellOf(value: unknown): DataCell {
  if (value === null || value === undefined) return null;
  if (typeof value === "number") return Number.isNaN(value) ? null : value;
  if (typeof value === "bigint") return Number(value);
  if (typeof value === "boolean") return value ? 1 : 0;
  if (value instanceof Date) return value.toISOString().slice(0, 10);
  return typeof value === "string" ? value.normalize("NFC") : JSON.stringify(value);
}

function damaged() {
  return refuseFile(
    "the Parquet file cannot be read",
    "Tệp Parquet bị hỏng hoặc nén theo cách chưa hỗ trợ. Ghi lại tệp bằng nén Snappy, Gzip hoặc Zstd, hoặc dùng CSV.",
    "The Parquet file is damaged or packed in a way that is not supported. Write it again with Snappy, Gzip or Zstd, or use CSV.",
  );
}

function nestedColumns(names: readonly string[]) {
  return refuseFile(
    "nested columns in Parquet",
    `Các cột ${names.join(", ")} chứa dữ liệu lồng nhau. Tách thành các cột đơn rồi ghi lại tệp.`,
    `The columns ${names.join(", ")} are nested. Split them into plain columns and write the file again.`,
  );
}
