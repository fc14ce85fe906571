import { inflateRawSync } from "node:zlib";

/** Reads up to `length` bytes from `offset`. */
export type RangeReader = (offset: number, length: number) => Promise<Uint8Array>;

const END_SIGNATURE = 0x06054b50;
const ENTRY_SIGNATURE = 0x02014b50;
const LOCAL_SIGNATURE = 0x04034b50;
const END_LENGTH = 22;
const LONGEST_COMMENT = 0xffff;
const LARGEST_DIRECTORY = 2_000_000;
const STORED = 0;
const DEFLATED = 8;

/**
 * The bytes of one entry of a zip archive, found through its directory at the end (PKWARE APPNOTE 4.3), or undefined
 * when there is none. Unpacks at most `limit` bytes, so that a small file cannot swell without end.
 */
export async function readZipEntry(
  read: RangeReader,
  size: number,
  name: string,
  limit: number,
): Promise<Uint8Array | undefined> {
  const tailLength = Math.min(size, END_LENGTH + LONGEST_COMMENT);
  const end = findEnd(view(await read(size - tailLength, tailLength)));
  if (!end || end.length > LARGEST_DIRECTORY) return undefined;
  const entry = findEntry(await read(end.offset, end.length), name);
  if (!entry || entry.packed > limit) return undefined;
  const local = view(await read(entry.offset, 30));
  if (local.byteLength < 30 || local.getUint32(0, true) !== LOCAL_SIGNATURE) return undefined;
  const start = entry.offset + 30 + local.getUint16(26, true) + local.getUint16(28, true);
  return unpack(await read(start, entry.packed), entry.method, limit);
}

function findEnd(tail: DataView): { offset: number; length: number } | undefined {
  for (let at = tail.byteLength - END_LENGTH; at >= 0; at -= 1) {
    if (tail.getUint32(at, true) === END_SIGNATURE) {
      return { length: tail.getUint32(at + 12, true), offset: tail.getUint32(at + 16, true) };
    }
  }
  return undefined;
}

interface ZipEntry {
  readonly method: number;
  readonly packed: number;
  readonly offset: number;
}

function findEntry(directory: Uint8Array, name: string): ZipEntry | undefined {
  const data = view(directory);
  const decoder = new TextDecoder();
  let at = 0;
  while (at + 46 <= data.byteLength && data.getUint32(at, true) === ENTRY_SIGNATURE) {
    const nameLength = data.getUint16(at + 28, true);
    if (decoder.decode(directory.subarray(at + 46, at + 46 + nameLength)) === name) {
      return {
        method: data.getUint16(at + 10, true),
        packed: data.getUint32(at + 20, true),
        offset: data.getUint32(at + 42, true),
      };
    }
    at += 46 + nameLength + data.getUint16(at + 30, true) + data.getUint16(at + 32, true);
  }
  return undefined;
}

function unpack(packed: Uint8Array, method: number, limit: number): Uint8Array | undefined {
  if (method === STORED) return packed;
  if (method !== DEFLATED) return undefined;
  try {
    return inflateRawSync(packed, { maxOutputLength: limit });
  } catch {
    return undefined;
  }
}

function view(bytes: Uint8Array): DataView {
  return new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
}
