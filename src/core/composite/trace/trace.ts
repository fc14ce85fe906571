import type { LocalText } from "../../method/words.ts";
import type { NodeOutcome } from "../result.ts";
import type { Aggregation } from "../schema/aggregation.ts";
import type { Imputation } from "../schema/imputation.ts";
import type { Normalisation } from "../schema/normalisation.ts";
import type { TableRow } from "../table.ts";

/** What the units that a value is compared with look like, on the scale before normalisation. */
export interface Ends {
  readonly least: number;
  readonly most: number;
  readonly mean: number;
  /** n − 1; 0 where there is no spread. */
  readonly sd: number;
  /** Values in the window. */
  readonly count: number;
}

/** One thing that was done to the value of a leaf of one unit, with the value after it. */
export type LeafStep =
  | { readonly kind: "raw"; readonly value: number }
  | {
      readonly kind: "denominated";
      readonly denominator: string;
      readonly by: number;
      readonly value: number;
    }
  | { readonly kind: "imputed"; readonly how: Imputation["kind"]; readonly value: number }
  | { readonly kind: "winsorised"; readonly before: number; readonly value: number }
  | { readonly kind: "transformed"; readonly by: string; readonly before: number; readonly value: number }
  | {
      readonly kind: "normalised";
      readonly how: Normalisation;
      readonly direction: "higher" | "lower";
      readonly ends?: Ends;
      readonly target?: number;
      readonly limits?: readonly [number, number];
      readonly value: number;
    };

/** From the raw figure to the score of a leaf of one unit. */
export interface LeafTrace {
  readonly kind: "leaf";
  readonly code: string;
  readonly label: LocalText;
  /** Unit of measurement as the method writes it. */
  readonly measure?: LocalText | string;
  readonly steps: readonly LeafStep[];
  readonly outcome: NodeOutcome;
}

/** One child of a node of one unit. */
export interface PartTrace {
  readonly code: string;
  readonly label: LocalText;
  readonly outcome: NodeOutcome;
  /** As used, before weights are brought to sum 1. */
  readonly weight: number;
  /** 0–1 of the children that count for this unit; under a sum the weight itself. */
  readonly share?: number;
  /** share × value, where such parts add up to the value of the node (arithmetic, pooled, sum). */
  readonly contribution?: number;
}

/** How the children of a node of one unit became its value. */
export interface NodeTrace {
  readonly kind: "node";
  readonly code: string;
  readonly label: LocalText;
  readonly how: Aggregation;
  readonly parts: readonly PartTrace[];
  /** After the parts are brought together. */
  readonly times: number;
  readonly plus: number;
  readonly outcome: NodeOutcome;
}

/** Why one unit has its figures: plain data, from which `core/explain` makes sentences. */
export interface UnitTrace {
  readonly row: TableRow;
  readonly nodes: Readonly<Record<string, LeafTrace | NodeTrace>>;
}
