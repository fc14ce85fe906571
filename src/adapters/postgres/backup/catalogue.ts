import { type Kysely, sql } from "kysely";

/** A table of the store and those of its columns that hold data of their own (generated ones do not). */
export interface TableShape {
  readonly name: string;
  readonly columns: readonly { readonly name: string; readonly type: string }[];
}

/** A foreign key, as PostgreSQL itself would write it. */
export interface ForeignKey {
  readonly table: string;
  readonly name: string;
  readonly definition: string;
}

/**
 * The tables to save, read from the database's own catalogue, so that no list has to be kept: everything in the
 * current schema but the history of upgrades, partitions (their parent gives their rows) and what extensions brought.
 */
export async function readTables(db: Kysely<unknown>): Promise<readonly TableShape[]> {
  const { rows } = await sql<{ name: string; columns: TableShape["columns"] }>`
    select c.relname as name,
           coalesce(json_agg(json_build_object('name', a.attname, 'type', format_type(a.atttypid, a.atttypmod))
             order by a.attnum) filter (where a.attnum is not null), '[]') as columns
    from pg_class c
    left join pg_attribute a
      on a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped and a.attgenerated = ''
    where c.relkind in ('r', 'p') and not c.relispartition and c.relname <> 'schema_migrations'
      and c.relnamespace = current_schema()::regnamespace
      and not exists (select from pg_depend d where d.objid = c.oid and d.deptype = 'e')
    group by c.relname
    order by c.relname`.execute(db);
  return rows;
}

/** Foreign keys declared on the tables (those that partitions inherit come back with their parent's). */
export async function readForeignKeys(db: Kysely<unknown>): Promise<readonly ForeignKey[]> {
  const { rows } = await sql<ForeignKey>`
    select t.relname as table, k.conname as name, pg_get_constraintdef(k.oid) as definition
    from pg_constraint k join pg_class t on t.oid = k.conrelid
    where k.contype = 'f' and k.conparentid = 0 and k.connamespace = current_schema()::regnamespace
    order by t.relname, k.conname`.execute(db);
  return rows;
}

/** Sequences that have given a number, with the last one as text. */
export async function readSequences(db: Kysely<unknown>): Promise<readonly { name: string; last: string }[]> {
  const { rows } = await sql<{ name: string; last: string }>`
    select sequencename as name, last_value::text as last
    from pg_sequences where schemaname = current_schema() and last_value is not null order by sequencename`.execute(
    db,
  );
  return rows;
}

/** Values travel as text: written and read under the same settings they are exact for every type. */
export async function fixTextForms(db: Kysely<unknown>): Promise<void> {
  await sql`select set_config('datestyle', 'ISO, YMD', true), set_config('intervalstyle', 'iso_8601', true),
                   set_config('timezone', 'UTC', true), set_config('extra_float_digits', '1', true),
                   set_config('bytea_output', 'hex', true)`.execute(db);
}
