import { z } from "zod";
import { changesSchema } from "../core/index.ts";
import { ChangeLineView } from "./cockpit.ts";
import { TextView } from "./published.ts";
import { Soundness } from "./soundness.ts";

/** Largest table that the server works on at once: units × periods. */
export const MOST_INDEX_ROWS = 4_000;
/** The same where every pair of units is looked at. */
export const MOST_AUDITED_ROWS = 1_000;
export const MOST_REPLICATIONS = 10_000;

/** A version of the library, or the text of an own method that need not be stored anywhere. */
export const IndexMethodChoice = z.union([
  z.strictObject({ id: z.string().min(1).max(100), version: z.string().min(1).max(100) }),
  z.strictObject({ source: z.string().min(1).max(200_000) }),
]);
export type IndexMethodChoice = z.infer<typeof IndexMethodChoice>;

const Period = z.string().min(1).max(20);

/** What is computed: a method on the file that comes along, or on the figures that others have published. */
export const IndexSubject = z.strictObject({
  method: IndexMethodChoice,
  figures: z.enum(["file", "published"]),
  /** All periods of the figures where it is not said; published figures need it. */
  period: Period.optional(),
});
export type IndexSubject = z.infer<typeof IndexSubject>;

export const TryIndex = IndexSubject.extend({ changes: changesSchema.optional() });
export type TryIndex = z.infer<typeof TryIndex>;

export const DownloadIndex = TryIndex.extend({ format: z.enum(["csv", "xlsx"]) });
export type DownloadIndex = z.infer<typeof DownloadIndex>;

export const ExplainIndex = TryIndex.extend({ unit: z.string().min(1).max(200) });
export type ExplainIndex = z.infer<typeof ExplainIndex>;

/** The same figures under other rules: another method, or steps done otherwise. */
export const CompareIndex = IndexSubject.extend({
  with: IndexMethodChoice.optional(),
  changes: changesSchema.optional(),
  by: z.enum(["rank", "value"]).default("rank"),
});
export type CompareIndex = z.infer<typeof CompareIndex>;

/** Two periods of one file or of the published figures; the second may have rules of its own. */
export const ExplainIndexChange = IndexSubject.extend({
  period: Period,
  withPeriod: Period,
  withMethod: IndexMethodChoice.optional(),
  unit: z.string().min(1).max(200),
});
export type ExplainIndexChange = z.infer<typeof ExplainIndexChange>;

export const SimulateIndex = IndexSubject.extend({
  kind: z.enum(["uncertainty", "sobol", "reach"]),
  seed: z
    .int()
    .min(0)
    .max(2 ** 52)
    .default(1),
  replications: z.int().min(1).max(MOST_REPLICATIONS).default(1_000),
  /** Weights vary by this share; what the method declares where it is not said. */
  noise: z.number().gt(0).max(1).optional(),
});
export type SimulateIndex = z.infer<typeof SimulateIndex>;

/** With what a result can be repeated: the same method on the same figures gives the same numbers. */
export const IndexRun = z.object({
  /** `id@version`. */
  method: z.string(),
  title: TextView,
  methodSha256: z.string(),
  /** Name of the file; null for published figures. */
  file: z.string().nullable(),
  dataSha256: z.string(),
  codeVersion: z.string(),
  periods: z.array(z.string()),
});
export type IndexRun = z.infer<typeof IndexRun>;

export const IndexPart = z.object({
  code: z.string(),
  label: TextView,
  leaf: z.boolean(),
  /** 0 for the parts on top. */
  depth: z.int(),
});

export const IndexUnit = z.object({
  unit: z.string(),
  name: z.string(),
  block: TextView,
  period: z.string(),
  /** Null where the unit has no value. */
  value: z.number().nullable(),
  rank: z.number().nullable(),
  outOf: z.int(),
  group: TextView.nullable(),
  /** Why there is no value. */
  reason: TextView.nullable(),
  /** In the order of `parts`; null where there is none. */
  parts: z.array(z.number().nullable()),
});
export type IndexUnit = z.infer<typeof IndexUnit>;

