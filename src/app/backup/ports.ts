/** What a backup holds. */
export interface BackupReport {
  readonly tables: number;
  readonly rows: number;
  /** Evidence files, and their bytes together. */
  readonly files: number;
  readonly bytes: number;
  /** Addresses of evidence files whose content no longer matches; they are not in the backup. */
  readonly damaged: readonly string[];
}

export interface RestoreReport extends Omit<BackupReport, "damaged"> {
  /** Version of the program that made the backup, and the moment of its picture. */
  readonly productVersion: string;
  readonly createdAt: Date;
}

/**
 * The whole store, transactions and evidence files, as one file that this and later versions read. Refusals are
 * errors with words for the operator (`vi`, `en`).
 */
export interface BackupStore {
  /** Writes one consistent picture while others work on. The file appears only when it is whole. */
  save(file: string): Promise<BackupReport>;
  /** Fills an empty store; checks every count and hash, and otherwise leaves the store as it was. */
  restore(file: string): Promise<RestoreReport>;
}
