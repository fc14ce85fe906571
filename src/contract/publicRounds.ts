import { z } from "zod";
import { RoundId, UnitKey } from "./ids.ts";
import { MethodNodeView } from "./methods.ts";
import { RoundKind } from "./rounds.ts";
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

export const PublicRound = PublicRoundSummary.extend({ method: PublicMethod, result: RoundResult });
export type PublicRound = z.infer<typeof PublicRound>;

export const PublicUnitResult = z.object({
  round: PublicRoundSummary.extend({ method: PublicMethod }),
  unit: UnitResultWithLeaves,
  /** Tree of the method, for headings, the way of scoring and the source of each leaf. */
  nodes: z.array(MethodNodeView),
});
export type PublicUnitResult = z.infer<typeof PublicUnitResult>;
