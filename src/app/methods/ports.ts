import type { AccountId, UnitKey } from "../../contract/ids.ts";
import type { CompiledMethod, CompositeMethod, Method } from "../../core/index.ts";

/** One version of a method, read, checked and ready to score with. */
export interface LoadedMethod {
  readonly id: string;
  readonly version: string;
  readonly method: Method;
  readonly compiled: CompiledMethod;
  /** SHA-256 of the file's bytes, in hexadecimal. */
  readonly sha256: string;
  /** The file's text, exactly as written. */
  readonly source: string;
}

/** One version of a composite method, read and checked. No round is ever opened on one. */
export interface LoadedComposite {
  readonly id: string;
  readonly version: string;
  readonly method: CompositeMethod;
  /** SHA-256 of the file's bytes, in hexadecimal. */
  readonly sha256: string;
  /** The file's text, exactly as written. */
  readonly source: string;
}

/** A version of either kind. */
export type AnyMethod =
  | { readonly kind: "points"; readonly loaded: LoadedMethod }
  | { readonly kind: "composite"; readonly loaded: LoadedComposite };

/** A file of the library that was left out because of its faults. */
export interface FaultyMethodFile {
  readonly file: string;
  readonly faults: readonly string[];
}

/** The method files shipped with the program, checked once when it starts. */
export interface MethodLibrary {
  /** Every sound version that rounds may use, by id and then by version. */
  list(): readonly LoadedMethod[];
  get(id: string, version: string): LoadedMethod | undefined;
  /** Every sound composite method, by id and then by version. */
  composites(): readonly LoadedComposite[];
  composite(id: string, version: string): LoadedComposite | undefined;
  faulty(): readonly FaultyMethodFile[];
  /** Reads the source a round has frozen; throws when it is faulty. Remembers what it has read by its hash. */
  read(source: string): LoadedMethod;
  /** As `read`, for a text of either kind. */
  readAny(source: string): AnyMethod;
}

/** The text of a method as it was when a round that uses it was first opened; never changed again. */
export interface FrozenMethod {
  readonly id: string;
  readonly version: string;
  readonly sha256: string;
  readonly source: string;
  readonly frozenAt: Date;
}

/**
 * A criteria set that an office writes itself. A draft may hold any text, sound or not, and is its owner's alone; a
 * released one is found like those shipped with the program and never changes again.
 */
export interface OwnMethod {
  readonly id: string;
  readonly version: string;
  readonly state: "draft" | "released";
  readonly source: string;
  readonly sha256: string;
  readonly ownerUnit: UnitKey;
  /** `id@version` of what it was made from; empty where it was uploaded. */
  readonly madeFrom: string;
  readonly createdAt: Date;
  readonly createdBy: AccountId;
  readonly savedAt: Date;
  readonly savedBy: AccountId;
  readonly releasedAt: Date | null;
  readonly releasedBy: AccountId | null;
  /** Grows with every save, so that two who write at once notice each other. */
  readonly rowVersion: number;
}

export interface MethodReader {
  frozen(id: string, version: string): Promise<FrozenMethod | undefined>;
  own(id: string, version: string): Promise<OwnMethod | undefined>;
  /** By id and then by version. */
  listOwn(): Promise<readonly OwnMethod[]>;
  /** Changes whenever a set is released; what is public about own sets is good for one edition. */
  releasedEdition(): Promise<string>;
}

export interface MethodWriter {
  /** Stores the text once; a second call with the same id and version leaves the first as it is. */
  freeze(method: FrozenMethod): Promise<void>;
  /** The row locked against other writers of the same draft. */
  lockOwn(id: string, version: string): Promise<OwnMethod | undefined>;
  /** False where the name is taken. */
  insertOwn(method: OwnMethod): Promise<boolean>;
  /** Stores a draft or its release under the row version that it carries. */
  updateOwn(method: OwnMethod): Promise<void>;
  deleteOwn(id: string, version: string): Promise<void>;
}
