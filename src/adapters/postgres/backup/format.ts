import { z } from "zod";

/**
 * A backup is a gzipped tar. Its entries, in this order:
 * - `chiso-backup.json`: the head below;
 * - `tables/<table>/<part>.jsonl`: one row a line, a JSON array of the columns as PostgreSQL writes them as text;
 * - `files/<sha256>/<part>`: evidence files;
 * - `manifest.json`: counts and hashes; a backup without it was cut short.
 * Parts are small, so that reading and writing need little memory however large the store is.
 */
export const HEAD_ENTRY = "chiso-backup.json";
export const MANIFEST_ENTRY = "manifest.json";
/** Raised when a reader of the old form could no longer read the new one. */
export const FORMAT = 1;
/** Bytes of one part, about. */
export const PART_BYTES = 4 * 1024 * 1024;

export const headSchema = z.object({
  format: z.number().int().positive(),
  productVersion: z.string(),
  createdAt: z.iso.datetime(),
  /** State of the database; a newer program restores at this state and upgrades from there. */
  migrations: z.array(z.object({ name: z.string(), sha256: z.string() })),
  tables: z.array(z.object({ name: z.string(), columns: z.array(z.string()) })),
});
export type Head = z.infer<typeof headSchema>;

export const manifestSchema = z.object({
  /** `sha256` is over all lines of the table, each with its line end. */
  tables: z.array(z.object({ name: z.string(), rows: z.number().int(), sha256: z.string() })),
  sequences: z.array(z.object({ name: z.string(), last: z.string() })),
  files: z.object({ count: z.number().int(), bytes: z.number().int() }),
});
export type Manifest = z.infer<typeof manifestSchema>;

const TABLE_PART = /^tables\/([^/]+)\/\d+\.jsonl$/;
const FILE_PART = /^files\/([0-9a-f]{64})\/\d+$/;

export type EntryKind =
  | { readonly kind: "head" | "manifest" | "unknown" }
  | { readonly kind: "table"; readonly table: string }
  | { readonly kind: "file"; readonly sha256: string };

export function kindOf(entry: string): EntryKind {
  if (entry === HEAD_ENTRY) return { kind: "head" };
  if (entry === MANIFEST_ENTRY) return { kind: "manifest" };
  const table = TABLE_PART.exec(entry)?.[1];
  if (table !== undefined) return { kind: "table", table };
  const sha256 = FILE_PART.exec(entry)?.[1];
  return sha256 === undefined ? { kind: "unknown" } : { kind: "file", sha256 };
}

/** Name of a part, in the order of writing. */
export function partName(folder: string, part: number, ending = ""): string {
  return `${folder}/${String(part).padStart(6, "0")}${ending}`;
}
