import { z } from "zod";
import { RoundId } from "./ids.ts";
import { MethodKind } from "./methods.ts";

const Words = z.object({ vi: z.string(), en: z.string() });

/** How bad: an `error` makes the result wrong or impossible, a `warning` makes it hard to defend, a `note` is worth a look. */
export const FindingSeverity = z.enum(["error", "warning", "note"]);
export type FindingSeverity = z.infer<typeof FindingSeverity>;

/** A part of the index that a finding or figure is about. */
export const SoundnessPart = z.object({
  code: z.string(),
  label: Words,
  /** Line of the text at which the part stands; null where there is no text, or it stands nowhere. */
  line: z.int().nullable(),
});
export type SoundnessPart = z.infer<typeof SoundnessPart>;

/** One thing to know before the index is used: what, how much, and what to do about it. */
export const SoundnessFinding = z.object({
  severity: FindingSeverity,
  /** Kind of fault, such as `no-citation`; `faulty-text` is one of the checker's own. */
  code: z.string(),
  parts: z.array(SoundnessPart),
  units: z.array(z.object({ key: z.string(), name: z.string() })),
  /** Family or block that it holds for alone; null where it holds for all. */
  block: Words.nullable(),
  figure: z.number().nullable(),
  vi: z.string(),
  en: z.string(),
});
export type SoundnessFinding = z.infer<typeof SoundnessFinding>;

/** A leaf in figures: what it weighs on paper (share of the index, 0–1), and what its data do. */
export const SoundnessLeaf = SoundnessPart.extend({
  nominal: z.number(),
  /** Share of the spread of the index that it carries; null without spread. */
  actual: z.number().nullable(),
  available: z.int(),
  /** Units with full marks; null where the leaf has none. */
  full: z.int().nullable(),
  least: z.number().nullable(),
  mean: z.number().nullable(),
  most: z.number().nullable(),
  standardDeviation: z.number().nullable(),
});

/** How well the parts of one field belong together. */
export const SoundnessGroup = SoundnessPart.extend({
  children: z.int(),
  /** Cronbach's alpha; null where it cannot be said. */
  alpha: z.number().nullable(),
  /** Share (0–1) of the variance that the first component carries. */
  firstComponent: z.number().nullable(),
});

const Moved = z.object({ key: z.string(), name: z.string(), places: z.number() });

/** What the ranks do without one part. */
export const SoundnessRemoval = SoundnessPart.extend({
  leaf: z.boolean(),
  meanShift: z.number(),
  greatestShift: z.number(),
  moved: z.int(),
  gains: Moved.nullable(),
  loses: Moved.nullable(),
});

/** Two leaves that go closely together, the closest first. */
export const SoundnessPair = z.object({ left: SoundnessPart, right: SoundnessPart, value: z.number() });

const Unit = z.object({ key: z.string(), name: z.string() });

/** Figures of one family or block. */
export const SoundnessStudy = z.object({
  block: Words,
  units: z.int(),
  /** Enough units for correlations to mean anything; where not, `needed` says how many. */
  enough: z.boolean(),
  needed: z.int(),
  leaves: z.array(SoundnessLeaf),
  groups: z.array(SoundnessGroup),
  removals: z.array(SoundnessRemoval),
  pairs: z.array(SoundnessPair),
  dominance: z.object({
    pairs: z.int(),
    dominated: z.int(),
    /** Units that are nowhere worse and yet stand lower. */
    reversed: z.array(z.object({ above: Unit, below: Unit })),
  }),
});
export type SoundnessStudy = z.infer<typeof SoundnessStudy>;

/** A finished or running round on whose data a set can be looked into. */
export const SoundnessRound = z.object({
  id: RoundId,
  title: z.string(),
  period: z.string(),
  method: z.string(),
  /** Its result is computed or published; else the figures are those of today. */
  finished: z.boolean(),
});
export type SoundnessRound = z.infer<typeof SoundnessRound>;

/** What the audit finds in a set of criteria or an index, without data or with those of a round. */
export const Soundness = z.object({
  kind: MethodKind,
  id: z.string(),
  version: z.string(),
  title: Words,
  /** Null: texts, weights and rules alone. */
  round: SoundnessRound.nullable(),
  /** Criteria of the set for which the round has no comparable data. */
  withoutData: z.array(SoundnessPart),
  findings: z.array(SoundnessFinding),
  /** By family; empty without data. */
  studies: z.array(SoundnessStudy),
});
export type Soundness = z.infer<typeof Soundness>;

/** The tables that can be taken out as a file. */
export const SoundnessTable = z.enum(["findings", "leaves", "groups", "removals", "pairs", "dominance"]);
export type SoundnessTable = z.infer<typeof SoundnessTable>;
