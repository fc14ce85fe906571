import type { FileFacts } from "../../app/files/index.ts";

export interface FactsJob {
  readonly kind: "facts";
  readonly bytes: Uint8Array;
  readonly mediaType: string;
  /** Trusted certificate authorities, DER; null when none are configured. */
  readonly authorities: readonly Uint8Array[] | null;
}

export interface PictureJob {
  readonly kind: "picture";
  readonly bytes: Uint8Array;
  readonly mediaType: string;
  /** 1 is the first. */
  readonly page: number;
  /** In pixels. */
  readonly width: number;
  readonly format: "webp" | "png";
}

/** What the looking process is asked. Bytes travel with the question, so that it needs no store and no rights. */
export type Job = FactsJob | PictureJob;

/** Facts, or a picture; null when there is no such page. */
export type Answer = FileFacts | Uint8Array | null;

export interface Asked {
  readonly id: number;
  readonly job: Job;
}

export type Answered =
  | { readonly id: number; readonly ok: Answer }
  | { readonly id: number; readonly fault: string };
