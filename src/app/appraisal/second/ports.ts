import type { AccountId, RoundId, UnitKey } from "../../../contract/ids.ts";
import type { SheetKey } from "../../sheetKey.ts";

/** A sample, with everything needed to draw it again. */
export interface SampleDraw {
  readonly id: string;
  readonly roundId: RoundId;
  readonly seed: string;
  readonly wanted: number;
  readonly population: number;
  readonly drawn: number;
  readonly at: Date;
  readonly byName: string;
}

/** One leaf of one unit that is read a second time. */
export interface SecondReading {
  readonly unit: UnitKey;
  readonly leaf: string;
  readonly reader: AccountId;
  readonly readerName: string;
  /** Version of the first decision when the leaf was drawn. */
  readonly firstVersion: number;
  readonly points: number | null;
  readonly reason: string;
  readonly readAt: Date | null;
  readonly version: number;
  readonly sentBack: { readonly word: string; readonly at: Date } | null;
}

export interface NewSecondReading {
  readonly unit: UnitKey;
  readonly leaf: string;
  readonly reader: AccountId;
  readonly firstVersion: number;
}

export interface SecondReadingReader {
  secondReadings(roundId: RoundId): Promise<readonly SecondReading[]>;
  sampleDraws(roundId: RoundId): Promise<readonly SampleDraw[]>;
}

export interface SecondReadingWriter {
  insertDraw(
    draw: Omit<SampleDraw, "byName">,
    by: AccountId,
    readings: readonly NewSecondReading[],
  ): Promise<void>;
  /** The new version, or undefined where the reading was changed in the meantime. */
  recordReading(
    sheet: SheetKey,
    leaf: string,
    reading: {
      readonly points: number;
      readonly reason: string;
      readonly baseVersion: number;
      readonly at: Date;
    },
  ): Promise<number | undefined>;
  sendBack(sheet: SheetKey, leaf: string, word: string, at: Date, by: AccountId): Promise<void>;
}
