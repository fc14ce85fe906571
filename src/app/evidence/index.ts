export { attachEvidence } from "./attachEvidence.ts";
export type {
  Evidence,
  EvidenceFile,
  EvidenceReader,
  EvidenceWriter,
  FileStore,
  NewEvidence,
  StagedFile,
  StoredFile,
} from "./ports.ts";
export { readEvidenceFile } from "./readEvidenceFile.ts";
export { receiveFile } from "./receiveFile.ts";
export { removeEvidence } from "./removeEvidence.ts";
