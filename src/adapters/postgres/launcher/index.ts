import path from "node:path";
import { initialise, isInitialised, openDataFolder, SERVER_USER, settleOwner } from "./database-folder.ts";
import { LauncherError } from "./launcher-error.ts";
import { liveLock, takeOverFolder } from "./lock-file.ts";
import { chooseRunAs, type OrphanGuard, type RunAs } from "./run-as.ts";
import { findServerPackage, repairPackage, type ServerPackage } from "./server-package.ts";
import { type RunningServer, startServer } from "./server-process.ts";
import { makeSocketFolder, removeSocketFolder, socketParent } from "./socket-folder.ts";

export { LauncherError } from "./launcher-error.ts";

/** Where a client reaches the server: a folder with its socket. There is no network port and no password. */
export interface SocketAddress {
  readonly host: string;
  readonly user: string;
  readonly database: string;
}

export interface EmbeddedServer {
  readonly address: SocketAddress;
  readonly pid: number;
  readonly databaseFolder: string;
  /** How the server was started, for the log. */
  readonly runAs: RunAs["kind"];
  readonly ended: Promise<void>;
  readonly stop: () => Promise<void>;
}

export interface EmbeddedSettings {
  /** CHISO_DATA; the database lives in its folder `postgres`. Made if missing. */
  readonly dataFolder: string;
  /** False only for databases that may be lost (tests): no fsync. */
  readonly durable?: boolean;
  readonly onLog?: (line: string) => void;
  /** For tests: the programs to run and the guard to use. */
  readonly serverPackage?: ServerPackage;
  readonly orphanGuard?: OrphanGuard;
}

const BACKENDS_LINGER_MS = 10_000;

/**
 * Starts the PostgreSQL that came with npm on the data folder, making the database at first start.
 * It never runs as root, takes connections by socket only, and ends when Node ends, however that comes about.
 * Throws LauncherError with words for the operator.
 */
export async function startEmbeddedServer(settings: EmbeddedSettings): Promise<EmbeddedServer> {
  const server = settings.serverPackage ?? findServerPackage();
  await repairPackage(server);
  const dataFolder = await openDataFolder(settings.dataFolder);
  const databaseFolder = path.join(dataFolder, "postgres");
  const initialised = await isInitialised(databaseFolder);
  if (initialised) await takeOverFolder(databaseFolder);
  const folders = { data: dataFolder, temporary: socketParent() };
  const runAs = await chooseRunAs(server, folders, settings.orphanGuard ?? "kernel");
  const durable = settings.durable ?? true;
  if (!initialised) {
    await initialise(server, runAs, databaseFolder, durable);
    await takeOverFolder(databaseFolder);
  }
  await settleOwner(databaseFolder, runAs);
  const onLog = settings.onLog ?? (() => undefined);
  const socketFolder = await makeSocketFolder(runAs.owner);
  try {
    const running = await startPatiently(server, runAs, { databaseFolder, socketFolder, durable, onLog });
    void running.ended.then(() => removeSocketFolder(socketFolder));
    return {
      ...running,
      address: addressIn(socketFolder),
      databaseFolder,
      runAs: runAs.kind,
      stop: () => running.stop().then(() => removeSocketFolder(socketFolder)),
    };
  } catch (error) {
    await removeSocketFolder(socketFolder);
    throw error;
  }
}

/** The address of a server that already runs on this data folder (started by another process), if there is one. */
export async function findRunningServer(dataFolder: string): Promise<SocketAddress | undefined> {
  const lock = await liveLock(path.join(await openDataFolder(dataFolder), "postgres"));
  if (lock?.socketFolder === undefined || lock.status !== "ready") return undefined;
  return addressIn(lock.socketFolder);
}

/** After a kill -9 of the server its own children live on for a moment and hold the folder. */
async function startPatiently(
  server: ServerPackage,
  runAs: RunAs,
  settings: Parameters<typeof startServer>[2],
): Promise<RunningServer> {
  const started = Date.now();
  for (;;) {
    try {
      return await startServer(server, runAs, settings);
    } catch (error) {
      const mayPass = error instanceof LauncherError && error.code === "folder-in-use";
      if (!mayPass || Date.now() - started > BACKENDS_LINGER_MS) throw error;
      await takeOverFolder(settings.databaseFolder);
    }
  }
}

function addressIn(socketFolder: string): SocketAddress {
  return { host: socketFolder, user: SERVER_USER, database: "postgres" };
}
