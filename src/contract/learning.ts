import { z } from "zod";
import { EvidenceId, Instant, LeafCode, RoundId, UnitKey, Version } from "./ids.ts";
import { TaskId } from "./improvement.ts";
import { LeafSpread } from "./methods.ts";

/** How many of the units scored at a leaf did not reach its maximum, and the points they lost together. */
export const LeafLoss = z.object({ units: z.int(), losing: z.int(), lost: z.number() });
export type LeafLoss = z.infer<typeof LeafLoss>;

export const LearnedLeaf = LeafLoss.extend({
  code: LeafCode,
  label: z.string(),
  field: z.string(),
  max: z.number(),
  /** The same leaf in the round before; null where there is none that can be compared. */
  before: LeafLoss.nullable(),
  /** Units that let others read how they met it. */
  shared: z.int(),
});
export type LearnedLeaf = z.infer<typeof LearnedLeaf>;

/** A published round as it is named beside another. */
export const RoundName = z.object({ id: RoundId, title: z.string(), period: z.string() });
export type RoundName = z.infer<typeof RoundName>;

export const Learning = z.object({
  period: z.string(),
  illustration: z.boolean(),
  /** The round that the trend compares with; null where there is none, or its results are not published. */
  before: RoundName.nullable(),
  /** Leaves at which at least one unit lost points, the most losing units first. */
  leaves: z.array(LearnedLeaf),
  /** Leaves without any loss. */
  kept: z.int(),
  /** For the owner alone: leaves that told no unit from another, to be changed or dropped. */
  flat: z
    .array(
      z.object({
        code: LeafCode,
        label: z.string(),
        max: z.number(),
        units: z.int(),
        finding: LeafSpread.shape.finding,
      }),
    )
    .nullable(),
});
export type Learning = z.infer<typeof Learning>;

/** A document of the sheet that a unit lets others read. */
export const SharedDocument = z.object({
  evidence: EvidenceId,
  title: z.string(),
  documentNumber: z.string(),
  documentDate: z.string().nullable(),
  page: z.string(),
  link: z.string().nullable(),
  file: z.object({ name: z.string(), size: z.number() }).nullable(),
});
export type SharedDocument = z.infer<typeof SharedDocument>;

export const SharedPractice = z.object({
  words: z.string(),
  documents: z.array(SharedDocument),
  sharedAt: Instant,
});
export type SharedPractice = z.infer<typeof SharedPractice>;

export const LearnedUnit = z.object({
  unit: UnitKey,
  name: z.string(),
  /** Null where the leaf did not apply. */
  points: z.number().nullable(),
  best: z.boolean(),
  /** The appraiser's reason and the unit's explanation as published. */
  reason: z.string(),
  explanation: z.string(),
  shared: SharedPractice.nullable(),
});
export type LearnedUnit = z.infer<typeof LearnedUnit>;

/** What the reader's own unit could share, and what it shares. */
export const OwnShare = z.object({
  unit: UnitKey,
  name: z.string(),
  points: z.number().nullable(),
  /** Every document that stands at the leaf. */
  documents: z.array(SharedDocument),
  words: z.string(),
  chosen: z.array(EvidenceId),
  /** When the consent in force was given, and by whom; null where none is. */
  given: z.object({ at: Instant, byName: z.string() }).nullable(),
  version: Version,
  mayShare: z.boolean(),
});
export type OwnShare = z.infer<typeof OwnShare>;

/** A leaf in this round and the next, with the tasks done for it between. */
export const LeafGain = z.object({
  unit: UnitKey,
  name: z.string(),
  before: z.number(),
  after: z.number(),
  tasksDone: z.int(),
  /** Those that the reader may open. */
  tasks: z.array(z.object({ id: TaskId, title: z.string() })),
});
export type LeafGain = z.infer<typeof LeafGain>;

export const LeafLesson = LeafLoss.extend({
  code: LeafCode,
  label: z.string(),
  field: z.string(),
  max: z.number(),
  guidance: z.string(),
  /** Best first. */
  unitsAt: z.array(LearnedUnit),
  own: z.array(OwnShare),
  /** Null while the next round is not published. */
  after: RoundName.extend({ gains: z.array(LeafGain) }).nullable(),
});
export type LeafLesson = z.infer<typeof LeafLesson>;

/** A unit's consent that others read how it met a leaf. Documents need a person's word that they hold no personal data. */
export const ShareLeaf = z.object({
  words: z.string().max(4000).default(""),
  documents: z.array(EvidenceId).max(20).default([]),
  noPersonalData: z.boolean().default(false),
  version: Version,
});
export type ShareLeaf = z.infer<typeof ShareLeaf>;
