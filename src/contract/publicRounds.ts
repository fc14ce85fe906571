import { z } from "zod";
import { RoundId, UnitKey } from "./ids.ts";
import { MethodNodeView } from "./methods.ts";
import { Correction, RoundKind } from "./rounds.ts";
import { RoundResult, UnitResultWithLeaves } from "./scores.ts";

const Sentence = z.object({ vi: z.string(), en: z.string() });

/** A published round of the platform, as anybody sees it in the list. */
export const PublicRoundSummary = z.object({
  id: RoundId,
  title: z.string(),
  period: z.string(),
  kind: RoundKind,
  ownerUnitName: z.string(),
  methodTitle: z.string(),
  publishedAt: z.string(),
  archived: z.boolean(),
  illustration: z.boolean(),
  /** 1 is what was published first; each correction is the next. */
  edition: z.int(),
  units: z.int(),
  /** First in the ranking; several where they tie, none where nobody is ranked. */
  first: z.array(z.object({ unit: UnitKey, name: z.string(), total: z.number() })),
});
export type PublicRoundSummary = z.infer<typeof PublicRoundSummary>;

/** The method of a published round, as far as a reader of its results needs it. */
export const PublicMethod = z.object({
  id: z.string(),
  version: z.string(),
  title: z.string(),
  titleEn: z.string().nullable(),
  status: z.enum(["official", "field-level", "composed"]),
  sha256: z.string(),
  max: z.number(),
  /** Decimals with which points are shown. */
  decimals: z.int(),
  groups: z.array(z.object({ id: z.string(), label: z.string(), vi: z.string(), en: z.string() })),
  rules: z.array(Sentence),
});
export type PublicMethod = z.infer<typeof PublicMethod>;

/** One publication of a round; a correction says by what decision and why. */
export const PublicEdition = z.object({
  number: z.int(),
  publishedAt: z.string(),
  correction: Correction.nullable(),
});
export type PublicEdition = z.infer<typeof PublicEdition>;

const Standing = z.object({ total: z.number(), rank: z.int().nullable(), group: z.string().nullable() });

export const PublicRound = PublicRoundSummary.extend({
  method: PublicMethod,
  result: RoundResult,
  /** All, oldest first. */
  editions: z.array(PublicEdition),
  /** Units that stand otherwise than in the edition before this one. */
  changes: z.array(z.object({ unit: UnitKey, name: z.string(), before: Standing, after: Standing })),
});
export type PublicRound = z.infer<typeof PublicRound>;

export const PublicUnitResult = z.object({
  round: PublicRoundSummary.extend({ method: PublicMethod }),
  unit: UnitResultWithLeaves,
  /** Tree of the method, for headings, the way of scoring and the source of each leaf. */
  nodes: z.array(MethodNodeView),
});
export type PublicUnitResult = z.infer<typeof PublicUnitResult>;
