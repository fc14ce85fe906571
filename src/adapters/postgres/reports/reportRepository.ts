import { sql, type Transaction } from "kysely";
import type { Report, ReportParagraph, ReportReader, ReportWriter } from "../../../app/reports/index.ts";
import type { AccountId, UnitKey } from "../../../contract/ids.ts";
import { ReportId } from "../../../contract/improvement.ts";
import { CallId, ReportFigures } from "../../../contract/reports.ts";
import { shippedReportOutlines } from "../../files/shippedReportOutlines.ts";
import type { Database } from "../schema.ts";
import { callReader, callWriter } from "./callRows.ts";
import { lateTasks, nextTasks, taskCounts } from "./taskFigures.ts";

type Tx = Transaction<Database>;

/** Periodic reports in PostgreSQL, inside one transaction. */
export function createReportRepository(tx: Tx): ReportReader & ReportWriter {
  const locked = async (id: ReportId, strength: "share" | "update"): Promise<Report | undefined> => {
    const query = select(tx).where("id", "=", id);
    const row = await (strength === "share" ? query.forShare() : query.forUpdate()).executeTakeFirst();
    return row && reportOf(row);
  };
  return {
    outlines: shippedReportOutlines,
    async report(id) {
      const row = await select(tx).where("id", "=", id).executeTakeFirst();
      return row && reportOf(row);
    },
    async reportsAround(offices) {
      if (offices.length === 0) return [];
      const consulted = tx
        .selectFrom("consultation_units as u")
        .innerJoin("consultations as c", "c.id", "u.consultation_id")
        .where("c.subject", "=", "report")
        .where("u.unit_key", "in", offices)
        .select("c.subject_id");
      const rows = await select(tx)
        .where((row) =>
          row.or([
            row("office_key", "in", offices),
            row("unit_key", "in", offices),
            row("recipient_key", "in", offices),
            row("id", "in", consulted),
          ]),
        )
        .orderBy("year", "desc")
        .orderBy("cut_off", "desc")
        .orderBy("created_at", "desc")
        .execute();
      return rows.map(reportOf);
    },
    async reportsOf(office, unit) {
      const rows = await select(tx)
        .where("office_key", "=", office)
        .where("unit_key", "=", unit)
        .orderBy("year", "desc")
        .orderBy("cut_off", "desc")
        .orderBy("created_at", "desc")
        .execute();
      return rows.map(reportOf);
    },
    async answers(calls) {
      if (calls.length === 0) return [];
      return (await select(tx).where("call_id", "in", calls).orderBy("office_key").execute()).map(reportOf);
    },
    paragraphs: (report) => paragraphs(tx, report),
    async cells(reports) {
      if (reports.length === 0) return [];
      const rows = await tx
        .selectFrom("report_cells")
        .selectAll()
        .where("report_id", "in", reports)
        .execute();
      return rows.map(({ report_id, annex, row_key, value, note, version }) => ({
        report: ReportId.parse(report_id),
        annex,
        row: row_key,
        value,
        note,
        version,
      }));
    },
    ...callReader(tx),
    taskCounts: (scope, from, until) => taskCounts(tx, scope, from, until),
    lateTasks: (scope, until, limit) => lateTasks(tx, scope, until, limit),
    nextTasks: (scope, after, limit) => nextTasks(tx, scope, after, limit),
    async lockBeginning(office) {
      await sql`select pg_advisory_xact_lock(hashtextextended(${`reports ${office}`}, 0))`.execute(tx);
    },
    async insertReport(report, texts) {
      await tx.insertInto("reports").values(rowOf(report)).execute();
      await tx
        .insertInto("report_paragraphs")
        .values(
          texts.map((text, position) => ({
            ...text,
            report_id: report.id,
            position,
            updated_at: report.createdAt,
            updated_by: report.createdBy,
            version: 1,
          })),
        )
        .execute();
    },
    lockForWork: (id) => locked(id, "share"),
    lockForAct: (id) => locked(id, "update"),
    async updateReport(report) {
      const { id: _id, created_at: _at, created_by: _by, ...changed } = rowOf(report);
      await tx.updateTable("reports").set(changed).where("id", "=", report.id).execute();
    },
    async saveParagraph(report, paragraph, text, version, at, by) {
      const row = await tx
        .updateTable("report_paragraphs")
        .set({ text, carried: false, updated_at: at, updated_by: by, version: version + 1 })
        .where("id", "=", paragraph)
        .where("report_id", "=", report)
        .where("version", "=", version)
        .returning("version")
        .executeTakeFirst();
      return row?.version ?? null;
    },
    async saveCell({ report, annex, row, value, note, version }, at, by) {
      const changed = { value, note, updated_at: at, updated_by: by, version: version + 1 };
      const saved =
        version === 0
          ? await tx
              .insertInto("report_cells")
              .values({ report_id: report, annex, row_key: row, ...changed })
              .onConflict((conflict) => conflict.doNothing())
              .returning("version")
              .executeTakeFirst()
          : await tx
              .updateTable("report_cells")
              .set(changed)
              .where("report_id", "=", report)
              .where("annex", "=", annex)
              .where("row_key", "=", row)
              .where("version", "=", version)
              .returning("version")
              .executeTakeFirst();
      return saved?.version ?? null;
    },
    ...callWriter(tx),
  };
}

/** Periodic ones alone: conference papers are made anew each time and not kept. */
function select(tx: Tx) {
  return tx.selectFrom("reports").selectAll().where(sql<boolean>`kind <> 'conference'`);
}

type Row = Awaited<ReturnType<ReturnType<typeof select>["execute"]>>[number];

function reportOf(row: Row): Report {
  return {
    id: ReportId.parse(row.id),
    office: row.office_key as UnitKey,
    unit: row.unit_key as UnitKey,
    kind: row.kind,
    year: row.year,
    quarter: row.quarter,
    title: row.title,
    outline: row.outline_id,
    cutOff: row.cut_off,
    due: row.due,
    state: row.state,
    recipient: row.recipient_key as UnitKey | null,
    call: row.call_id === null ? null : CallId.parse(row.call_id),
    number: row.number,
    issuedOn: row.issued_on,
    issuedAt: row.issued_at,
    issuedBy: row.issued_by as AccountId | null,
    signer: row.signer,
    provisional: row.provisional,
    figures: row.figures === null ? null : ReportFigures.parse(row.figures),
    returned: row.returned_at === null ? null : { at: row.returned_at, reason: row.returned_reason },
    createdAt: row.created_at,
    createdBy: row.created_by as AccountId,
  };
}

function rowOf(report: Report) {
  return {
    id: report.id,
    office_key: report.office,
    unit_key: report.unit,
    kind: report.kind,
    year: report.year,
    quarter: report.quarter,
    title: report.title,
    outline_id: report.outline,
    cut_off: report.cutOff,
    due: report.due,
    state: report.state,
    recipient_key: report.recipient,
    call_id: report.call,
    number: report.number,
    issued_on: report.issuedOn,
    issued_at: report.issuedAt,
    issued_by: report.issuedBy,
    signer: report.signer,
    provisional: report.provisional,
    figures: report.figures === null ? null : JSON.stringify(report.figures),
    returned_at: report.returned?.at ?? null,
    returned_reason: report.returned?.reason ?? "",
    created_at: report.createdAt,
    created_by: report.createdBy,
  };
}

async function paragraphs(tx: Tx, report: ReportId): Promise<readonly ReportParagraph[]> {
  return tx
    .selectFrom("report_paragraphs")
    .where("report_id", "=", report)
    .select(["id", "key", "text", "carried", "version"])
    .orderBy("position")
    .execute();
}
