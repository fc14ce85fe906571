import { inflateRawSync } from "node:zlib";
import { zipSync } from "fflate";
import type { SheetLimits } from "../../../app/documents/index.ts";
import { REFUSALS } from "./refuseFile.ts";

const END = 0x06054b50;
const ENTRY = 0x02014b50;
const LOCAL = 0x04034b50;
const END_LENGTH = 22;
const STORED = 0;
const DEFLATED = 8;
const MOST_PARTS = 5000;

/** What holds cells; pictures, comments, links and settings of printers are left behind. */
const NEEDED =
  /^(\[Content_Types\]\.xml|_rels\/\.rels|xl\/(workbook|styles|sharedStrings)\.xml|xl\/_rels\/workbook\.xml\.rels|xl\/worksheets\/[^/]+\.xml)$/i;
const NAMED_RANGES = /<definedNames[\s>][^]*?<\/definedNames>/;

/**
 * A spreadsheet file packed anew from its parts with cells alone, so that a library meets nothing else. Every part is
 * unpacked within the limit: what a file says about its own sizes is not believed. Throws for a damaged, swollen or macro
 * file and for one that is no spreadsheet.
 */
export function plainPackage(bytes: Uint8Array, limits: SheetLimits): Uint8Array {
  const data = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const parts = partsOf(data, bytes);
  const names = new Set(parts.map(({ name }) => name.toLowerCase()));
  if ([...names].some((name) => name.endsWith("vbaproject.bin"))) throw REFUSALS.macros();
  if (names.has("xl/workbook.bin")) throw REFUSALS.old();
  if (!names.has("[content_types].xml") || !names.has("xl/workbook.xml")) throw REFUSALS.notATable();
  let room = limits.unpackedBytes;
  const kept: Record<string, Uint8Array> = {};
  for (const part of parts) {
    if (!NEEDED.test(part.name)) continue;
    const content = unpacked(bytes, data, part, room);
    room -= content.length;
    kept[part.name] = part.name.toLowerCase() === "xl/workbook.xml" ? withoutNames(content) : content;
  }
  return zipSync(kept, { level: 0 });
}

/** Named ranges would be spread out cell by cell, a name of a whole column a million times. */
function withoutNames(workbook: Uint8Array): Uint8Array {
  const xml = new TextDecoder().decode(workbook).replace(NAMED_RANGES, "");
  if (xml.includes("<definedName ")) throw REFUSALS.broken();
  return new TextEncoder().encode(xml);
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

function unpacked(bytes: Uint8Array, data: DataView, part: Part, room: number): Uint8Array {
  if (part.offset + 30 > bytes.length || data.getUint32(part.offset, true) !== LOCAL) throw REFUSALS.broken();
  const nameLength = data.getUint16(part.offset + 26, true);
  const start = part.offset + 30 + nameLength + data.getUint16(part.offset + 28, true);
  const packed = bytes.subarray(start, start + part.packed);
  if (packed.length < part.packed) throw REFUSALS.broken();
  if (part.method === STORED) {
    if (packed.length > room) throw REFUSALS.swollen();
    return packed;
  }
  if (part.method !== DEFLATED) throw REFUSALS.broken();
  return inflated(packed, room);
}

function inflated(packed: Uint8Array, room: number): Uint8Array {
  try {
    return inflateRawSync(packed, { maxOutputLength: Math.max(1, room) });
  } catch (error) {
    throw error instanceof RangeError ? REFUSALS.swollen() : REFUSALS.broken();
  }
}
