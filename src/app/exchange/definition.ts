import type { ExchangeApplied, ExchangeKind } from "../../contract/exchange.ts";
import type { RoundId } from "../../contract/ids.ts";
import type { PlanId, ReportId } from "../../contract/improvement.ts";
import type { Context } from "../context.ts";
import type { SpreadsheetRow } from "../documents/index.ts";
import type { ReadTransaction, WriteTransaction } from "../store.ts";
import type { Column } from "./columns.ts";
import type { Plan } from "./plan.ts";
import type { FileTable } from "./readTable.ts";

/** What a file is about: the platform, one round, one plan, or one report. */
export interface ExchangeTarget {
  readonly plan?: PlanId;
  readonly report?: ReportId;
  readonly round: RoundId | null;
  /** Kept in the log where a round at work is changed. */
  readonly reason: string;
}

/** One file being applied. */
export interface ExchangeJob<Change> {
  readonly context: Context;
  readonly target: ExchangeTarget;
  /** Adds the entry of the log that names the file. */
  readonly note: (tx: WriteTransaction) => Promise<unknown>;
  /**
   * The plan as it is now, inside the caller's transaction: the changes that were previewed. Throws import-outdated when
   * file or store is no longer what was previewed.
   */
  readonly changes: (tx: ReadTransaction) => Promise<readonly Change[]>;
}

/** One kind of table that goes out and comes back. */
export interface ExchangeDefinition<Key extends string, Change> {
  readonly kind: ExchangeKind;
  /** Name of the tab and of the file. */
  readonly title: string;
  readonly columns: readonly Column<Key>[];
  /** Throws for somebody who may not do this. Asked before anything is read. */
  readonly permit: (context: Context, tx: ReadTransaction, target: ExchangeTarget) => Promise<void>;
  readonly plan: (
    context: Context,
    tx: ReadTransaction,
    target: ExchangeTarget,
    table: FileTable<Key>,
  ) => Promise<Plan<Change>>;
  /** What stands in the store, a row each, in the order of the columns; for the template what must be filled in. */
  readonly rows: (
    context: Context,
    tx: ReadTransaction,
    target: ExchangeTarget,
    purpose: "export" | "template",
  ) => Promise<readonly SpreadsheetRow[]>;
  /** Writes the changes; only called when there are any. */
  readonly write: (job: ExchangeJob<Change>) => Promise<ExchangeApplied["passwords"]>;
}
