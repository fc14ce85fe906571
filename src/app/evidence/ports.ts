import type { Readable } from "node:stream";
import type { AccountId, EvidenceId, FileId, RoundId, UnitKey } from "../../contract/ids.ts";
import type { SheetFilter, SheetKey } from "../sheetKey.ts";

/** Bytes that have arrived but are not yet part of the store. */
export interface StagedFile {
  readonly size: number;
  readonly sha256: string;
  /** Up to `length` bytes from `offset`; fewer at the end. */
  read(offset: number, length: number): Promise<Uint8Array>;
}

export interface StoredFile {
  /** Lower-case hexadecimal; the address of the content. */
  readonly sha256: string;
  readonly size: number;
}

/**
 * Where evidence files lie, addressed by content. There is no way to delete: what was handed in stays.
 * Who may read is decided before; the store knows no rights.
 */
export interface FileStore {
  /**
   * Takes in a stream. Once all bytes are on disk `accept` looks at them; when it throws, or the stream fails,
   * nothing is kept. A full disk ends in AppError("store-full"). Resolves only after the bytes are safe (fsync).
   */
  put(
    content: AsyncIterable<Uint8Array>,
    accept?: (staged: StagedFile) => void | Promise<void>,
  ): Promise<StoredFile>;
  /** A stream of the content. Throws AppError("not-found") for an unknown address. */
  open(sha256: string): Promise<Readable>;
  has(sha256: string): Promise<boolean>;
  /** Addresses of everything kept, in no order. */
  list(): AsyncIterable<string>;
}

/** What a file was called and is; several may share one content. */
export interface EvidenceFile {
  readonly id: FileId;
  readonly sha256: string;
  /** The name the person gave it, NFC, without folders. */
  readonly name: string;
  readonly mediaType: string;
  readonly size: number;
}

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

export interface EvidenceReader {
  /** Removed evidence is found too: `removedAt` says so. */
  evidence(id: EvidenceId): Promise<Evidence | undefined>;
  /** What stands at a sheet now, in order of arrival. */
  evidenceOfSheet(sheet: SheetKey, leaf?: string): Promise<readonly Evidence[]>;
  evidenceOfRound(roundId: RoundId, filter?: SheetFilter): Promise<readonly Evidence[]>;
  /** When a piece was last taken off each leaf. */
  removalsOfRound(roundId: RoundId): Promise<readonly EvidenceRemoval[]>;
}

export interface EvidenceWriter {
  addEvidence(evidence: NewEvidence): Promise<void>;
  /** Takes a piece off its sheet; row and bytes stay. */
  markRemoved(id: EvidenceId, at: Date, by: AccountId): Promise<void>;
}
