import { createHash } from "node:crypto";
import { type Kysely, sql } from "kysely";
import type { BackupReport } from "../../../app/backup/index.ts";
import type { FileStore } from "../../../app/evidence/index.ts";
import { hasHistory, readApplied } from "../migrate.ts";
import { type ArchiveWriter, writeArchive } from "./archive-writer.ts";
import { BackupError } from "./backup-error.ts";
import { fixTextForms, readSequences, readTables, type TableShape } from "./catalogue.ts";
import {
  FORMAT,
  HEAD_ENTRY,
  type Head,
  MANIFEST_ENTRY,
  type Manifest,
  PART_BYTES,
  partName,
} from "./format.ts";

/** Rows fetched at a time. */
const ROWS = 500;

export interface SaveSettings {
  readonly file: string;
  readonly productVersion: string;
  readonly now: Date;
}

/** Saves one consistent picture of the database, and the evidence files, which never change. Throws BackupError. */
export async function save(
  db: Kysely<unknown>,
  files: FileStore,
  settings: SaveSettings,
): Promise<BackupReport> {
  return db
    .transaction()
    .setIsolationLevel("repeatable read")
    .setAccessMode("read only")
    .execute(async (tx) => {
      if (!(await hasHistory(tx))) throw new BackupError("store-empty");
      await fixTextForms(tx);
      const shapes = await readTables(tx);
      const head: Head = {
        format: FORMAT,
        productVersion: settings.productVersion,
        createdAt: settings.now.toISOString(),
        migrations: [...(await readApplied(tx))],
        tables: shapes.map(({ name, columns }) => ({ name, columns: columns.map((column) => column.name) })),
      };
      return writeArchive(settings.file, (archive) => fill(archive, tx, files, head, shapes));
    });
}

async function fill(
  archive: ArchiveWriter,
  tx: Kysely<unknown>,
  files: FileStore,
  head: Head,
  shapes: readonly TableShape[],
): Promise<BackupReport> {
  await archive.add(HEAD_ENTRY, json(head));
  const tables: Manifest["tables"] = [];
  for (const shape of shapes) tables.push(await saveTable(archive, tx, shape));
  const sequences = [...(await readSequences(tx))];
  const saved = await saveFiles(archive, files);
  const { count, bytes, damaged } = saved;
  await archive.add(MANIFEST_ENTRY, json({ tables, sequences, files: { count, bytes } } satisfies Manifest));
  const rows = tables.reduce((sum, table) => sum + table.rows, 0);
  return { tables: tables.length, rows, files: count, bytes, damaged };
}

async function saveTable(
  archive: ArchiveWriter,
  tx: Kysely<unknown>,
  shape: TableShape,
): Promise<Manifest["tables"][number]> {
  const hash = createHash("sha256");
  let rows = 0;
  let part = 0;
  for await (const { content, lines } of partsOf(readLines(tx, shape))) {
    hash.update(content);
    rows += lines;
    part += 1;
    await archive.add(partName(`tables/${shape.name}`, part, ".jsonl"), content);
  }
  return { name: shape.name, rows, sha256: hash.digest("hex") };
}

/** Each row as a JSON array of its columns' text; SQL's NULL is null, so that a JSON null in a column stays itself. */
async function* readLines(tx: Kysely<unknown>, { name, columns }: TableShape): AsyncGenerator<string> {
  const values = sql.join(columns.map((column) => sql`${sql.ref(column.name)}::text`));
  const cursor = sql.id("chiso_backup");
  await sql`declare ${cursor} no scroll cursor for
    select to_json(array[${values}]::text[])::text as line from ${sql.table(name)}`.execute(tx);
  for (;;) {
    const { rows } = await sql<{ line: string }>`fetch ${sql.lit(ROWS)} from ${cursor}`.execute(tx);
    yield* rows.map(({ line }) => line);
    if (rows.length < ROWS) break;
  }
  await sql`close ${cursor}`.execute(tx);
}

async function* partsOf(lines: AsyncIterable<string>): AsyncGenerator<{ content: Buffer; lines: number }> {
  let waiting: string[] = [];
  let length = 0;
  for await (const line of lines) {
    waiting.push(line, "\n");
    length += line.length;
    if (length < PART_BYTES) continue;
    yield { content: Buffer.from(waiting.join("")), lines: waiting.length / 2 };
    waiting = [];
    length = 0;
  }
  if (waiting.length > 0) yield { content: Buffer.from(waiting.join("")), lines: waiting.length / 2 };
}

interface SavedFiles {
  readonly count: number;
  readonly bytes: number;
  readonly damaged: readonly string[];
}

async function saveFiles(archive: ArchiveWriter, files: FileStore): Promise<SavedFiles> {
  let count = 0;
  let bytes = 0;
  const damaged: string[] = [];
  for await (const sha256 of files.list()) {
    if ((await hashOf(files, sha256)) !== sha256) {
      damaged.push(sha256);
      continue;
    }
    bytes += await saveFile(archive, files, sha256);
    count += 1;
  }
  return { count, bytes, damaged };
}

async function hashOf(files: FileStore, sha256: string): Promise<string> {
  const hash = createHash("sha256");
  for await (const chunk of bytesOf(files, sha256)) hash.update(chunk);
  return hash.digest("hex");
}

async function saveFile(archive: ArchiveWriter, files: FileStore, sha256: string): Promise<number> {
  let part = 0;
  let bytes = 0;
  let waiting: Uint8Array[] = [];
  let length = 0;
  const flush = async (): Promise<void> => {
    part += 1;
    await archive.add(partName(`files/${sha256}`, part), Buffer.concat(waiting));
    bytes += length;
    waiting = [];
    length = 0;
  };
  for await (const chunk of bytesOf(files, sha256)) {
    waiting.push(chunk);
    length += chunk.byteLength;
    if (length >= PART_BYTES) await flush();
  }
  if (length > 0 || part === 0) await flush();
  return bytes;
}

async function* bytesOf(files: FileStore, sha256: string): AsyncGenerator<Uint8Array> {
  const stream: AsyncIterable<Uint8Array> = await files.open(sha256);
  yield* stream;
}

function json(value: unknown): Uint8Array {
  return Buffer.from(`${JSON.stringify(value, null, 2)}\n`);
}
