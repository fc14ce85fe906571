import { createDocumentParts } from "../adapters/documents/index.ts";
import { publishedFiles } from "../adapters/files/published/index.ts";
import { createBackupStore, openDatabase, packageRoot } from "../adapters/postgres/index.ts";
import { createCalculations } from "../adapters/workers/index.ts";
import type { BackupStore } from "../app/backup/index.ts";
import type { DemoLogin, IndexParts, OpenPost, OpenStores, SurveyParts } from "../cli/index.ts";
import { openApplication } from "./application.ts";
import { codeVersion } from "./codeVersion.ts";
import { openFiles } from "./fileParts.ts";
import { mailerOf } from "./post.ts";
import { readSettings } from "./settings.ts";

/** The stores for a command: beside a running server, or alone. */
export async function openStores(): Promise<OpenStores> {
  const { context, close } = await openApplication(readSettings(process.env, packageRoot()), "join");
  return { context, close };
}

/** The stores and the way out for mails. */
export async function openPost(): Promise<OpenPost> {
  const settings = readSettings(process.env, packageRoot());
  const { context, close } = await openApplication(settings, "join");
  const url = settings.publicUrl ?? `http://${settings.host}:${settings.port}`;
  return { context, close, mailer: mailerOf(settings), url };
}

/** Loads the demo once; gives no accounts when it is there already. */
export async function loadDemoOnce(): Promise<readonly DemoLogin[]> {
  const [{ loadDemo }, stores] = await Promise.all([import("./demo/loadDemo.ts"), openStores()]);
  try {
    return await loadDemo(stores.context);
  } finally {
    await stores.close();
  }
}

/** What commands on indices need; no store is opened. */
export async function openIndexParts(settings: { readonly threads?: number }): Promise<IndexParts> {
  const calculations = createCalculations(settings);
  return {
    tables: createDocumentParts().tables,
    calculations,
    published: () => publishedFiles().read(),
    close: calculations.close,
  };
}

/** What commands on surveys need; no store is opened. */
export async function openSurveyParts(): Promise<SurveyParts> {
  return { tables: createDocumentParts().tables };
}

export function openBackups(): BackupStore {
  const settings = readSettings(process.env, packageRoot());
  const { dataFolder, databaseUrl } = settings;
  return createBackupStore({
    openDatabase: () => openDatabase({ dataFolder, databaseUrl: databaseUrl ?? undefined }),
    openFiles: () => openFiles(settings),
    productVersion: codeVersion(),
    now: () => new Date(),
  });
}

export { runServer } from "./runServer.ts";
export { sayFault } from "./sayFault.ts";
