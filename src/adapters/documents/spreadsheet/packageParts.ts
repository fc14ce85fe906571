import { inflateRawSync } from "node:zlib";
import type { SheetLimits } from "../../../app/documents/index.ts";
import { REFUSALS } from "./refuseFile.ts";

const END = 0x06054b50;
const ENTRY = 0x02014b50;
const LOCAL = 0x04034b50;
const END_LENGTH = 22;
const MOST_PARTS = 5000;

/**
 * Unpacks every part of a spreadsheet file once, within the limit, before a library does: what a file says about its own
 * sizes is not believed. Throws for a damaged, swollen or macro file and for one that is no spreadsheet.
 */
export function checkPackage(bytes: Uint8Array, limits: SheetLimits): void {
  const data = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const names = new Set<string>();
  let room = limits.unpackedBytes;
  for (const part of partsOf(data, bytes)) {
    names.add(part.name.toLowerCase());
    const size = unpackedSize(bytes, data, part, room);
    room -= size;
  }
  if ([...names].some((name) => name.endsWith("vbaproject.bin"))) throw REFUSALS.macros();
  if (names.has("xl/workbook.bin")) throw REFUSALS.old();
  if (!names.has("[content_types].xml") || !names.has("xl/workbook.xml")) throw REFUSALS.notATable();
}

interface Part {
  readonly name: string;
  readonly method: number;
  readonly packed: number;
  readonly offset: number;
}

/** The directory at the end of the file (PKWARE APPNOTE 4.3.12). */
function partsOf(data: DataView, bytes: Uint8Array): readonly Part[] {
  const end = endOf(data);
  const count = data.getUint16(end + 10, true);
  if (count > MOST_PARTS) throw REFUSALS.swollen();
  let at = data.getUint32(end + 16, true);
  const parts: Part[] = [];
  for (let index = 0; index < count; index += 1) {
    if (at + 46 > bytes.length || data.getUint32(at, true) !== ENTRY) throw REFUSALS.broken();
    const nameLength = data.getUint16(at + 28, true);
    parts.push({
      name: new TextDecoder().decode(bytes.subarray(at + 46, at + 46 + nameLength)),
      method: data.getUint16(at + 10, true),
      packed: data.getUint32(at + 20, true),
      offset: data.getUint32(at + 42, true),
    });
    at += 46 + nameLength + data.getUint16(at + 30, true) + data.getUint16(at + 32, true);
  }
  return parts;
}

function endOf(data: DataView): number {
  const least = Math.max(0, data.byteLength - END_LENGTH - 0xffff);
  for (let at = data.byteLength - END_LENGTH; at >= least; at -= 1) {
    if (data.getUint32(at, true) === END) return at;
  }
  throw REFUSALS.broken();
}

function unpackedSize(bytes: Uint8Array, data: DataView, part: Part, room: number): number {
  if (part.offset + 30 > bytes.length || data.getUint32(part.offset, true) !== LOCAL) throw REFUSALS.broken();
  const nameLength = data.getUint16(part.offset + 26, true);
  const start = part.offset + 30 + nameLength + data.getUint16(part.offset + 28, true);
  const packed = bytes.subarray(start, start + part.packed);
  if (packed.length < part.packed) throw REFUSALS.broken();
  if (part.method === 0) {
    if (packed.length > room) throw REFUSALS.swollen();
    return packed.length;
  }
  if (part.method !== 8) throw REFUSALS.broken();
  return inflatedSize(packed, room);
}

function inflatedSize(packed: Uint8Array, room: number): number {
  try {
    return inflateRawSync(packed, { maxOutputLength: Math.max(1, room) }).length;
  } catch (error) {
    const tooLarge = error instanceof RangeError;
    throw tooLarge ? REFUSALS.swollen() : REFUSALS.broken();
  }
}
