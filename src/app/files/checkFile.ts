import { fileTypeFromBuffer } from "file-type";
import { AppError } from "../../contract/errors.ts";
import { endingOf } from "./fileName.ts";
import type { StagedFile } from "./ports.ts";
import { readZipEntry } from "./zipEntry.ts";

/** 25 MB, as people count it: 25 × 1024 × 1024 bytes. */
export const LARGEST_FILE = 25 * 1024 * 1024;

/** Bytes at the start of a file in which every accepted kind can be told. */
const HEAD = 4100;
const LARGEST_CONTENT_TYPES = 1_000_000;

const DOCX = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";
const XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

/** Accepted kinds and the endings their names may have. */
const ACCEPTED: ReadonlyMap<string, readonly string[]> = new Map([
  ["application/pdf", ["pdf"]],
  ["image/jpeg", ["jpg", "jpeg"]],
  ["image/png", ["png"]],
  [DOCX, ["docx"]],
  [XLSX, ["xlsx"]],
]);
const ENDINGS: ReadonlySet<string> = new Set([...ACCEPTED.values()].flat());

/**
 * The media type of a file by its content, once it is known to be neither empty nor too large, of an accepted kind and
 * of the kind its name promises. Throws AppError file-empty, file-too-large, file-type-refused or file-type-differs.
 */
export async function checkFile(file: StagedFile, name: string): Promise<string> {
  if (file.size === 0) throw new AppError("file-empty", "the file has no bytes");
  if (file.size > LARGEST_FILE) throw new AppError("file-too-large", `${file.size} bytes`);
  const mediaType = await mediaTypeOf(file);
  const ending = endingOf(name);
  const endings = mediaType === undefined ? undefined : ACCEPTED.get(mediaType);
  if (endings?.includes(ending)) return mediaType ?? "";
  const promised = ENDINGS.has(ending);
  if (promised || endings) {
    throw new AppError("file-type-differs", `named .${ending}, content ${mediaType ?? "unknown"}`);
  }
  throw new AppError("file-type-refused", `named .${ending}, content ${mediaType ?? "unknown"}`);
}

/** The kind of the content; undefined when it cannot be told. Office files are told by their own list of contents. */
async function mediaTypeOf(file: StagedFile): Promise<string | undefined> {
  const head = await file.read(0, HEAD);
  if (isZip(head)) return officeType(file);
  return (await fileTypeFromBuffer(head))?.mime;
}

function isZip(head: Uint8Array): boolean {
  return head[0] === 0x50 && head[1] === 0x4b && head[2] === 0x03 && head[3] === 0x04;
}

/** A stream-written XLSX looks like a plain zip archive from its first bytes; `[Content_Types].xml` says what it is. */
async function officeType(file: StagedFile): Promise<string> {
  const read = (offset: number, length: number): Promise<Uint8Array> => file.read(offset, length);
  const bytes = await readZipEntry(read, file.size, "[Content_Types].xml", LARGEST_CONTENT_TYPES);
  const contents = new TextDecoder().decode(bytes ?? new Uint8Array());
  if (contents.includes(`${DOCX}.main+xml`)) return DOCX;
  if (contents.includes(`${XLSX}.main+xml`)) return XLSX;
  return "application/zip";
}
