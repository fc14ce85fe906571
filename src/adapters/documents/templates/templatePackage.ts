import { type Unzipped, unzipSync } from "fflate";
import { AppError } from "../../../contract/errors.ts";
import { REFUSALS } from "./refusals.ts";

/** Of the file, of all parts once unpacked, and of their number. */
const MOST_BYTES = 5 * 1024 * 1024;
const MOST_UNPACKED = 40 * 1024 * 1024;
const MOST_PARTS = 500;
/** Of body, headers and footers: filled in three seconds at most on a busy machine; far more than any paper. */
const MOST_TEXT = 2 * 1024 * 1024;
/** Where docxtemplater fills places. */
export const FILLED = /^word\/(?:document|header\d*|footer\d*)\.xml$/;

const MAIN = "application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml";
/** Of the old binary files, and of new ones that are encrypted (MS-CFB 2.2). */
const COMPOUND_FILE = [0xd0, 0xcf, 0x11, 0xe0];
const RELATION = /<Relationship\b[^>]*>/g;

/** The parts of a stranger's DOCX, unpacked within limits; throws AppError invalid for anything that is no plain document. */
export function templatePackage(bytes: Uint8Array): Unzipped {
  if (COMPOUND_FILE.every((byte, index) => bytes[index] === byte)) throw REFUSALS.old();
  if (bytes.length > MOST_BYTES) throw REFUSALS.swollen();
  const parts = unpacked(bytes);
  const names = Object.keys(parts);
  if (names.some((name) => /vbaproject\.bin$/i.test(name))) throw REFUSALS.macros();
  const contents = partText(parts, "[Content_Types].xml");
  if (/macroEnabled/i.test(contents)) throw REFUSALS.macros();
  if (!contents.includes(MAIN) || !parts["word/document.xml"]) throw REFUSALS.notWord();
  if (names.some((name) => /^word\/(?:embeddings|activeX)\//i.test(name))) throw REFUSALS.embedded();
  const text = names.filter((name) => FILLED.test(name));
  if (text.reduce((sum, name) => sum + (parts[name]?.length ?? 0), 0) > MOST_TEXT) throw REFUSALS.tooLong();
  for (const name of names) if (/\.(?:xml|rels)$/i.test(name)) requirePlain(name, partText(parts, name));
  return parts;
}

/** Sizes a file states are limits here, not promises: a part never grows beyond what its head says. */
function unpacked(bytes: Uint8Array): Unzipped {
  let room = MOST_UNPACKED;
  let count = 0;
  try {
    return unzipSync(bytes, {
      filter: ({ originalSize }) => {
        room -= originalSize;
        count += 1;
        if (room < 0 || count > MOST_PARTS) throw REFUSALS.swollen();
        return true;
      },
    });
  } catch (error) {
    if (error instanceof AppError) throw error;
    throw bytes[0] === 0x50 && bytes[1] === 0x4b ? REFUSALS.broken() : REFUSALS.notWord();
  }
}

/** No document types (entities), nothing fetched from elsewhere; links that a reader clicks are no content. */
function requirePlain(name: string, xml: string): void {
  if (/<!DOCTYPE|<!ENTITY/i.test(xml)) throw REFUSALS.broken();
  if (/<w:altChunk\b/.test(xml)) throw REFUSALS.embedded();
  if (!name.endsWith(".rels")) return;
  for (const [relation] of xml.matchAll(RELATION)) {
    if (!/TargetMode\s*=\s*["']External["']/i.test(relation)) continue;
    if (/Type\s*=\s*["'][^"']*\/hyperlink["']/.test(relation)) continue;
    throw REFUSALS.outside(/Target\s*=\s*["']([^"']*)["']/.exec(relation)?.[1]?.slice(0, 120) ?? name);
  }
}

export function partText(parts: Unzipped, name: string): string {
  return new TextDecoder().decode(parts[name] ?? new Uint8Array());
}
