import type { AccountId } from "../../contract/ids.ts";
import type {
  IndexDefinition,
  PublishedResult,
  PublishedSource,
  Remark,
} from "../../core/published/index.ts";
import type { UnitRecord } from "../units/ports.ts";

/** How many rows are kept for an index and year. */
export interface YearCount {
  readonly index: string;
  readonly year: number | null;
  readonly rows: number;
}

export interface SourceUse {
  readonly source: string;
  readonly index: string;
  readonly rows: number;
}

/** A checked file waiting for its person to say yes. */
export interface PendingImport {
  readonly id: string;
  readonly fileName: string;
  readonly rows: readonly NewResult[];
  readonly createdAt: Date;
  readonly createdBy: AccountId | null;
  readonly committedAt: Date | null;
}

/** A figure on its way in, with its source written out. */
export interface NewResult {
  readonly result: Omit<PublishedResult, "source">;
  readonly source: Omit<PublishedSource, "id">;
}

/** Everything that comes with the program: read from the folder `published/`. */
export interface Shipment {
  readonly sha256: string;
  readonly indices: readonly IndexDefinition[];
  readonly units: readonly UnitRecord[];
  readonly sources: readonly PublishedSource[];
  readonly results: readonly PublishedResult[];
  readonly remarks: readonly Remark[];
}

/** The folder `published/`: its hash is cheap, reading it is not. */
export interface ShipmentFiles {
  sha256(): Promise<string>;
  read(): Promise<Shipment>;
}

/**
 * Rows in force only: what was replaced by a later entry of the same source is kept but not read here. Figures of units
 * of illustration are read by `resultsOfUnit` alone, so that they never stand in a ranking, list or count of real units.
 */
export interface ResultsReader {
  indices(): Promise<readonly IndexDefinition[]>;
  yearCounts(): Promise<readonly YearCount[]>;
  resultsOfYear(index: string, year: number | null): Promise<readonly PublishedResult[]>;
  resultsOfComponents(index: string, components: readonly string[]): Promise<readonly PublishedResult[]>;
  resultsOfUnit(unit: string): Promise<readonly PublishedResult[]>;
  sources(): Promise<readonly PublishedSource[]>;
  sourceUse(): Promise<readonly SourceUse[]>;
  remarks(): Promise<readonly Remark[]>;
  /** Changes with every change of the rows in force. */
  edition(): Promise<string>;
  /** Hash of the shipment that was loaded last; null in an empty store. */
  shipmentHash(): Promise<string | null>;
}

/** Who added rows, when, and through which import (null: typed in a form). */
export interface Entry {
  readonly at: Date;
  readonly by: AccountId | null;
  readonly importId: string | null;
}

export interface ResultsWriter {
  /** Replaces what came with the program, leaving what people entered; units must be there already. */
  loadShipment(shipment: Shipment, at: Date): Promise<void>;
  savePendingImport(pending: Omit<PendingImport, "committedAt">): Promise<void>;
  /** Locks the import, so that it is committed once; null when it does not exist. */
  lockPendingImport(id: string): Promise<PendingImport | null>;
  markCommitted(id: string, at: Date): Promise<void>;
  addSource(source: PublishedSource): Promise<void>;
  /** Adds rows; a row of the same source for the same thing is marked as replaced, never erased. */
  addResults(rows: readonly PublishedResult[], entry: Entry): Promise<void>;
}
