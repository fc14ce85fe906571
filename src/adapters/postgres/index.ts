import type { Kysely } from "kysely";
import { connect, type DatabaseAddress } from "./connection.ts";
import { type EmbeddedServer, findRunningServer, startEmbeddedServer } from "./launcher/index.ts";
import { checkMigrated, migrate } from "./migrate.ts";

export { packageRoot } from "../package-root.ts";
export { ConnectionError } from "./connection-error.ts";
export { LauncherError } from "./launcher/index.ts";
export { MigrationError } from "./migration-error.ts";
export { StoreError } from "./store-error.ts";

export interface StoreSettings {
  /** DATABASE_URL; when absent the embedded server is used. */
  readonly databaseUrl?: string | undefined;
  /** CHISO_DATA. */
  readonly dataFolder: string;
  /**
   * `own` (the server): start the embedded PostgreSQL and bring the database up to date.
   * `join` (commands): also take a server that a running Chiso started; refuse a database that is behind.
   */
  readonly mode: "own" | "join";
  readonly connections?: number;
  /** Receives each line that the embedded server logs. */
  readonly onLog?: (line: string) => void;
}

export interface OpenStore<Tables> {
  readonly db: Kysely<Tables>;
  readonly kind: "embedded" | "server";
  /** Names of the upgrade steps applied by this opening. */
  readonly migrated: readonly string[];
  /** Resolves when the embedded server has ended by itself or by `close`; never for a server by address. */
  readonly ended: Promise<void>;
  readonly close: () => Promise<void>;
}

/** Opens the transactional store. Throws a StoreError with words for the operator. */
export async function openStore<Tables>(settings: StoreSettings): Promise<OpenStore<Tables>> {
  const place = await findPlace(settings);
  try {
    const db = await connect<Tables>(place.address, {
      ...(settings.connections === undefined ? {} : { connections: settings.connections }),
      onBroken: (error) => settings.onLog?.(error.message),
    });
    try {
      const migrated = await upToDate(db, settings, place);
      const close = async (): Promise<void> => {
        await db.destroy();
        await place.embedded?.stop();
      };
      return {
        db,
        kind: place.kind,
        migrated,
        ended: place.embedded?.ended ?? new Promise(() => undefined),
        close,
      };
    } catch (error) {
      await db.destroy();
      throw error;
    }
  } catch (error) {
    await place.embedded?.stop();
    throw error;
  }
}

interface Place {
  readonly kind: "embedded" | "server";
  readonly address: DatabaseAddress;
  /** Present when this process started the server and must stop it. */
  readonly embedded?: EmbeddedServer;
}

async function findPlace({ databaseUrl, dataFolder, mode, onLog }: StoreSettings): Promise<Place> {
  if (databaseUrl !== undefined && databaseUrl !== "")
    return { kind: "server", address: { url: databaseUrl } };
  const running = mode === "join" ? await findRunningServer(dataFolder) : undefined;
  if (running !== undefined) return { kind: "embedded", address: running };
  const embedded = await startEmbeddedServer({ dataFolder, ...(onLog === undefined ? {} : { onLog }) });
  return { kind: "embedded", address: embedded.address, embedded };
}

/** A database of which this process is the only user may be upgraded; one that others use may only be checked. */
async function upToDate<Tables>(
  db: Kysely<Tables>,
  settings: StoreSettings,
  place: Place,
): Promise<readonly string[]> {
  if (settings.mode === "own" || place.embedded !== undefined) return migrate(db);
  await checkMigrated(db);
  return [];
}
