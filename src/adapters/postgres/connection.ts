import { Kysely, PostgresDialect, sql } from "kysely";
import { Pool, type PoolConfig } from "pg";
import { columnTypes } from "./column-types.ts";
import { ConnectionError } from "./connection-error.ts";
import { placeOf } from "./database-url.ts";
import { GatheringSocket } from "./gathering-socket.ts";
import { keepingStatements } from "./known-statements.ts";
import type { SocketAddress } from "./launcher/index.ts";
import { refuseUnfit, type ServerTraits } from "./server-traits.ts";
import { hasSystemCode } from "./store-error.ts";

/** A server by its address (DATABASE_URL), or the embedded one by its socket. */
export type DatabaseAddress = { readonly url: string } | SocketAddress;

export interface ConnectionSettings {
  /** Most connections held at a time. */
  readonly connections?: number;
  /** Hears of a connection that broke while it was idle; the pool replaces it. */
  readonly onBroken?: (error: Error) => void;
}

const CONNECT_WITHIN_MS = 10_000;
/** Queries that do not wait for each other (`Promise.all`) are sent together and answered in their order. */
const TOGETHER = { pipeline: true, stream: () => new GatheringSocket() };

/**
 * A pool of connections behind Kysely, after the server has been asked whether it can serve: version 15 or later,
 * UTF-8 and Vietnamese sorting. Throws ConnectionError.
 */
export async function connect<Tables>(
  address: DatabaseAddress,
  settings: ConnectionSettings = {},
): Promise<Kysely<Tables>> {
  const server = nameOf(address);
  const db = openPool<Tables>(address, settings);
  try {
    await checkServer(db, server);
    return db;
  } catch (error) {
    await db.destroy();
    throw error instanceof ConnectionError ? error : connectionError(error, server);
  }
}

function openPool<Tables>(address: DatabaseAddress, settings: ConnectionSettings): Kysely<Tables> {
  const pool = new Pool({
    ...poolAddress(address),
    types: columnTypes,
    max: settings.connections ?? 10,
    application_name: "chiso",
    connectionTimeoutMillis: CONNECT_WITHIN_MS,
    ...TOGETHER,
  });
  pool.on("error", (error) => settings.onBroken?.(error));
  return new Kysely<Tables>({
    dialect: new PostgresDialect({ pool: "url" in address ? pool : keepingStatements(pool) }),
  });
}

function poolAddress(address: DatabaseAddress): PoolConfig {
  if (!("url" in address)) return { host: address.host, user: address.user, database: address.database };
  return { connectionString: address.url };
}

function nameOf(address: DatabaseAddress): string {
  if (!("url" in address)) return address.host;
  try {
    return placeOf(address.url);
  } catch (error) {
    throw new ConnectionError("address-invalid", { server: "?" }, error);
  }
}

async function checkServer<Tables>(db: Kysely<Tables>, server: string): Promise<void> {
  const { rows } = await sql<ServerTraits>`
    select current_setting('server_version_num')::int as version,
           current_setting('server_version') as name,
           current_setting('server_encoding') as encoding,
           exists (select from pg_collation where collname = 'vi-x-icu') as sorts`.execute(db);
  for (const traits of rows) refuseUnfit(traits, server);
}

function connectionError(error: unknown, server: string): unknown {
  if (hasSystemCode(error, "28P01", "28000", "42501"))
    return new ConnectionError("sign-in-refused", { server }, error);
  if (hasSystemCode(error, "3D000")) return new ConnectionError("database-missing", { server }, error);
  const unreachable = [
    "ECONNREFUSED",
    "ENOTFOUND",
    "EHOSTUNREACH",
    "ETIMEDOUT",
    "ECONNRESET",
    "ENOENT",
    "EAI_AGAIN",
    "57P03",
  ];
  const timedOut = error instanceof Error && /timeout|terminated unexpectedly/i.test(error.message);
  if (timedOut || hasSystemCode(error, ...unreachable))
    return new ConnectionError("server-unreachable", { server }, error);
  return error;
}
