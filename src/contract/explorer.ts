import { z } from "zod";
import { ChangeView } from "./cockpit.ts";
import { TextView } from "./published.ts";

/** Means that may be tried on the highest level. */
export const ExplorerMean = z.enum(["arithmetic", "geometric", "harmonic", "median"]);
export type ExplorerMean = z.infer<typeof ExplorerMean>;

/** What the table is sorted by. */
export const ExplorerSort = z.enum(["own", "official", "name", "shift"]);
export type ExplorerSort = z.infer<typeof ExplorerSort>;

/** The query of `/kham-pha/:method` and of the API: weights stand beside as `ts-<code>=<percent of the parent>`. */
export const ExplorerQuery = z.looseObject({
  nam: z.string().max(20).optional().catch(undefined).describe("Year or period; the newest one when absent"),
  cach: z
    .string()
    .max(30)
    .optional()
    .catch(undefined)
    .describe("Mean on the highest level, where another is tried"),
  "sap-xep": z.string().max(20).optional().catch(undefined),
  a: z.string().max(80).optional().catch(undefined).describe("First unit of the comparison of two"),
  b: z.string().max(80).optional().catch(undefined).describe("Second unit of the comparison of two"),
  "don-vi": z
    .string()
    .max(80)
    .optional()
    .catch(undefined)
    .describe("Unit whose change since the year before is told"),
  "quy-tac": z.string().max(60).optional().catch(undefined).describe("Version of the rules that are tried"),
});

/** A year or round that can be taken apart, or why it cannot. */
export const ExplorerPeriod = z.object({
  period: z.string(),
  /** Units with a value of their own. */
  units: z.int(),
  /** Units that the ranking has in all; null where not known. */
  inAll: z.int().nullable(),
  /** Whether published parts give the published totals; null where no total is printed. */
  reproduces: z.boolean().nullable(),
  open: z.boolean(),
});
export type ExplorerPeriod = z.infer<typeof ExplorerPeriod>;

export const ExplorerSubject = z.object({
  id: z.string(),
  kind: z.enum(["published", "round"]),
  title: TextView,
  illustration: z.boolean(),
  /** Newest first. */
  periods: z.array(ExplorerPeriod),
});
export type ExplorerSubject = z.infer<typeof ExplorerSubject>;

export const ExplorerPart = z.object({
  code: z.string(),
  label: TextView,
  /** 0 on top. */
  depth: z.int(),
  /** Code of the part above; the index as a whole has its own code. */
  parent: z.string(),
  /** Weight by the method in percent of its parent. */
  percent: z.number(),
  chosen: z.number(),
});
export type ExplorerPart = z.infer<typeof ExplorerPart>;

export const ExplorerRow = z.object({
  unit: z.string(),
  name: TextView,
  block: z.string(),
  /** As printed. */
  officialValue: z.number().nullable(),
  officialRank: z.number().nullable(),
  /** By the method's own weights, calculated here. */
  baseValue: z.number().nullable(),
  baseRank: z.number().nullable(),
  /** By the weights that were chosen. */
  ownValue: z.number().nullable(),
  ownRank: z.number().nullable(),
  /** baseRank − ownRank: positive where the choice lifts the unit. */
  shift: z.number().nullable(),
});
export type ExplorerRow = z.infer<typeof ExplorerRow>;

/** How the calculation here compares with what was printed. */
export const ExplorerCheck = z.object({
  units: z.int(),
  /** Units that the ranking has in all; null where not known. */
  inAll: z.int().nullable(),
  /** Units with a printed total and one calculated here. */
  compared: z.int(),
  /** Largest difference of the two; null where none could be compared. */
  most: z.number().nullable(),
  /** Difference that rounding of the printed parts explains. */
  tolerance: z.number(),
  otherRanks: z.int(),
  reproduces: z.boolean().nullable(),
});
export type ExplorerCheck = z.infer<typeof ExplorerCheck>;

