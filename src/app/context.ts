import type { RoleGrant } from "../contract/access.ts";
import type { AccountId } from "../contract/ids.ts";
import type { Lang } from "../core/index.ts";
import type {
  ArchiveWriter,
  DocumentWriter,
  SpreadsheetReader,
  SpreadsheetWriter,
} from "./documents/ports.ts";
import type { FileInspection, FileStore } from "./files/ports.ts";
import type { IndexCalculations } from "./indices/ports.ts";
import type { TableReader } from "./indices/tablePort.ts";
import type { MethodLibrary } from "./methods/ports.ts";
import type { Store } from "./store.ts";
import type { SurveyCalculations } from "./surveys/ports.ts";
import type { TemplateRenderer } from "./templates/ports.ts";

/** Who is asking. The public has no account and no roles. */
export interface Actor {
  readonly accountId: AccountId | null;
  readonly displayName: string;
  readonly roles: readonly RoleGrant[];
}

export const PUBLIC: Actor = { accountId: null, displayName: "", roles: [] };

/** The clock of the server; locks are decided by one reading of it at the time of each write. */
export interface ServerClock {
  now(): Date;
}

export interface IdSource {
  /** A new UUIDv7. */
  next(): string;
}

/** Everything a use case may touch. Built once at the start, with the actor added per request. */
export interface Context {
  readonly actor: Actor;
  /** In which the words of methods are answered where they have both; Vietnamese when not said. */
  readonly lang?: Lang;
  readonly store: Store;
  readonly clock: ServerClock;
  readonly ids: IdSource;
  readonly files: FileStore;
  readonly inspection: FileInspection;
  readonly methods: MethodLibrary;
  readonly spreadsheets: SpreadsheetWriter;
  readonly spreadsheetReader: SpreadsheetReader;
  readonly documents: DocumentWriter;
  readonly archives: ArchiveWriter;
  readonly templates: TemplateRenderer;
  /** Files of figures and answers: CSV, XLSX, Parquet. */
  readonly tables: TableReader;
  readonly calculations: IndexCalculations & SurveyCalculations;
  /** Version of this program, kept with every computation. */
  readonly codeVersion: string;
}
