import type { IndexTrial } from "../../../contract/indices.ts";
import type { TypedSubject } from "./subject.ts";

/** What was computed last, and from what. */
export interface Computed {
  readonly subject: TypedSubject;
  readonly trial: IndexTrial;
}
