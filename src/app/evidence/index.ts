export type { Evidence, EvidenceFile, FileStore, StagedFile, StoredFile } from "./ports.ts";
