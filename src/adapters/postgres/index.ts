import type { Kysely } from "kysely";
import { connect, type DatabaseAddress } from "./connection.ts";
import { type EmbeddedServer, findRunningServer, startEmbeddedServer } from "./launcher/index.ts";
import { checkMigrated, migrate } from "./migrate.ts";
import type { Database } from "./schema.ts";

export { packageRoot } from "../package-root.ts";
export { createBackupStore } from "./backup/index.ts";

export interface DatabaseSettings {
  /** DATABASE_URL; when absent the embedded server is used. */
  readonly databaseUrl?: string | undefined;
  /** CHISO_DATA. */
  readonly dataFolder: string;
  readonly connections?: number;
  /** Receives each line that the embedded server logs. */
  readonly onLog?: (line: string) => void;
}

export interface StoreSettings extends DatabaseSettings {
  /**
   * `own` (the server): start the embedded PostgreSQL and bring the database up to date.
   * `join` (commands): also take a server that a running Chiso started; refuse a database that is behind.
   */
  readonly mode: "own" | "join";
}

export interface OpenDatabase<Tables> {
  readonly db: Kysely<Tables>;
  readonly kind: "embedded" | "server";
  /** Resolves when the embedded server has ended by itself or by `close`; never for a server by address. */
  readonly ended: Promise<void>;
  readonly close: () => Promise<void>;
}

export interface OpenStore extends OpenDatabase<Database> {
  /** Names of the upgrade steps applied by this opening. */
  readonly migrated: readonly string[];
}

/** Opens the transactional store, up to date. Throws a StoreError with words for the operator. */
export async function openStore(settings: StoreSettings): Promise<OpenStore> {
  const place = await findPlace(settings, settings.mode);
  const database = await connectTo<Database>(place, settings);
  try {
    const migrated = await upToDate(database.db, settings.mode, place);
    return { ...database, migrated };
  } catch (error) {
    await database.close();
    throw error;
  }
}

/** Opens the database as it is, whatever its tables, joining a server that runs already: for saving and restoring. */
export async function openDatabase(settings: DatabaseSettings): Promise<OpenDatabase<unknown>> {
  return connectTo<unknown>(await findPlace(settings, "join"), settings);
}

async function connectTo<Tables>(
  place: Place,
  { connections, onLog }: DatabaseSettings,
): Promise<OpenDatabase<Tables>> {
  const { kind, address, embedded } = place;
  try {
    const db = await connect<Tables>(address, {
      ...(connections === undefined ? {} : { connections }),
      onBroken: (error) => onLog?.(error.message),
    });
    const close = async (): Promise<void> => {
      await db.destroy();
      await embedded?.stop();
    };
    return { db, kind, ended: embedded?.ended ?? new Promise(() => undefined), close };
  } catch (error) {
    await embedded?.stop();
    throw error;
  }
}

interface Place {
  readonly kind: "embedded" | "server";
  readonly address: DatabaseAddress;
  /** Present when this process started the server and must stop it. */
  readonly embedded?: EmbeddedServer;
}

async function findPlace(
  { databaseUrl, dataFolder, onLog }: DatabaseSettings,
  mode: StoreSettings["mode"],
): Promise<Place> {
  if (databaseUrl !== undefined && databaseUrl !== "")
    return { kind: "server", address: { url: databaseUrl } };
  const running = mode === "join" ? await findRunningServer(dataFolder) : undefined;
  if (running !== undefined) return { kind: "embedded", address: running };
  const embedded = await startEmbeddedServer({ dataFolder, ...(onLog === undefined ? {} : { onLog }) });
  return { kind: "embedded", address: embedded.address, embedded };
}

/** A database of which this process is the only user may be upgraded; one that others use may only be checked. */
async function upToDate(
  db: Kysely<Database>,
  mode: StoreSettings["mode"],
  place: Place,
): Promise<readonly string[]> {
  if (mode === "own" || place.embedded !== undefined) return migrate(db);
  await checkMigrated(db);
  return [];
}
