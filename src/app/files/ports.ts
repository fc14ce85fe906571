import type { Readable } from "node:stream";
import type { FileId } from "../../contract/ids.ts";
import type { SignatureFacts } from "../../contract/library.ts";

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

/** One page of a file by number, 1 being the first, with the text that stands on it. */
export interface PageText {
  readonly page: number;
  readonly text: string;
}

/** What a file says of itself, found out after it arrived. */
export interface FileFacts {
  /** Null for files that have no pages of their own (DOCX, XLSX). */
  readonly pageCount: number | null;
  /** Pages with text on them, in order. */
  readonly pages: readonly PageText[];
  /** Where the text comes from: the file itself, or reading its picture; null when there is none. */
  readonly textFrom: "file" | "ocr" | null;
  readonly signatures: readonly SignatureFacts[];
}

export interface PictureWanted {
  readonly sha256: string;
  readonly mediaType: string;
  /** 1 is the first. */
  readonly page: number;
  /** In pixels. */
  readonly width: number;
}

/**
 * Looks into files. The work happens in another process with limits of time and memory, so that a hostile file can
 * neither block nor end the server.
 */
export interface FileInspection {
  /** Throws AppError("file-infected") or, where the scanner does not answer, AppError("scanner-away"). */
  refuseInfected(staged: StagedFile): Promise<void>;
  /** Throws InspectionFault when the file cannot be looked into within the limits. */
  facts(file: Pick<PictureWanted, "sha256" | "mediaType">): Promise<FileFacts>;
  /** A page as WebP, kept for the next reader. Throws AppError("not-found") where there is no such page to show. */
  picture(wanted: PictureWanted): Promise<Uint8Array>;
  /** Changes when other certificate authorities are trusted; facts found under another one are found again. */
  trust(): Promise<string>;
}

/** What taking in a file needs of the program. */
export interface FileServices {
  readonly ids: { next(): string };
  readonly files: FileStore;
  readonly inspection: FileInspection;
}

/** A file that could not be looked into: broken, hostile or too large. The message is for the log. */
export class InspectionFault extends Error {
  override readonly name = "InspectionFault";
}
