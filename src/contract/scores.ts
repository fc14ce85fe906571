import { z } from "zod";
import { LeafCode, UnitKey } from "./ids.ts";

/** The structured reason behind a number; `core/explain` turns it into sentences. */
export const TraceView = z.looseObject({ leaf: z.string(), rule: z.string(), reasonCode: z.string() });

export const OutcomeView = z.discriminatedUnion("kind", [
  z.object({ kind: z.literal("scored"), points: z.number(), trace: TraceView }),
  z.object({ kind: z.literal("missing"), reason: z.string(), trace: TraceView }),
  z.object({ kind: z.literal("notApplicable"), reason: z.string(), policy: z.string(), trace: TraceView }),
]);
export type OutcomeView = z.infer<typeof OutcomeView>;

/** An outcome with its sentence in both languages, as screens and exports show it. */
export const ExplainedOutcome = z.object({ outcome: OutcomeView, vi: z.string(), en: z.string() });
export type ExplainedOutcome = z.infer<typeof ExplainedOutcome>;

/**
 * The same while a sheet is being filled or judged: its sentences say what the trace says, and a sheet of ninety lines is
 * a tenth lighter without it. Results keep the trace.
 */
export const SaidOutcome = z.object({
  outcome: z.discriminatedUnion("kind", [
    z.object({ kind: z.literal("scored"), points: z.number() }),
    z.object({ kind: z.literal("missing"), reason: z.string() }),
    z.object({ kind: z.literal("notApplicable"), reason: z.string(), policy: z.string() }),
  ]),
  vi: z.string(),
  en: z.string(),
});
export type SaidOutcome = z.infer<typeof SaidOutcome>;

export const NodeScore = z.object({
  code: z.string(),
  label: z.string(),
  depth: z.int(),
  max: z.number(),
  points: z.number(),
  assignedMax: z.number(),
  /** 0–100; null when nothing is assigned. */
  percent: z.number().nullable(),
  classLabel: z.string().nullable(),
});
export type NodeScore = z.infer<typeof NodeScore>;

/** Points that no self score can earn yet, by who will score them, e.g. survey 32, statistics 6.5. */
export const OutsidePart = z.object({
  scoredBy: z.enum(["assessor", "survey", "statistics", "data", "index"]),
  max: z.number(),
  leaves: z.int(),
});

export const SheetTotal = z.object({
  /** Sum of self-scored leaves and the maximum they can reach: the «59,2703/65». */
  selfPoints: z.number(),
  selfMax: z.number(),
  outside: z.array(OutsidePart),
  points: z.number(),
  assignedMax: z.number(),
  bonus: z.number(),
  penalty: z.number(),
  total: z.number(),
  least: z.number(),
  most: z.number(),
  provisional: z.boolean(),
});
export type SheetTotal = z.infer<typeof SheetTotal>;

export const LeafResult = z.object({
  code: LeafCode,
  label: z.string(),
  fieldCode: z.string(),
  max: z.number(),
  scoredBy: z.string(),
  self: ExplainedOutcome.nullable(),
  appraised: z
    .object({ decision: z.enum(["agree", "change"]), points: z.number(), reason: z.string() })
    .nullable(),
  /** Where the leaf was explained or judged a second time; as public as the points it explains. */
  course: z
    .object({
      first: z.object({ points: z.number(), reason: z.string() }),
      explanation: z.object({ agrees: z.boolean(), text: z.string() }).nullable(),
      second: z.object({ points: z.number(), reason: z.string() }).nullable(),
    })
    .optional(),
  final: ExplainedOutcome,
});
export type LeafResult = z.infer<typeof LeafResult>;

export const UnitResult = z.object({
  unit: UnitKey,
  name: z.string(),
  family: z.string(),
  ranked: z.boolean(),
  rank: z.int().nullable(),
  rankedUnits: z.int(),
  total: z.number(),
  points: z.number(),
  assignedMax: z.number(),
  bonus: z.number(),
  penalty: z.number(),
  /** By the unit's own scores; null where it never handed its sheet in: a draft is nobody else's business. */
  selfTotal: z.number().nullable(),
  groupId: z.string().nullable(),
  groupLabel: z.string().nullable(),
  notApplicable: z.array(z.object({ code: LeafCode, label: z.string(), reason: z.string() })),
  nodes: z.array(NodeScore),
});
export type UnitResult = z.infer<typeof UnitResult>;
export const UnitResultWithLeaves = UnitResult.extend({ leaves: z.array(LeafResult) });
export type UnitResultWithLeaves = z.infer<typeof UnitResultWithLeaves>;

/** Ranking of a round: `units` by rank; units scored but not ranked stand last. */
export const RoundResult = z.object({
  computationId: z.uuid(),
  computedAt: z.string(),
  methodSha256: z.string(),
  codeVersion: z.string(),
  inputHash: z.string(),
  resultHash: z.string(),
  fields: z.array(z.object({ code: z.string(), label: z.string(), max: z.number() })),
  units: z.array(UnitResult),
});
export type RoundResult = z.infer<typeof RoundResult>;
