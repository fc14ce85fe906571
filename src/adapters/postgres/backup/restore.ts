import { createHash, type Hash } from "node:crypto";
import { type Kysely, sql } from "kysely";
import type { RestoreReport } from "../../../app/backup/index.ts";
import type { FileStore } from "../../../app/evidence/index.ts";
import { hasTables, type Migration, migrate, migrateInOne, readMigrations } from "../migrate.ts";
import { hasSystemCode } from "../store-error.ts";
import { type ArchiveEntry, readArchive } from "./archive-reader.ts";
import { BackupError } from "./backup-error.ts";
import { type ForeignKey, fixTextForms, readForeignKeys, readTables, type TableShape } from "./catalogue.ts";
import { FileJoiner } from "./file-joiner.ts";
import { FORMAT, type Head, headSchema, kindOf, type Manifest, manifestSchema } from "./format.ts";

/**
 * Fills an empty store from a backup, all in one transaction: the tables are made at the state the backup has, filled,
 * counted and compared; only then do foreign keys and triggers stand again, which checks every reference at once.
 * Newer upgrade steps follow. Throws BackupError (or MigrationError), and then the database is as it was.
 */
export async function restore(
  db: Kysely<unknown>,
  files: FileStore,
  file: string,
  migrations?: readonly Migration[],
): Promise<RestoreReport> {
  const known = migrations ?? (await readMigrations());
  const report = await db
    .transaction()
    .execute(async (tx) => {
      if (await hasTables(tx)) throw new BackupError("store-not-empty");
      await fixTextForms(tx);
      return restoreInto(tx, files, file, known);
    })
    .catch((error: unknown) => {
      throw restoreError(error, file);
    });
  await migrate(db, known);
  return report;
}

interface Progress {
  readonly head: Head;
  readonly shapes: ReadonlyMap<string, TableShape>;
  readonly foreignKeys: readonly ForeignKey[];
  readonly tables: Map<string, { rows: number; readonly hash: Hash }>;
}

async function restoreInto(
  tx: Kysely<unknown>,
  files: FileStore,
  file: string,
  known: readonly Migration[],
): Promise<RestoreReport> {
  const joiner = new FileJoiner(files, file);
  try {
    const { progress, manifest } = await readAll(tx, joiner, file, known);
    compare(file, progress, manifest, joiner);
    await finish(tx, progress, manifest);
    return {
      tables: manifest.tables.length,
      rows: manifest.tables.reduce((sum, table) => sum + table.rows, 0),
      files: joiner.count,
      bytes: joiner.bytes,
      productVersion: progress.head.productVersion,
      createdAt: new Date(progress.head.createdAt),
    };
  } finally {
    await joiner.abandon();
  }
}

async function readAll(
  tx: Kysely<unknown>,
  joiner: FileJoiner,
  file: string,
  known: readonly Migration[],
): Promise<{ progress: Progress; manifest: Manifest }> {
  let progress: Progress | undefined;
  let manifest: Manifest | undefined;
  for await (const entry of readArchive(file)) {
    const kind = kindOf(entry.name);
    if (progress === undefined) progress = await begin(tx, file, entry, known);
    else if (kind.kind === "table") await fillTable(tx, file, progress, kind.table, entry.content);
    else if (kind.kind === "file") await joiner.add(kind.sha256, entry.content);
    else if (kind.kind === "manifest") manifest = parse(manifestSchema, entry, file);
  }
  await joiner.end();
  if (progress === undefined) throw new BackupError("not-a-backup", { file });
  if (manifest === undefined) throw damaged(file, "no manifest");
  return { progress, manifest };
}

