import type { AccountId, UnitKey } from "../../contract/ids.ts";
import type { TemplatePurpose } from "../../contract/templates.ts";
import type { Block } from "../documents/index.ts";
import type { EvidenceFile } from "../files/index.ts";

/** Text, whether something shows, what is repeated, or paragraphs, tables and charts; by the keys of the placeholders. */
export type TemplateValue =
  | string
  | boolean
  | readonly TemplateData[]
  | { readonly blocks: readonly Block[] };
export interface TemplateData {
  readonly [key: string]: TemplateValue;
}

/** Word files of strangers as templates. */
export interface TemplateRenderer {
  /**
   * The paragraphs of a file as they read, heads and feet included. Throws AppError invalid with one fault that says what
   * to do: not a Word file, locked, with macros, with content from elsewhere, too large once unpacked.
   */
  read(bytes: Uint8Array): readonly string[];
  /** The file with its places filled; `data` by the names typed in it. Throws TemplateFault where Word's own structure does not allow it. */
  render(template: Uint8Array, data: TemplateData): Promise<Uint8Array>;
}

/** A template that cannot be filled although its names are right; the message is for the log. */
export class TemplateFault extends Error {
  override readonly name = "TemplateFault";
}

export interface TemplateVersion {
  readonly office: UnitKey;
  readonly purpose: TemplatePurpose;
  readonly version: number;
  readonly file: EvidenceFile;
  readonly note: string;
  readonly at: Date;
  readonly byName: string;
  readonly inUse: boolean;
}

export interface NewTemplateVersion {
  readonly office: UnitKey;
  readonly purpose: TemplatePurpose;
  readonly version: number;
  readonly file: EvidenceFile;
  readonly note: string;
  readonly at: Date;
  readonly by: AccountId;
}

export interface TemplateReader {
  /** Of one office, newest first. */
  versions(office: UnitKey): Promise<readonly TemplateVersion[]>;
  inUse(office: UnitKey, purpose: TemplatePurpose): Promise<TemplateVersion | undefined>;
}

export interface TemplateWriter {
  /** Locks the office's templates of a purpose and says the highest version, 0 for none. */
  lockPurpose(office: UnitKey, purpose: TemplatePurpose): Promise<number>;
  /** Keeps a new version and writes with it from now on. */
  add(version: NewTemplateVersion): Promise<void>;
  /** Null: the default. */
  choose(office: UnitKey, purpose: TemplatePurpose, version: number | null): Promise<void>;
}
