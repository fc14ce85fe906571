import { z } from "zod";

/** A text in both languages. */
export const TextView = z.object({ vi: z.string(), en: z.string() });
export type TextView = z.infer<typeof TextView>;

export const PublishedUnitRef = z.object({
  key: z.string(),
  name: z.string(),
  nameEn: z.string().nullable(),
  family: z.string(),
  aggregate: z.boolean(),
  region: z.string().nullable(),
  validFrom: z.string().nullable(),
  validTo: z.string().nullable(),
});
export type PublishedUnitRef = z.infer<typeof PublishedUnitRef>;

export const SourceView = z.object({
  id: z.string(),
  title: z.string(),
  address: z.string(),
  kind: z.enum(["official", "press", "repository"]),
  date: z.string(),
  note: z.string(),
});
export type SourceView = z.infer<typeof SourceView>;

export const ConflictView = z.object({
  what: z.enum(["value", "rank"]),
  printed: z.string(),
  source: z.string(),
  note: z.string(),
});
export type ConflictView = z.infer<typeof ConflictView>;

/** One figure as published, with what the platform computed beside it and never instead of it. */
export const FigureView = z.object({
  year: z.number().int().nullable(),
  component: z.string(),
  /** As printed, with a point; null where the source shows none. */
  value: z.string().nullable(),
  scaleMax: z.string().nullable(),
  rank: z.number().int().nullable(),
  rankedUnits: z.number().int().nullable(),
  rankChange: z.number().int().nullable(),
  group: z.string().nullable(),
  region: z.string().nullable(),
  regionRank: z.number().int().nullable(),
  provisional: z.boolean(),
  notes: z.array(z.string()),
  sources: z.array(z.string()),
  conflicts: z.array(ConflictView),
  otherPrecision: z.array(ConflictView),
  /** Sentences known from elsewhere about this figure. */
  remarks: z.array(TextView),
  /** Sum of the printed parts where no total was printed. */
  sum: z.object({ value: z.number(), parts: z.number().int() }).nullable(),
  /** Sum of the printed parts where it contradicts the printed total. */
  partsDiffer: z.object({ value: z.number(), parts: z.number().int() }).nullable(),
  /** The printed value on the usual scale of the index. */
  converted: z.object({ value: z.number(), max: z.number(), decimals: z.number().int() }).nullable(),
  /** Only where every unit of the family has a value that year. */
  computedRank: z.number().int().nullable(),
  /** Only where that year and the year before are complete. */
  computedChange: z.number().int().nullable(),
  /** Share 0–1 of the scale, for the bar; null where no value is known. */
  share: z.number().nullable(),
});
export type FigureView = z.infer<typeof FigureView>;

export const ComponentView = z.object({
  code: z.string(),
  label: TextView,
  parent: z.string().nullable(),
  unit: TextView.nullable(),
});
export type ComponentView = z.infer<typeof ComponentView>;

export const BreakView = z.object({ from: z.number().int(), because: TextView });
export type BreakView = z.infer<typeof BreakView>;

export const IndexSummary = z.object({
  id: z.string(),
  name: TextView,
  short: TextView,
  owner: TextView.nullable(),
  family: z.string(),
  kind: z.enum(["ranking", "figures"]),
  /** The province whose own index this is. */
  place: PublishedUnitRef.nullable(),
  unit: TextView.nullable(),
  scale: z.number().nullable(),
  decimals: z.number().int(),
  headline: z.string(),
  /** Newest first; null stands for figures whose year the source does not name. */
  years: z.array(z.number().int().nullable()),
});
export type IndexSummary = z.infer<typeof IndexSummary>;

export const IndexList = z.object({ indices: z.array(IndexSummary) });
export type IndexList = z.infer<typeof IndexList>;

export const RankingSort = z.enum(["rank", "name", "value", "change"]);
export type RankingSort = z.infer<typeof RankingSort>;

export const SparkPoint = z.object({ year: z.number().int(), value: z.number() });
export type SparkPoint = z.infer<typeof SparkPoint>;

export const RankingRow = z.object({
  unit: PublishedUnitRef,
  figure: FigureView,
  /** Runs of comparable years of the same component, for the small line. */
  history: z.array(z.array(SparkPoint)),
});
export type RankingRow = z.infer<typeof RankingRow>;

