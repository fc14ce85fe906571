import type { CompiledMethod, Method } from "../../core/index.ts";

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

/** A file of the library that was left out because of its faults. */
export interface FaultyMethodFile {
  readonly file: string;
  readonly faults: readonly string[];
}

/** The method files shipped with the program, checked once when it starts. */
export interface MethodLibrary {
  /** Every sound version, by id and then by version. */
  list(): readonly LoadedMethod[];
  get(id: string, version: string): LoadedMethod | undefined;
  faulty(): readonly FaultyMethodFile[];
  /** Reads the source a round has frozen; throws when it is faulty. Remembers what it has read by its hash. */
  read(source: string): LoadedMethod;
}

/** The text of a method as it was when a round that uses it was first opened; never changed again. */
export interface FrozenMethod {
  readonly id: string;
  readonly version: string;
  readonly sha256: string;
  readonly source: string;
  readonly frozenAt: Date;
}

export interface MethodReader {
  frozen(id: string, version: string): Promise<FrozenMethod | undefined>;
}

export interface MethodWriter {
  /** Stores the text once; a second call with the same id and version leaves the first as it is. */
  freeze(method: FrozenMethod): Promise<void>;
}
