export { addDocument, receiveDocumentFile } from "./addDocument.ts";
export { addVersion, editDocument, putAwayDocument, requireWritableDocument } from "./changeDocument.ts";
export { checkContents } from "./checkContents.ts";
export { contentOf, described } from "./describe.ts";
export { lookWithHits } from "./fileLook.ts";
export { guessKind } from "./guessKind.ts";
export { inspectAgainUnderNewTrust, inspectNext } from "./inspectNext.ts";
export { keepDocument } from "./keepDocument.ts";
export { openDocument } from "./openDocument.ts";
export type {
  Content,
  Described,
  FoldedWords,
  LibraryReader,
  LibraryWriter,
  Likeness,
  ListedDocument,
  NewDocument,
  NewVersion,
  StoredDocument,
  StoredVersion,
} from "./ports.ts";
export { lookIntoDocument, readDocumentFile, readDocumentPicture } from "./readDocumentFile.ts";
export { pageOf, searchLibrary } from "./searchLibrary.ts";
export { foldedWords } from "./words.ts";
