export type { EvidenceFile, FileStore, StagedFile, StoredFile } from "../files/index.ts";
export { attachEvidence } from "./attachEvidence.ts";
export { attachFromLibrary, attachIn, chooseFromLibrary } from "./attachFromLibrary.ts";
export { attachTogether, type Tie } from "./attachTogether.ts";
export type { Evidence, EvidenceReader, EvidenceWriter, NewEvidence } from "./ports.ts";
export { lookIntoEvidence, readEvidenceFile, readEvidencePicture } from "./readEvidenceFile.ts";
export { receiveFile } from "./receiveFile.ts";
export { removeEvidence } from "./removeEvidence.ts";
