/**
 * The yearly report of a province with 150 units: 3,000 tasks, an answer of every unit to the call with 20 figures each.
 * Prints how long reading it takes and how long each file does. Bar: 10 s for the report with its annexes.
 */
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import type { Readable } from "node:stream";
import { buffer } from "node:stream/consumers";
import { downloadPack } from "../src/app/conference/index.ts";
import type { Context } from "../src/app/context.ts";
import { callReports, createReport, downloadReport, readReport } from "../src/app/reports/index.ts";
import { createTasks } from "../src/app/tasks/index.ts";
import { ReportId } from "../src/contract/improvement.ts";
import { NewReport, NewReportCall } from "../src/contract/reports.ts";
import { OWNER, openWorld } from "./province/world.ts";

const UNITS = 150;
const TASKS = 3000;
const RUNS = 3;

const folder = await mkdtemp(path.join(tmpdir(), "chiso-bench-reports-"));
const world = await openWorld(folder, UNITS);
const year = new Date().getFullYear();
const context: Context = {
  ...world.parts,
  actor: { accountId: world.owner, displayName: "owner", roles: [{ role: "owner", unit: OWNER }] },
};
try {
  const report = await fill();
  const rows = [
    await measured("read", () => readReport(context, report)),
    await measured("DOCX", () => contentOf(downloadReport(context, report, "docx"))),
    await measured("PDF", () => contentOf(downloadReport(context, report, "pdf"))),
    await measured("XLSX", () => contentOf(downloadReport(context, report, "xlsx"))),
    await measured("conference pack", () =>
      contentOf(downloadPack(context, { office: OWNER, unit: OWNER, year })),
    ),
  ];
  console.table(rows);
} finally {
  await world.close();
  await rm(folder, { recursive: true, force: true });
}

async function fill(): Promise<ReportId> {
  const period = { kind: "year", year, quarter: 0 } as const;
  const call = await callReports(
    context,
    NewReportCall.parse({ office: OWNER, period, due: `${year + 1}-01-31`, units: world.units }),
  );
  const id = await createReport(context, NewReport.parse({ office: OWNER, unit: OWNER, period }));
  const now = new Date();
  await world.parts.store.write(async (tx) => {
    const drafts = Array.from({ length: TASKS }, (_, index) => ({
      title: `Nhiệm vụ số ${index + 1} của kế hoạch nâng cao chỉ số`,
      lead: index % 3 === 0 ? OWNER : (world.units[index % UNITS] ?? OWNER),
      due: `${year}-${String((index % 12) + 1).padStart(2, "0")}-15`,
    }));
    await createTasks(context, tx, { office: OWNER, unit: OWNER, source: "own" }, drafts);
    const own = await tx.reports.report(id);
    const [outline] = tx.reports.outlines();
    if (own === undefined || outline === undefined) throw new Error("no report");
    const gathered = outline.annexes.flatMap((annex) =>
      annex.rows.flatMap((row) => ("gather" in row && row.gather ? [{ annex: annex.id, row: row.id }] : [])),
    );
    for (const unit of world.units) {
      const answer = {
        ...own,
        id: ReportId.parse(context.ids.next()),
        office: unit,
        unit,
        call,
        recipient: OWNER,
      };
      await tx.reports.insertReport(
        { ...answer, state: "issued", number: "1/BC", issuedOn: `${year}-12-14` },
        [{ id: context.ids.next(), key: "plans", text: "Đã ban hành.", carried: false }],
      );
      for (const cell of gathered)
        await tx.reports.saveCell(
          { ...cell, report: answer.id, value: 3, note: "", version: 0 },
          now,
          world.owner,
        );
    }
  });
  return id;
}

async function contentOf(made: Promise<{ content: Uint8Array | Readable }>): Promise<Uint8Array> {
  const { content } = await made;
  return content instanceof Uint8Array ? content : new Uint8Array(await buffer(content));
}

async function measured(work: string, run: () => Promise<unknown>) {
  const times: number[] = [];
  let kB = 0;
  for (let round = 0; round < RUNS; round += 1) {
    const start = performance.now();
    const made = await run();
    times.push(performance.now() - start);
    if (made instanceof Uint8Array) kB = Math.round(made.length / 1000);
  }
  return { work, kB, "first ms": Math.round(times[0] ?? 0), "best ms": Math.round(Math.min(...times)) };
}
