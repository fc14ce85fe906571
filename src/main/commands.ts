import { openFolderFileStore } from "../adapters/files/index.ts";
import { createBackupStore, openDatabase, packageRoot } from "../adapters/postgres/index.ts";
import type { BackupStore } from "../app/backup/index.ts";
import type { OpenStores } from "../cli/index.ts";
import { openApplication } from "./application.ts";
import { codeVersion } from "./codeVersion.ts";
import { readSettings } from "./settings.ts";

/** The stores for a command: beside a running server, or alone. */
export async function openStores(): Promise<OpenStores> {
  const { context, close } = await openApplication(readSettings(process.env, packageRoot()), "join");
  return { context, close };
}

export function openBackups(): BackupStore {
  const { dataFolder, databaseUrl } = readSettings(process.env, packageRoot());
  return createBackupStore({
    openDatabase: () => openDatabase({ dataFolder, databaseUrl: databaseUrl ?? undefined }),
    openFiles: () => openFolderFileStore(dataFolder),
    productVersion: codeVersion(),
    now: () => new Date(),
  });
}

export { runServer } from "./runServer.ts";
export { sayFault } from "./sayFault.ts";
