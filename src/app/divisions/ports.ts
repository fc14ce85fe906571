import type { AccountId, UnitKey } from "../../contract/ids.ts";
import type { SheetKey } from "../sheetKey.ts";

/** A division (phòng) of a unit; removed ones are kept for what they once did. */
export interface StoredDivision {
  readonly unit: UnitKey;
  readonly key: string;
  readonly name: string;
  readonly removedAt: Date | null;
  /** Names of those who work in it. */
  readonly people: readonly string[];
}

export interface GivenLeaf {
  readonly leaf: string;
  /** The unit, or in a measured round the department, whose division it is. */
  readonly department: UnitKey;
  readonly division: string;
  readonly divisionName: string;
  /** YYYY-MM-DD. */
  readonly due: string | null;
  readonly note: string;
  readonly assignedAt: Date;
  readonly assignedByName: string;
}

export interface NewGivenLeaf extends SheetKey {
  readonly leaf: string;
  readonly department: UnitKey;
  readonly division: string;
  readonly due: string | null;
  readonly note: string;
  readonly at: Date;
  readonly by: AccountId;
}

export interface DivisionReader {
  /** In Vietnamese order, with the removed ones. */
  divisionsOf(unit: UnitKey): Promise<readonly StoredDivision[]>;
  /** Leaves of a sheet given to divisions, of every department. */
  givenLeaves(sheet: SheetKey): Promise<readonly GivenLeaf[]>;
}

export interface DivisionWriter {
  insertDivision(division: { unit: UnitKey; key: string; name: string }): Promise<void>;
  renameDivision(unit: UnitKey, key: string, name: string): Promise<void>;
  markDivisionRemoved(unit: UnitKey, key: string, at: Date | null): Promise<void>;
  /** Gives a leaf to a division, whoever had it before in this department. */
  giveLeaf(given: NewGivenLeaf): Promise<void>;
  takeLeaf(sheet: SheetKey, department: UnitKey, leaf: string): Promise<void>;
}
