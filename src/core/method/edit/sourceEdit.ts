import type { Evidence } from "../schema.ts";

/** A kind of document wanted, as it is typed; `en` may be empty. */
export interface EvidenceTyped {
  readonly kind: Evidence["kind"];
  readonly vi: string;
  readonly en: string;
  readonly required: boolean;
}

/** One change to a method text. Empty words take the key away, where it may be absent. */
export type SourceEdit =
  | {
      readonly kind: "text";
      /** Of a node or item; null: of the method itself, where only `label` (its title) and `guidance` (its note) exist. */
      readonly code: string | null;
      readonly key: "label" | "guidance";
      readonly lang: "vi" | "en";
      readonly value: string;
    }
  | { readonly kind: "max"; readonly code: string | null; readonly value: number }
  | { readonly kind: "lead"; readonly code: string; readonly value: string }
  | { readonly kind: "support"; readonly code: string; readonly value: readonly string[] }
  /** None: every family. */
  | { readonly kind: "families"; readonly code: string; readonly value: readonly string[] }
  | { readonly kind: "evidence"; readonly code: string; readonly value: readonly EvidenceTyped[] }
  | { readonly kind: "move"; readonly code: string; readonly by: -1 | 1 }
  /** Puts a copy with a new code behind the original. */
  | { readonly kind: "copy"; readonly code: string; readonly newCode: string }
  | { readonly kind: "remove"; readonly code: string }
  /** The person states the act by which this text was issued. */
  | {
      readonly kind: "issued";
      readonly act: string;
      readonly date: string;
      readonly title: string;
      readonly url: string;
    }
  | { readonly kind: "not-issued" };
