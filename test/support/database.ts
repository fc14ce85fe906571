import { randomBytes } from "node:crypto";
import { type Kysely, sql } from "kysely";
import { inject } from "vitest";
import { connect, type DatabaseAddress } from "../../src/adapters/postgres/connection.ts";
import { migrate } from "../../src/adapters/postgres/migrate.ts";
import type { Database } from "../../src/adapters/postgres/schema.ts";
import { inDatabase, startThrowAwayServer } from "./database-server.ts";

export interface TestDatabase<Tables = Database> {
  readonly db: Kysely<Tables>;
  readonly address: DatabaseAddress;
  /** The same as an address for DATABASE_URL. */
  readonly url: string;
  /** Closes the connections and drops the database. */
  readonly close: () => Promise<void>;
}

/**
 * A migrated, empty database of the caller's own on the server of the test run (see database-server.ts).
 * Call it in beforeAll or beforeEach and `close` it afterwards.
 */
export async function openTestDatabase<Tables = Database>(
  settings: { readonly empty?: boolean } = {},
): Promise<TestDatabase<Tables>> {
  const { address: server, template } = inject("testServer");
  const name = `chiso_test_${randomBytes(6).toString("hex")}`;
  const maintenance = await connect(server, { connections: 1 });
  const source = settings.empty === true ? "template0 encoding 'UTF8'" : template;
  await sql.raw(`create database ${name} template ${source}`).execute(maintenance);
  const address = inDatabase(server, name);
  const db = await connect<Tables>(address, { connections: 5 });
  return {
    db,
    address,
    url: urlOf(address),
    close: async () => {
      await db.destroy();
      await sql.raw(`drop database ${name} with (force)`).execute(maintenance);
      await maintenance.destroy();
    },
  };
}

/** As `openTestDatabase`, on a server of its own, for a test file of a run that has none. */
export async function openOwnDatabase(): Promise<TestDatabase> {
  const server = await startThrowAwayServer();
  const db = await connect<Database>(server.address, { connections: 5 });
  await migrate(db);
  const close = async (): Promise<void> => {
    await db.destroy();
    await server.stop();
  };
  return { db, address: server.address, url: urlOf(server.address), close };
}

function urlOf(address: DatabaseAddress): string {
  if ("url" in address) return address.url;
  return `postgres://${address.user}@${encodeURIComponent(address.host)}/${address.database}`;
}
