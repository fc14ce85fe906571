/** Writes a decision with an annex of many rows as PDF and Word, and reads and writes a spreadsheet. Prints times. */
import { buffer } from "node:stream/consumers";
import { createDocumentParts } from "../src/adapters/documents/index.ts";
import { sampleDecision } from "../test/support/officialDocument.ts";

const RUNS = 5;
const { documents, spreadsheets, spreadsheetReader } = createDocumentParts();

const sheet = (rows: number) => ({
  name: "Kết quả",
  title: "KẾT QUẢ",
  subtitles: [],
  columns: ["Hạng", "Đơn vị", "Điểm"].map((header) => ({ header, width: 12, kind: "text" as const })),
  rows: Array.from({ length: rows }, (_, row) => ({ cells: [String(row), `Xã số ${row}`, "85,79"] })),
  notes: [],
});

async function measured(work: string, rows: number, run: (round: number) => Promise<Uint8Array | number>) {
  const times: number[] = [];
  let kB = 0;
  for (let round = 0; round < RUNS; round += 1) {
    const start = performance.now();
    const made = await run(round);
    times.push(performance.now() - start);
    if (typeof made !== "number") kB = Math.round(made.length / 1000);
  }
  return { work, rows, kB, "first ms": Math.round(times[0] ?? 0), "best ms": Math.round(Math.min(...times)) };
}

const results = [];
for (const rows of [50, 500, 3500]) {
  // A row more each time, so that no run finds the pages of the one before.
  results.push(await measured("PDF", rows, (round) => documents.pdf(sampleDecision(rows + round))));
  results.push(await measured("Word", rows, (round) => documents.docx(sampleDecision(rows + round))));
  const file = new Uint8Array(await buffer(spreadsheets.write(sheet(rows))));
  results.push(await measured("write XLSX", rows, () => buffer(spreadsheets.write(sheet(rows)))));
  results.push(
    await measured("read XLSX", rows, async () => (await spreadsheetReader.read(file))[0]?.rows.length ?? 0),
  );
}
console.table(results);