export const RankIntervalView = z.object({
  unit: z.string(),
  name: TextView,
  block: z.string(),
  rank: z.number(),
  /** Between these ranks it stood in 90 of 100 replications. */
  low: z.number(),
  high: z.number(),
  /** Best and worst rank that the allowed weights can give; null where not worked out. */
  best: z.number().nullable(),
  worst: z.number().nullable(),
  unsure: z.boolean(),
});
export type RankIntervalView = z.infer<typeof RankIntervalView>;

export const SurenessView = z.object({
  replications: z.int(),
  failed: z.int(),
  seed: z.int(),
  /** Up to how much of itself each weight varies. */
  noise: z.number(),
  /** Whether the method itself says what may vary. */
  declared: z.boolean(),
  varies: z.array(TextView),
  /** Units whose rank cannot be told from a neighbour's. */
  unsure: z.int(),
  units: z.int(),
  /** Whether best and worst ranks were proved for all units. */
  reachProved: z.boolean().nullable(),
  reachNoise: z.number(),
  rows: z.array(RankIntervalView),
});
export type SurenessView = z.infer<typeof SurenessView>;

export const PairView = z.object({
  one: z.string(),
  other: z.string(),
  oneTotal: z.number().nullable(),
  otherTotal: z.number().nullable(),
  difference: z.number().nullable(),
  parts: z.array(
    z.object({
      code: z.string(),
      label: TextView,
      one: z.number().nullable(),
      other: z.number().nullable(),
      /** So much of the difference; the shares of all parts add up to it. */
      share: z.number(),
    }),
  ),
  /** Share (0–1) of replications in which the first stood above the second; null where not worked out. */
  above: z.number().nullable(),
  tied: z.number().nullable(),
});
export type PairView = z.infer<typeof PairView>;

export const OtherRulesView = z.object({
  version: z.string(),
  title: TextView,
  /** Parts of those rules without a figure that year: left out, their weight shared out among the others. */
  without: z.array(TextView),
  /** Why those rules cannot be applied. */
  refused: z.array(TextView),
  rows: z.array(
    z.object({
      unit: z.string(),
      name: TextView,
      block: z.string(),
      officialValue: z.number().nullable(),
      baseRank: z.number().nullable(),
      value: z.number().nullable(),
      rank: z.number().nullable(),
      shift: z.number().nullable(),
    }),
  ),
  /** Mean of how far ranks move; null where none is in both. */
  meanShift: z.number().nullable(),
  correlation: z.number().nullable(),
});
export type OtherRulesView = z.infer<typeof OtherRulesView>;

/** A change told, or why it cannot be. */
export const YearChangeView = z.object({
  unit: z.string(),
  change: ChangeView.nullable(),
  refused: z.array(TextView),
});
export type YearChangeView = z.infer<typeof YearChangeView>;

export const ExplorerView = z.object({
  subject: ExplorerSubject,
  period: z.string(),
  /** `id@version` of the rules. */
  method: z.string(),
  methodTitle: TextView,
  unitWords: TextView.nullable(),
  decimals: z.int(),
  scale: z.object({ from: z.number(), to: z.number() }).nullable(),
  /** Where the official result stands. */
  officialPath: z.string(),
  check: ExplorerCheck,
  blocks: z.array(z.object({ id: z.string(), label: TextView })),
  parts: z.array(ExplorerPart),
  /** How the parts on top become the index by the method. */
  mean: z.enum(["sum", "arithmetic", "geometric", "harmonic", "median", "other"]),
  means: z.array(ExplorerMean),
  chosenMean: ExplorerMean.nullable(),
  /** Whether anything is done otherwise than by the method. */
  changed: z.boolean(),
  sort: ExplorerSort,
  rows: z.array(ExplorerRow),
  sureness: SurenessView.nullable(),
  surenessRefused: z.array(TextView),
  pair: PairView.nullable(),
  change: YearChangeView.nullable(),
  /** Versions of the rules that can be tried. */
  versions: z.array(z.string()),
  otherRules: OtherRulesView.nullable(),
  codeVersion: z.string(),
});
export type ExplorerView = z.infer<typeof ExplorerView>;
