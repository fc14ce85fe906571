import type { Kysely } from "kysely";
import type { BackupStore } from "../../../app/backup/index.ts";
import type { FileStore } from "../../../app/evidence/index.ts";
import { restore } from "./restore.ts";
import { save } from "./save.ts";

interface BackupParts {
  /** Opens the database without upgrading it; a server that runs already is joined. */
  readonly openDatabase: () => Promise<{ readonly db: Kysely<unknown>; readonly close: () => Promise<void> }>;
  readonly openFiles: () => Promise<FileStore>;
  readonly productVersion: string;
  readonly now: () => Date;
}

/** Saves and restores the store; opens what it needs for each act and closes it again. */
export function createBackupStore({
  openDatabase,
  openFiles,
  productVersion,
  now,
}: BackupParts): BackupStore {
  const withStore = async <T>(act: (db: Kysely<unknown>, files: FileStore) => Promise<T>): Promise<T> => {
    const { db, close } = await openDatabase();
    try {
      return await act(db, await openFiles());
    } finally {
      await close();
    }
  };
  return {
    save: (file) => withStore((db, files) => save(db, files, { file, productVersion, now: now() })),
    restore: (file) => withStore((db, files) => restore(db, files, file)),
  };
}
