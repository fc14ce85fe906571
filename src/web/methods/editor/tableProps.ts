import type { Outline, SourceEdit } from "../../../core/index.ts";

export interface TableTabProps {
  readonly outline: Outline;
  readonly readOnly: boolean;
  /** Says whether the text changed. */
  readonly edit: (change: SourceEdit) => boolean;
  readonly toLine: (line: number) => void;
}
