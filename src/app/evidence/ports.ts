import type { AccountId, DocumentId, EvidenceId, RoundId, UnitKey } from "../../contract/ids.ts";
import type { EvidenceFile } from "../files/index.ts";
import type { SheetFilter, SheetKey } from "../sheetKey.ts";

/** A piece of evidence (tài liệu kiểm chứng) at a leaf: a file or a link, never both, never neither. */
export interface Evidence {
  readonly id: EvidenceId;
  readonly roundId: RoundId;
  readonly unit: UnitKey;
  readonly leaf: string;
  readonly title: string;
  readonly documentNumber: string;
  /** YYYY-MM-DD. */
  readonly documentDate: string | null;
  readonly page: string;
  readonly note: string;
  readonly link: string | null;
  readonly file: EvidenceFile | null;
  /** The document of a library, and the version of it, from which it was attached. */
  readonly document: { readonly id: DocumentId; readonly version: number };
  readonly addedAt: Date;
  readonly addedByName: string;
  readonly removedAt: Date | null;
}

export interface NewEvidence extends Omit<Evidence, "addedByName" | "removedAt"> {
  readonly addedBy: AccountId;
}

export interface EvidenceRemoval {
  readonly unit: UnitKey;
  readonly leaf: string;
  readonly removedAt: Date;
}

/** How many pieces stand at a leaf, and when they came. */
export interface LeafDocuments {
  readonly unit: UnitKey;
  readonly leaf: string;
  readonly count: number;
  readonly lastAt: Date;
  /** The last that came before the moment asked for; null where none did. */
  readonly lastBefore: Date | null;
}

export interface EvidenceReader {
  /** Removed evidence is found too: `removedAt` says so. */
  evidence(id: EvidenceId): Promise<Evidence | undefined>;
  /** What stands at a sheet now, in order of arrival. */
  evidenceOfSheet(sheet: SheetKey, leaf?: string): Promise<readonly Evidence[]>;
  /** What was taken off a sheet, in order of leaving. */
  removedFromSheet(sheet: SheetKey): Promise<readonly Evidence[]>;
  evidenceOfRound(roundId: RoundId, filter?: SheetFilter): Promise<readonly Evidence[]>;
  /** For counting over a whole round: one row a leaf where anything stands. */
  documentsInRound(
    roundId: RoundId,
    before: Date | null,
    filter?: SheetFilter,
  ): Promise<readonly LeafDocuments[]>;
  /** When a piece was last taken off each leaf. */
  removalsOfRound(roundId: RoundId, filter?: SheetFilter): Promise<readonly EvidenceRemoval[]>;
}

export interface EvidenceWriter {
  addEvidence(pieces: readonly NewEvidence[]): Promise<void>;
  /** Takes a piece off its sheet; row and bytes stay. False where somebody did so before. */
  markRemoved(id: EvidenceId, at: Date, by: AccountId): Promise<boolean>;
}
