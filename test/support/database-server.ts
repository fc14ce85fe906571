import { chmod, mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { sql } from "kysely";
import type { TestProject } from "vitest/node";
import { connect, type DatabaseAddress } from "../../src/adapters/postgres/connection.ts";
import { withDatabase } from "../../src/adapters/postgres/database-url.ts";
import { startEmbeddedServer } from "../../src/adapters/postgres/launcher/index.ts";
import { migrate } from "../../src/adapters/postgres/migrate.ts";

/** What a test file needs to make a database of its own. */
export interface TestServer {
  /** Where databases are made. */
  readonly address: DatabaseAddress;
  /** A migrated, empty database to copy. */
  readonly template: string;
}

declare module "vitest" {
  export interface ProvidedContext {
    testServer: TestServer;
  }
}

/**
 * One server for the whole run: the embedded PostgreSQL in a folder that is thrown away, or the one named by
 * CHISO_TEST_DATABASE_URL (its user must be allowed to make databases).
 */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const url = process.env["CHISO_TEST_DATABASE_URL"];
  const server = url ? { address: { url }, stop: async () => undefined } : await startThrowAwayServer();
  const template = `chiso_template_${process.pid}`;
  try {
    await makeTemplate(server.address, template);
  } catch (error) {
    await server.stop();
    throw error;
  }
  project.provide("testServer", { address: server.address, template });
  return async () => {
    if (url) await onServer(server.address, `drop database if exists ${template} with (force)`);
    await server.stop();
  };
}

export async function startThrowAwayServer(): Promise<{
  address: DatabaseAddress;
  stop: () => Promise<void>;
}> {
  const folder = await mkdtemp(path.join(tmpdir(), "chiso-test-"));
  // As root the server runs as another user, who must be able to pass through.
  await chmod(folder, 0o711);
  const server = await startEmbeddedServer({ dataFolder: folder, durable: false });
  const stop = async (): Promise<void> => {
    await server.stop();
    await rm(folder, { recursive: true, force: true });
  };
  return { address: server.address, stop };
}

async function makeTemplate(address: DatabaseAddress, template: string): Promise<void> {
  const locale = "url" in address ? "encoding 'UTF8' lc_collate 'C' lc_ctype 'C.UTF-8'" : "";
  await onServer(address, `create database ${template} template template0 ${locale}`);
  const db = await connect(inDatabase(address, template), { connections: 1 });
  try {
    await migrate(db);
  } finally {
    await db.destroy();
  }
}

async function onServer(address: DatabaseAddress, statement: string): Promise<void> {
  const db = await connect(address, { connections: 1 });
  try {
    await sql.raw(statement).execute(db);
  } finally {
    await db.destroy();
  }
}

/** The same server, another database. */
export function inDatabase(address: DatabaseAddress, database: string): DatabaseAddress {
  if (!("url" in address)) return { ...address, database };
  return { url: withDatabase(address.url, database) };
}
