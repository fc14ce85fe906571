import type { AccountId, DocumentId, UnitKey } from "../../contract/ids.ts";
import type {
  DocumentKind,
  DocumentUse,
  DocumentVersion,
  FileLook,
  LibraryDocument,
  LibrarySearch,
} from "../../contract/library.ts";
import type { EvidenceFile, FileFacts, PageText } from "../files/index.ts";

/** What a person says of a document; a date of null is not known. */
export interface Described {
  readonly kind: DocumentKind;
  readonly title: string;
  readonly documentNumber: string;
  /** YYYY-MM-DD. */
  readonly documentDate: string | null;
  readonly issuer: string;
  readonly extract: string;
  readonly note: string;
}

/** The same as words to be found by: without marks, in lower case, parted by blanks. */
export interface FoldedWords {
  readonly number: string;
  readonly head: string;
}

/** A file or a link, never both, never neither. */
export type Content =
  | { readonly file: EvidenceFile; readonly link: null }
  | { readonly file: null; readonly link: string };

export type StoredVersion = Content & {
  readonly version: number;
  readonly look: FileLook | null;
  readonly addedAt: Date;
  readonly addedByName: string;
};

export interface NewDocument extends Described {
  readonly id: DocumentId;
  readonly unit: UnitKey;
  readonly words: FoldedWords;
  readonly content: Content;
  readonly at: Date;
  readonly by: AccountId;
}

export interface NewVersion {
  readonly document: DocumentId;
  readonly unit: UnitKey;
  readonly version: number;
  readonly words: FoldedWords;
  readonly content: Content;
  readonly at: Date;
  readonly by: AccountId;
}

export interface EditedDocument extends Described {
  readonly id: DocumentId;
  readonly words: FoldedWords;
  /** The row version on which the writer based the change. */
  readonly baseVersion: number;
  readonly at: Date;
  readonly by: AccountId;
}

/** A document without what stands beside it in a list. */
export interface StoredDocument extends Described {
  readonly id: DocumentId;
  readonly unit: UnitKey;
  readonly rowVersion: number;
  readonly latestVersion: number;
  readonly putAwayAt: Date | null;
}

export type ListedDocument = Omit<LibraryDocument, "hints">;

/** A document that has something in common with another. */
export interface Likeness {
  readonly id: DocumentId;
  readonly title: string;
  readonly documentNumber: string;
  readonly documentDate: string | null;
  readonly version: number;
}

/** A file that waits to be looked into. */
export interface WaitingFile {
  readonly sha256: string;
  readonly mediaType: string;
  /** Counting this one. */
  readonly attempts: number;
}

export interface LibraryReader {
  document(id: DocumentId): Promise<StoredDocument | undefined>;
  listed(id: DocumentId): Promise<ListedDocument | undefined>;
  /** Newest first. */
  versions(id: DocumentId): Promise<readonly DocumentVersion[]>;
  version(id: DocumentId, version: number): Promise<StoredVersion | undefined>;
  /** Newest first, what was taken off its leaf too. */
  uses(id: DocumentId): Promise<readonly DocumentUse[]>;
  search(
    unit: UnitKey,
    wanted: LibrarySearch,
  ): Promise<{
    readonly documents: readonly ListedDocument[];
    readonly total: number;
    /** There are more than `total`. */
    readonly more: boolean;
  }>;
  /** Documents at hand in a library, one of whose versions has one of these contents; by content. */
  withContent(unit: UnitKey, sha256: readonly string[]): Promise<ReadonlyMap<string, readonly Likeness[]>>;
  /** Documents at hand in a library with one of these folded numbers; by number. */
  withNumber(unit: UnitKey, numbers: readonly string[]): Promise<ReadonlyMap<string, readonly Likeness[]>>;
  /** Contents of the latest versions; by document. */
  contentsOf(ids: readonly DocumentId[]): Promise<ReadonlyMap<DocumentId, string>>;
  look(sha256: string): Promise<FileLook | undefined>;
  pages(sha256: string): Promise<readonly PageText[]>;
  /** Every content that a document or a piece of evidence refers to, once. */
  contents(): Promise<readonly string[]>;
}

export interface LibraryWriter {
  addDocument(document: NewDocument): Promise<void>;
  /** Waits until nobody else changes the document, then gives it. */
  lockDocument(id: DocumentId): Promise<StoredDocument | undefined>;
  addVersion(version: NewVersion): Promise<void>;
  /** False where the row version in force is not `baseVersion`. */
  editDocument(document: EditedDocument): Promise<boolean>;
  setPutAway(id: DocumentId, at: Date, by: AccountId, away: boolean): Promise<void>;
  /** The file that has waited longest, given to the caller alone until `until`; undefined when none waits. */
  takeWaiting(now: Date, until: Date): Promise<WaitingFile | undefined>;
  /** Keeps what was found, and `words` (folded) as text of the documents whose latest version it is. */
  keepFacts(found: FoundFacts): Promise<void>;
  keepFault(fault: { readonly sha256: string; readonly text: string; readonly at: Date }): Promise<void>;
  /** Files with signatures that were judged under other authorities wait again. */
  waitForTrust(trust: string, now: Date): Promise<void>;
}

export interface FoundFacts {
  readonly sha256: string;
  readonly facts: FileFacts;
  readonly words: string;
  readonly trust: string;
  readonly at: Date;
}