/** A computed index: every unit with its rank, group and parts, best first within block and period. */
export const IndexTrial = z.object({
  run: IndexRun,
  total: TextView,
  decimals: z.int(),
  parts: z.array(IndexPart),
  units: z.array(IndexUnit),
  /** What the steps did: a line each, the first ones of many. */
  log: z.array(TextView),
  remarks: z.array(TextView),
});
export type IndexTrial = z.infer<typeof IndexTrial>;

/** Why a unit has its figures: sentences for the whole and every part. */
export const IndexExplanation = z.object({
  run: IndexRun,
  unit: z.string(),
  name: z.string(),
  parts: z.array(z.object({ code: z.string(), label: TextView, depth: z.int(), said: z.array(TextView) })),
});
export type IndexExplanation = z.infer<typeof IndexExplanation>;

const Named = z.object({ unit: z.string(), name: z.string(), period: z.string() });

export const IndexComparison = z.object({
  before: IndexRun,
  after: IndexRun,
  by: z.enum(["rank", "value"]),
  decimals: z.int(),
  /** before − after: a rank gained is positive. The largest changes first. */
  units: z.array(Named.extend({ before: z.number(), after: z.number(), difference: z.number() })),
  onlyBefore: z.array(z.string()),
  onlyAfter: z.array(z.string()),
  meanAbsolute: z.number().nullable(),
  correlation: z.number().nullable(),
});
export type IndexComparison = z.infer<typeof IndexComparison>;

export const IndexAudit = Soundness.pick({ findings: true, studies: true }).extend({ run: IndexRun });
export type IndexAudit = z.infer<typeof IndexAudit>;

/** Why a rank changed; lines add up to the change exactly. */
export const IndexChangeExplained = z.object({
  before: IndexRun,
  after: IndexRun,
  unit: z.string(),
  name: z.string(),
  rankBefore: z.number().nullable(),
  rankAfter: z.number().nullable(),
  totalBefore: z.number().nullable(),
  totalAfter: z.number().nullable(),
  decimals: z.int(),
  places: z.number().nullable(),
  points: z.number().nullable(),
  sentences: z.array(TextView),
  lines: z.array(ChangeLineView),
});
export type IndexChangeExplained = z.infer<typeof IndexChangeExplained>;

/** How sure ranks are. */
export const IndexSureness = z.object({
  run: IndexRun,
  kind: SimulateIndex.shape.kind,
  seed: z.int(),
  /** Runs that were made; of them `failed` could not be computed. 0 where nothing is drawn. */
  runs: z.int(),
  failed: z.int(),
  /** What varied. */
  factors: z.array(z.object({ id: z.string(), label: TextView })),
  /** Ranks as they stand with their spread: quantiles 5 % and 95 %, best and worst met. */
  units: z.array(
    z.object({
      unit: z.string(),
      name: z.string(),
      block: TextView,
      rank: z.number().nullable(),
      median: z.number().nullable(),
      mean: z.number().nullable(),
      low: z.number().nullable(),
      high: z.number().nullable(),
    }),
  ),
  /** Of a Sobol design: share of the movement of ranks that each factor explains alone, and with all it interacts with. */
  shares: z.array(z.object({ id: z.string(), label: TextView, first: z.number(), total: z.number() })),
});
export type IndexSureness = z.infer<typeof IndexSureness>;

/** A line of the stream that a simulation answers with: many of the first kind, then one of the others. */
export const IndexSimulationLine = z.union([
  z.object({ progress: z.number() }),
  z.object({ result: IndexSureness }),
  z.object({
    refused: z.array(z.object({ path: z.string(), vi: z.string(), en: z.string() })),
  }),
]);
export type IndexSimulationLine = z.infer<typeof IndexSimulationLine>;

/** An index of the library that can be tried, with the years of which others have published figures. */
export const IndexChoice = z.object({
  id: z.string(),
  version: z.string(),
  title: TextView,
  status: z.enum(["official", "field-level", "composed"]),
  publishedYears: z.array(z.int()),
  /** Heads of the columns of a file of figures. */
  columns: z.array(z.string()),
  /** What may vary is declared. */
  varies: z.boolean(),
});
export type IndexChoice = z.infer<typeof IndexChoice>;