async function begin(
  tx: Kysely<unknown>,
  file: string,
  entry: ArchiveEntry,
  known: readonly Migration[],
): Promise<Progress> {
  if (kindOf(entry.name).kind !== "head") throw new BackupError("not-a-backup", { file });
  const head = parse(headSchema, entry, file);
  const names = new Set(known.map(({ name }) => name));
  const newer = head.format > FORMAT || head.migrations.some(({ name }) => !names.has(name));
  if (newer) throw new BackupError("backup-newer", { file, found: head.productVersion });
  await migrateInOne(tx, known, head.migrations);
  const shapes = await readTables(tx);
  const foreignKeys = await readForeignKeys(tx);
  for (const key of foreignKeys) {
    await sql`alter table ${sql.table(key.table)} drop constraint ${sql.id(key.name)}`.execute(tx);
  }
  for (const { name } of shapes) {
    await sql`alter table ${sql.table(name)} disable trigger user`.execute(tx);
    // Rows that an upgrade step put in are in the backup too.
    await sql`delete from ${sql.table(name)}`.execute(tx);
  }
  const tables = new Map(head.tables.map(({ name }) => [name, { rows: 0, hash: createHash("sha256") }]));
  return { head, shapes: new Map(shapes.map((shape) => [shape.name, shape])), foreignKeys, tables };
}

async function fillTable(
  tx: Kysely<unknown>,
  file: string,
  progress: Progress,
  name: string,
  content: Buffer,
): Promise<void> {
  const shape = progress.shapes.get(name);
  const saved = progress.head.tables.find((table) => table.name === name);
  const filled = progress.tables.get(name);
  if (shape === undefined || saved === undefined || filled === undefined)
    throw damaged(file, `table ${name}`);
  const columns = saved.columns.map((column) => {
    const type = shape.columns.find((known) => known.name === column)?.type;
    if (type === undefined) throw damaged(file, `column ${name}.${column}`);
    return { column, type };
  });
  const values = columns.map(({ type }, place) => sql`(line ->> ${sql.lit(place)})::${sql.raw(type)}`);
  const lines = content.toString("utf8").trimEnd().split("\n");
  const result = await sql`
    insert into ${sql.table(name)} (${sql.join(columns.map(({ column }) => sql.id(column)))}) overriding system value
    select ${sql.join(values)} from json_array_elements(${`[${lines.join(",")}]`}::json) line`.execute(tx);
  filled.rows += Number(result.numAffectedRows ?? 0);
  filled.hash.update(content);
}

function compare(file: string, progress: Progress, manifest: Manifest, joiner: FileJoiner): void {
  if (manifest.tables.length !== progress.tables.size) throw damaged(file, "tables");
  for (const { name, rows, sha256 } of manifest.tables) {
    const filled = progress.tables.get(name);
    if (filled?.rows !== rows) throw damaged(file, `rows of ${name}`);
    if (filled.hash.digest("hex") !== sha256) throw damaged(file, `hash of ${name}`);
  }
  const { count, bytes } = manifest.files;
  if (joiner.count !== count || joiner.bytes !== bytes) throw damaged(file, "evidence files");
}

async function finish(tx: Kysely<unknown>, progress: Progress, manifest: Manifest): Promise<void> {
  for (const { table, name, definition } of progress.foreignKeys) {
    await sql`alter table ${sql.table(table)} add constraint ${sql.id(name)} ${sql.raw(definition)}`.execute(
      tx,
    );
  }
  for (const name of progress.shapes.keys())
    await sql`alter table ${sql.table(name)} enable trigger user`.execute(tx);
  for (const { name, last } of manifest.sequences) {
    await sql`select setval(quote_ident(${name})::regclass, ${last}::bigint)`.execute(tx);
  }
}

function parse<T>(schema: { parse: (value: unknown) => T }, entry: ArchiveEntry, file: string): T {
  try {
    return schema.parse(JSON.parse(entry.content.toString("utf8")));
  } catch (error) {
    throw new BackupError("backup-damaged", { file, found: entry.name }, error);
  }
}

function damaged(file: string, found: string): BackupError {
  return new BackupError("backup-damaged", { file, found });
}

/** What PostgreSQL refuses: a full disk; values (class 22) and references (class 23) that cannot have been saved so. */
function restoreError(error: unknown, file: string): unknown {
  if (hasSystemCode(error, "53100")) return new BackupError("disk-full", { file }, error);
  const code = error instanceof Error && "code" in error ? String(error.code) : "";
  return /^2[23]/.test(code)
    ? new BackupError("backup-damaged", { file, found: String(error) }, error)
    : error;
}
