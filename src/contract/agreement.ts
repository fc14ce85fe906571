import { z } from "zod";
import { Day, LeafCode, UnitKey } from "./ids.ts";

/** Below this many pairs nothing is concluded: the figure is shown without a word on its strength. */
export const FEWEST_PAIRS = 10;

/** Points lie near each other within this share of the maximum. */
export const NEAR = 0.1;

/** `ac2`: Gwet; `kappa`: Cohen, quadratic weights; `alpha`: Krippendorff, interval; `icc`: absolute agreement of single ratings. */
export const COEFFICIENTS = ["ac2", "kappa", "alpha", "icc"] as const;

const Said = z.object({ vi: z.string(), en: z.string() });

export const Coefficient = z.object({
  id: z.enum(COEFFICIENTS),
  /** Null with a reason. */
  value: z.number().nullable(),
  /** 95 % interval; null where the formula gives none. */
  lower: z.number().nullable(),
  upper: z.number().nullable(),
  reason: Said.nullable(),
});
export type Coefficient = z.infer<typeof Coefficient>;

/** After Landis and Koch (1977): below 0.2, 0.4, 0.6, 0.8, and from there on. */
export const STRENGTHS = ["very-low", "low", "moderate", "good", "high"] as const;

/** How the second of two scores lies to the first, in shares of the maximum (0–1). */
export const PairFigures = z.object({
  pairs: z.int(),
  /** Share of pairs with equal points, and with points within `NEAR` of the maximum. */
  same: z.number(),
  near: z.number(),
  /** Second minus first, with its 95 % interval where there are two pairs or more. */
  meanDifference: z.number(),
  lower: z.number().nullable(),
  upper: z.number().nullable(),
  ac2: z.number().nullable(),
  /** Of `ac2`; null with fewer than FEWEST_PAIRS. */
  strength: z.enum(STRENGTHS).nullable(),
});
export type PairFigures = z.infer<typeof PairFigures>;

export const PairRow = PairFigures.extend({ code: z.string(), label: z.string() });
export type PairRow = z.infer<typeof PairRow>;

/** Null where nothing can be paired yet. */
export const PairedView = z
  .object({
    all: PairFigures.extend({ coefficients: z.array(Coefficient) }),
    fields: z.array(PairRow),
    families: z.array(PairRow),
    leaves: z.array(PairRow),
  })
  .nullable();
export type PairedView = z.infer<typeof PairedView>;

/** A mean of signed differences, in shares of the maximum; `too-few` tells no mean at all. */
export const Lean = z.object({
  cases: z.int(),
  verdict: z.enum(["too-few", "stricter", "milder", "no-clear-difference"]),
  mean: z.number().nullable(),
  lower: z.number().nullable(),
  upper: z.number().nullable(),
});
export type Lean = z.infer<typeof Lean>;

export const AppraiserSeverity = z.object({
  name: z.string(),
  /** Leaves this person decided in the first appraisal. */
  decided: z.int(),
  /** Against the other reading of the same leaf of the same unit, whichever of the two was theirs. */
  againstReadings: Lean,
  /** How much they take off or add, against what others did at the same leaf in the same family. */
  againstOthers: Lean,
});
export type AppraiserSeverity = z.infer<typeof AppraiserSeverity>;

/** Decisions of the first appraisal made in one week, Monday to Sunday. */
export const AgreementWeek = z.object({
  monday: Day,
  pairs: z.int(),
  same: z.number(),
  /** Appraised minus self; null below FEWEST_PAIRS. */
  meanDifference: z.number().nullable(),
});
export type AgreementWeek = z.infer<typeof AgreementWeek>;

/** A leaf on which two readings differ. */
export const DisputedLeaf = z.object({
  leaf: LeafCode,
  label: z.string(),
  max: z.number(),
  readings: z.int(),
  differing: z.int(),
  /** Mean size of the difference over all readings of the leaf, as a share of the maximum. */
  meanSize: z.number(),
  cases: z.array(z.object({ unit: UnitKey, unitName: z.string(), first: z.number(), second: z.number() })),
});
export type DisputedLeaf = z.infer<typeof DisputedLeaf>;

export const AgreementView = z.object({
  /** `own`: what concerns the reader's own decisions, without the blind second readings. */
  scope: z.enum(["round", "own"]),
  selfAndAppraisal: PairedView,
  /** Answers that the unit left out have no self score to compare. */
  withoutSelf: z.int(),
  readings: PairedView,
  /** Leaves drawn for a second reading, read or not. */
  drawn: z.int(),
  severity: z.array(AppraiserSeverity),
  weeks: z.array(AgreementWeek),
  disputed: z.array(DisputedLeaf),
});
export type AgreementView = z.infer<typeof AgreementView>;
