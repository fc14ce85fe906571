import type { Readable } from "node:stream";
import { AppError } from "../../contract/errors.ts";
import type { ExchangeApplied, ExchangePreview } from "../../contract/exchange.ts";
import type { Context } from "../context.ts";
import { type Spreadsheet, spreadsheetCsv } from "../documents/index.ts";
import type { ReadTransaction, WriteTransaction } from "../store.ts";
import type { Column } from "./columns.ts";
import type { ExchangeDefinition, ExchangeTarget } from "./definition.ts";
import { countItems, digestOf, type Plan } from "./plan.ts";
import { type ExchangeFile, type FileTable, readTable } from "./readTable.ts";

/** A table to download. */
export interface ExchangeDownload {
  readonly name: string;
  readonly content: string | Readable;
}

export interface Exchange {
  /** What the file would do; every fault at once. Nothing is written. */
  preview(context: Context, target: ExchangeTarget, file: ExchangeFile): Promise<ExchangePreview>;
  /** Does exactly what was previewed, or refuses because file or store changed since. */
  apply(
    context: Context,
    target: ExchangeTarget,
    file: ExchangeFile,
    digest: string,
  ): Promise<ExchangeApplied>;
  download(
    context: Context,
    target: ExchangeTarget,
    purpose: "export" | "template",
    format: "xlsx" | "csv",
  ): Promise<ExchangeDownload>;
}

/** Gives one kind of table its three uses. */
export function exchangeOf<Key extends string, Change>(
  definition: ExchangeDefinition<Key, Change>,
): Exchange {
  const { kind, columns, title } = definition;
  const planOf = async (
    context: Context,
    tx: ReadTransaction,
    target: ExchangeTarget,
    table: FileTable<Key>,
  ): Promise<Plan<Change>> => {
    await definition.permit(context, tx, target);
    if (table.faults.length > 0) return { planned: [], faults: table.faults, basis: null };
    return definition.plan(context, tx, target, table);
  };
  return {
    async preview(context, target, file) {
      await context.store.read((tx) => definition.permit(context, tx, target));
      const table = await readTable(context, file, columns);
      const plan = await context.store.read((tx) => planOf(context, tx, target, table));
      const items = plan.planned.map(({ item }) => item);
      const refused = plan.faults.length > 0;
      return {
        kind,
        fileName: file.name.normalize("NFC"),
        digest: refused ? null : digestOf(table.sha256, plan),
        faults: [...plan.faults].sort((left, right) => (left.row ?? 0) - (right.row ?? 0)),
        counts: countItems(refused ? [] : items),
        items: refused ? [] : items.filter(({ state }) => state !== "same"),
      };
    },
    async apply(context, target, file, digest) {
      await context.store.read((tx) => definition.permit(context, tx, target));
      const table = await readTable(context, file, columns);
      const checked = async (tx: ReadTransaction) => {
        const plan = await planOf(context, tx, target, table);
        if (plan.faults.length > 0 || digestOf(table.sha256, plan) !== digest) throw outdated();
        return plan.planned;
      };
      const planned = await context.store.read(checked);
      const counts = countItems(planned.map(({ item }) => item));
      const named = { name: file.name.normalize("NFC"), sha256: table.sha256 };
      const changes = async (tx: ReadTransaction) =>
        (await checked(tx)).filter(({ item }) => item.state !== "same").map(({ change }) => change);
      if (counts.new + counts.changed === 0) return { kind, counts, passwords: [] };
      const data = { exchange: kind, file: named.name, sha256: named.sha256, ...counts };
      const note = (tx: WriteTransaction) => tx.audit.append({ ...entryOf(context, target), data });
      const passwords = await definition.write({ context, target, changes, note }).catch(asOutdated);
      return { kind, counts, passwords };
    },
    async download(context, target, purpose, format) {
      const rows = await context.store.read(async (tx) => {
        await definition.permit(context, tx, target);
        return definition.rows(context, tx, target, purpose);
      });
      const name = `${title}${purpose === "template" ? " - mẫu" : ""}.${format}`;
      const table = tableOf(title, columns, rows);
      if (format === "csv") return { name, content: spreadsheetCsv(table) };
      return { name, content: context.spreadsheets.book([table, guidance(columns)]) };
    },
  };
}

/** Somebody wrote the same rows while this file was being written: what was previewed no longer holds. */
function asOutdated(error: unknown): never {
  throw error instanceof AppError && error.code === "changed-by-other" ? outdated() : error;
}

function outdated(): AppError {
  return new AppError("import-outdated", "the file or the store is not what was previewed");
}

function entryOf(context: Context, { round }: ExchangeTarget) {
  return {
    chain: round === null ? ("general" as const) : (`round:${round}` as const),
    at: context.clock.now(),
    actorId: context.actor.accountId,
    kind: "exchange.applied" as const,
  };
}

function tableOf(title: string, columns: readonly Column<string>[], rows: Spreadsheet["rows"]): Spreadsheet {
  return {
    name: title,
    title,
    subtitles: [],
    columns: columns.map(({ name, width }) => ({ header: name.vi, width, kind: "text" })),
    rows,
    notes: [],
    bare: true,
  };
}

/** The second tab: how each column is filled in. */
function guidance(columns: readonly Column<string>[]): Spreadsheet {
  return {
    name: "Hướng dẫn",
    title: "Hướng dẫn",
    subtitles: [],
    columns: [
      { header: "Cột", width: 24, kind: "text" },
      { header: "Bắt buộc", width: 14, kind: "text" },
      { header: "Cách điền", width: 90, kind: "text" },
    ],
    rows: columns.map(({ name, needed, information, hint }) => ({
      cells: [name.vi, information ? "Chỉ để tham khảo" : needed ? "Có" : "Không", hint],
    })),
    notes: [],
    bare: true,
  };
}
