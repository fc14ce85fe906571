import { createHash } from "node:crypto";
import { readdir, readFile } from "node:fs/promises";
import path from "node:path";
import { type Kysely, sql } from "kysely";
import { packageRoot } from "../package-root.ts";
import { MigrationError } from "./migration-error.ts";

/** One step of the database, as its file says. */
export interface Migration {
  readonly name: string;
  readonly sql: string;
  readonly sha256: string;
}

export interface AppliedMigration {
  readonly name: string;
  readonly sha256: string;
}

const FILE_NAME = /^\d{4}-[a-z0-9-]+\.sql$/;
/** Any number, the same in every copy of the program: two that start at once upgrade one after the other. */
const LOCK = 7_266_215;

/** The steps shipped with this program, in order. */
export async function readMigrations(
  folder = path.join(packageRoot(), "src/adapters/postgres/migrations"),
): Promise<readonly Migration[]> {
  const files = (await readdir(folder)).filter((file) => FILE_NAME.test(file)).sort();
  return Promise.all(
    files.map(async (file) => {
      const text = (await readFile(path.join(folder, file), "utf8")).replaceAll("\r\n", "\n");
      return {
        name: file.slice(0, -".sql".length),
        sql: text,
        sha256: createHash("sha256").update(text).digest("hex"),
      };
    }),
  );
}

/**
 * Brings the database up to this program, each step in a transaction of its own, so that a start broken off in the
 * middle goes on from the last whole step. Returns the names applied now. Throws MigrationError.
 */
export async function migrate<Tables>(
  db: Kysely<Tables>,
  migrations?: readonly Migration[],
): Promise<readonly string[]> {
  const known = migrations ?? (await readMigrations());
  await prepare(db);
  const applied: string[] = [];
  for (;;) {
    const name = await applyNext(db, known);
    if (name === undefined) return applied;
    applied.push(name);
  }
}

/** Within the caller's transaction, brings an empty database to the state another one had (a backup's). */
export async function migrateInOne<Tables>(
  tx: Kysely<Tables>,
  known: readonly Migration[],
  state: readonly AppliedMigration[],
): Promise<void> {
  const rest = new Set(pending(known, state));
  await createHistory(tx);
  for (const migration of known) if (!rest.has(migration)) await apply(tx, migration);
}

/** Refuses a database that is not exactly at this program's state; changes nothing. Throws MigrationError. */
export async function checkMigrated<Tables>(
  db: Kysely<Tables>,
  migrations?: readonly Migration[],
): Promise<void> {
  const known = migrations ?? (await readMigrations());
  const [next] = pending(known, (await hasHistory(db)) ? await readApplied(db) : []);
  if (next !== undefined) throw new MigrationError("database-behind", { migration: next.name });
}

/** The steps the database went through, in order. */
export async function readApplied<Tables>(db: Kysely<Tables>): Promise<readonly AppliedMigration[]> {
  const { rows } =
    await sql<AppliedMigration>`select name, sha256 from schema_migrations order by name`.execute(db);
  return rows;
}

/** The steps still to be applied; refuses a history that is not a beginning of the known one. */
export function pending(
  known: readonly Migration[],
  applied: readonly AppliedMigration[],
): readonly Migration[] {
  const last = known.at(-1)?.name ?? "";
  const newer = applied.find(({ name }) => name > last);
  if (newer !== undefined) throw new MigrationError("database-newer", { migration: newer.name });
  const done = new Map(applied.map((migration) => [migration.name, migration.sha256]));
  const isDone = (migration: Migration): boolean => done.has(migration.name);
  const firstMissing = known.findIndex((migration) => !isDone(migration));
  const rest = firstMissing === -1 ? [] : known.slice(firstMissing);
  const [missing] = rest;
  if (missing !== undefined && rest.some(isDone))
    throw new MigrationError("half-migrated", { migration: missing.name });
  const names = new Set(known.map(({ name }) => name));
  const changed =
    known.find((migration) => isDone(migration) && done.get(migration.name) !== migration.sha256) ??
    applied.find(({ name }) => !names.has(name));
  if (changed !== undefined) throw new MigrationError("migration-changed", { migration: changed.name });
  return rest;
}

async function prepare<Tables>(db: Kysely<Tables>): Promise<void> {
  if (await hasHistory(db)) return;
  await db.transaction().execute(async (tx) => {
    await sql`select pg_advisory_xact_lock(${LOCK})`.execute(tx);
    if (await hasHistory(tx)) return;
    if (await hasTables(tx)) throw new MigrationError("not-ours");
    await createHistory(tx);
  });
}

async function createHistory<Tables>(tx: Kysely<Tables>): Promise<void> {
  await sql`create table schema_migrations (
    name       text primary key,
    sha256     text not null,
    applied_at timestamptz not null default now()
  )`.execute(tx);
}

/** Asked of the catalogue's rows: `to_regclass` answers from a cache that waiting for the lock does not refresh. */
export async function hasHistory<Tables>(db: Kysely<Tables>): Promise<boolean> {
  const { rows } = await sql`
    select from pg_class
    where relname = 'schema_migrations' and relnamespace = current_schema()::regnamespace`.execute(db);
  return rows.length > 0;
}

/** Tables of the current schema, leaving out those that an extension brought. */
export async function hasTables<Tables>(db: Kysely<Tables>): Promise<boolean> {
  const { rows } = await sql`
    select from pg_class c
    where c.relkind in ('r', 'p') and c.relnamespace = current_schema()::regnamespace
      and not exists (select from pg_depend d where d.objid = c.oid and d.deptype = 'e')
    limit 1`.execute(db);
  return rows.length > 0;
}

async function applyNext<Tables>(
  db: Kysely<Tables>,
  known: readonly Migration[],
): Promise<string | undefined> {
  return db.transaction().execute(async (tx) => {
    await sql`select pg_advisory_xact_lock(${LOCK})`.execute(tx);
    const [next] = pending(known, await readApplied(tx));
    if (next === undefined) return undefined;
    await apply(tx, next);
    return next.name;
  });
}

async function apply<Tables>(tx: Kysely<Tables>, migration: Migration): Promise<void> {
  try {
    await sql.raw(migration.sql).execute(tx);
  } catch (error) {
    const cause = error instanceof Error ? error.message : String(error);
    throw new MigrationError("migration-failed", { migration: migration.name, cause }, error);
  }
  await sql`insert into schema_migrations (name, sha256) values (${migration.name}, ${migration.sha256})`.execute(
    tx,
  );
}
