export {
  type EvidenceFile,
  type FileFacts,
  type FileInspection,
  type FileStore,
  InspectionFault,
  type PageText,
  type PictureWanted,
  type StagedFile,
  type StoredFile,
} from "./ports.ts";
export { takeFile, type Upload } from "./takeFile.ts";