export const RankingView = z.object({
  index: IndexSummary,
  year: z.number().int().nullable(),
  component: ComponentView,
  /** Components that have a figure this year. */
  components: z.array(ComponentView),
  sort: RankingSort,
  region: z.string().nullable(),
  regions: z.array(z.string()),
  rows: z.array(RankingRow),
  aggregates: z.array(RankingRow),
  /** For a list of figures (no ranking): every component of that year with whom it is about. */
  figures: z.array(z.object({ component: ComponentView, row: RankingRow })),
  /** Units of the family of which nothing is known this year. */
  unknown: z.array(PublishedUnitRef),
  known: z.number().int(),
  /** Number of units of the family that year, where the family is known in full. */
  expected: z.number().int().nullable(),
  complete: z.boolean(),
  /** The method changed with this year. */
  brokenBecause: z.array(TextView),
  sources: z.array(SourceView),
});
export type RankingView = z.infer<typeof RankingView>;

export const SeriesPointView = z.object({
  year: z.number().int(),
  value: z.number(),
  printed: z.string().nullable(),
  summed: z.boolean(),
  converted: z.boolean(),
});

export const ComponentRow = z.object({
  code: z.string(),
  label: TextView,
  depth: z.number().int(),
  unit: TextView.nullable(),
  /** One cell per year of `componentYears`. */
  cells: z.array(
    z
      .object({
        value: z.string().nullable(),
        scaleMax: z.string().nullable(),
        rank: z.number().int().nullable(),
        group: z.string().nullable(),
      })
      .nullable(),
  ),
});
export type ComponentRow = z.infer<typeof ComponentRow>;

export const UnitIndexView = z.object({
  index: IndexSummary,
  component: ComponentView,
  runs: z.array(z.array(SeriesPointView)),
  breaks: z.array(BreakView),
  /** Headline figures, newest first; the year not named by the source last. */
  figures: z.array(FigureView),
  componentYears: z.array(z.number().int().nullable()),
  components: z.array(ComponentRow),
  /** Usual end of the scale of the component shown, when it has one. */
  usualScale: z.number().nullable(),
  /** Remarks and contradicted sums of components other than the headline. */
  componentRemarks: z.array(z.object({ year: z.number().int().nullable(), label: TextView, text: TextView })),
});
export type UnitIndexView = z.infer<typeof UnitIndexView>;

export const UnitPageView = z.object({
  unit: PublishedUnitRef,
  parent: PublishedUnitRef.nullable(),
  predecessors: z.array(PublishedUnitRef),
  successors: z.array(PublishedUnitRef),
  /** The other units that went into the same successor; none where the unit went on unchanged. */
  mergedWith: z.array(PublishedUnitRef),
  children: z.array(PublishedUnitRef),
  indices: z.array(UnitIndexView),
  /** What was published about the units it was formed from, each under its own name. */
  earlier: z.array(z.object({ unit: PublishedUnitRef, indices: z.array(UnitIndexView) })),
  /** National indices of its family of which nothing is known about this unit. */
  unknownIndices: z.array(IndexSummary),
  sources: z.array(SourceView),
});
export type UnitPageView = z.infer<typeof UnitPageView>;

export const UnitSearchView = z.object({
  words: z.string(),
  units: z.array(z.object({ unit: PublishedUnitRef, successor: PublishedUnitRef.nullable() })),
});
export type UnitSearchView = z.infer<typeof UnitSearchView>;

/** Who is first in the newest year in which that is known. */
export const LeaderView = z.object({
  index: IndexSummary,
  year: z.number().int(),
  /** More than one where the first place is shared. */
  units: z.array(PublishedUnitRef),
  figure: FigureView,
});
export type LeaderView = z.infer<typeof LeaderView>;

export const HomeView = z.object({
  indices: z.array(IndexSummary),
  leaders: z.array(LeaderView),
  provinces: z.array(z.object({ region: z.string(), units: z.array(PublishedUnitRef) })),
  provincesToday: z.array(PublishedUnitRef),
  ministries: z.array(PublishedUnitRef),
  rows: z.number().int(),
  sources: z.number().int(),
});
export type HomeView = z.infer<typeof HomeView>;

export const SourceListView = z.object({
  sources: z.array(SourceView.extend({ rows: z.number().int(), indices: z.array(TextView) })),
});
export type SourceListView = z.infer<typeof SourceListView>;

