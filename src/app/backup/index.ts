export type { BackupReport, BackupStore, RestoreReport } from "./ports.ts";