/** What a person types for one newly published figure. Numbers are text, kept as printed. */
export const EnterResult = z.object({
  index: z.string().min(1),
  year: z.number().int().min(1990).max(2100).nullable(),
  unit: z.string().min(1),
  component: z.string().min(1).optional(),
  value: z.string().max(20).nullable().default(null),
  scaleMax: z.string().max(20).nullable().default(null),
  rank: z.number().int().min(1).max(10_000).nullable().default(null),
  rankedUnits: z.number().int().min(1).max(10_000).nullable().default(null),
  rankChange: z.number().int().min(-10_000).max(10_000).nullable().default(null),
  group: z.string().max(80).nullable().default(null),
  region: z.string().max(80).nullable().default(null),
  regionRank: z.number().int().min(1).max(10_000).nullable().default(null),
  status: z.enum(["published", "provisional"]).default("published"),
  note: z.string().max(500).default(""),
  source: z.object({
    title: z.string().min(1).max(300),
    address: z.union([z.url().max(1000), z.literal("")]).default(""),
    kind: z.enum(["official", "press", "repository"]),
    date: z
      .string()
      .regex(/^(\d{4}(-\d{2}(-\d{2})?)?)?$/)
      .default(""),
  }),
});
export type EnterResult = z.infer<typeof EnterResult>;

export const ImportFault = z.object({
  /** Line of the file, the head being 1; null when the fault is about the whole file. */
  row: z.number().int().nullable(),
  column: z.string().nullable(),
  vi: z.string(),
  en: z.string(),
});
export type ImportFault = z.infer<typeof ImportFault>;

export const ImportRowState = z.enum(["new", "same", "changed", "conflict"]);
export type ImportRowState = z.infer<typeof ImportRowState>;

export const ImportRow = z.object({
  row: z.number().int(),
  state: ImportRowState,
  index: z.string(),
  year: z.number().int().nullable(),
  unit: z.string(),
  unitName: z.string(),
  component: z.string(),
  componentLabel: TextView,
  value: z.string().nullable(),
  scaleMax: z.string().nullable(),
  rank: z.number().int().nullable(),
  rankedUnits: z.number().int().nullable(),
  rankChange: z.number().int().nullable(),
  group: z.string().nullable(),
  region: z.string().nullable(),
  regionRank: z.number().int().nullable(),
  status: z.enum(["published", "provisional"]),
  note: z.string(),
  sourceTitle: z.string(),
  /** What is shown today for the same thing, when it differs. */
  today: z
    .object({ value: z.string().nullable(), rank: z.number().int().nullable(), sourceTitle: z.string() })
    .nullable(),
});
export type ImportRow = z.infer<typeof ImportRow>;

export const ImportPreview = z.object({
  /** Null while there are faults: a file with faults is never kept. */
  id: z.uuid().nullable(),
  fileName: z.string(),
  faults: z.array(ImportFault),
  rows: z.array(ImportRow),
  counts: z.object({
    new: z.number().int(),
    same: z.number().int(),
    changed: z.number().int(),
    conflict: z.number().int(),
  }),
});
export type ImportPreview = z.infer<typeof ImportPreview>;

export const ImportCommitted = z.object({
  id: z.uuid(),
  added: z.number().int(),
  replaced: z.number().int(),
  left: z.number().int(),
});
export type ImportCommitted = z.infer<typeof ImportCommitted>;

export const ResultEntered = z.object({
  state: ImportRowState,
  unit: z.string(),
  index: z.string(),
  year: z.number().int().nullable(),
});
export type ResultEntered = z.infer<typeof ResultEntered>;

/** Columns of an import file; the first of each list is the one we write ourselves. */
export const IMPORT_COLUMNS = {
  year: ["year", "năm"],
  index: ["index", "chỉ số"],
  unit: ["unit", "đơn vị"],
  component: ["component", "thành phần"],
  value: ["value", "giá trị"],
  scaleMax: ["scale_max", "thang điểm"],
  rank: ["rank", "thứ hạng"],
  rankedUnits: ["ranked_units", "số đơn vị xếp hạng"],
  rankChange: ["rank_change", "tăng giảm bậc"],
  group: ["group", "nhóm"],
  region: ["region", "vùng"],
  regionRank: ["region_rank", "thứ hạng trong vùng"],
  status: ["status", "trạng thái"],
  note: ["note", "ghi chú"],
  sourceTitle: ["source_title", "nguồn"],
  sourceAddress: ["source_address", "địa chỉ nguồn"],
  sourceKind: ["source_kind", "loại nguồn"],
  sourceDate: ["source_date", "ngày nguồn"],
} as const;
export type ImportColumn = keyof typeof IMPORT_COLUMNS;
