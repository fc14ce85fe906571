import { z } from "zod";
import { Action } from "./access.ts";
import { Day, Instant, UnitKey, Version } from "./ids.ts";
import { ReportId, ReportState } from "./improvement.ts";

export const PERIODIC_KINDS = ["quarter", "half-year", "nine-months", "year"] as const;
export const PeriodicKind = z.enum(PERIODIC_KINDS);
export type PeriodicKind = z.infer<typeof PeriodicKind>;

/** `quarter` is 1–4 for a quarter and 0 otherwise. */
export const ReportPeriod = z
  .object({
    kind: PeriodicKind,
    year: z.int().min(2000).max(2100),
    quarter: z.int().min(0).max(4).default(0),
  })
  .refine(({ kind, quarter }) => (kind === "quarter") === quarter > 0, {
    path: ["quarter"],
    error: "a quarter has a number from 1 to 4, other periods have none",
  });
export type ReportPeriod = z.infer<typeof ReportPeriod>;

export const CallId = z.uuid().brand("CallId");
export type CallId = z.infer<typeof CallId>;

const LongText = z.string().max(20_000);
const Amount = z.number().min(-1e15).max(1e15);

export const NewReport = z.object({
  office: UnitKey,
  /** Whose indices it is about: the office itself, or the unit above it. */
  unit: UnitKey,
  period: ReportPeriod,
  /** The typed text of the last report of the same kind is kept until it is changed. */
  keepText: z.boolean().default(true),
});
export type NewReport = z.infer<typeof NewReport>;

export const SaveReportParagraph = z.object({ text: LongText, version: Version });
export type SaveReportParagraph = z.infer<typeof SaveReportParagraph>;

/** `version` 0 where nothing was typed yet. */
export const SaveReportCell = z.object({
  annex: z.string().max(80),
  row: z.string().max(80),
  value: Amount.nullable(),
  note: z.string().max(500).default(""),
  version: Version,
});
export type SaveReportCell = z.infer<typeof SaveReportCell>;

export const Saved = z.object({ version: z.int() });
export type Saved = z.infer<typeof Saved>;

export const IssueReport = z.object({
  number: z.string().trim().min(1).max(60),
  day: Day,
  signer: z.string().trim().max(120).default(""),
  /** Figures up to today are sent although the period is still open. */
  provisional: z.boolean().default(false),
  /** `ReportView.content` of what was read: when it has changed since, nothing is issued. */
  content: z.string().optional(),
});
export type IssueReport = z.infer<typeof IssueReport>;

export const ReturnReport = z.object({ reason: z.string().trim().min(1).max(2000) });
export type ReturnReport = z.infer<typeof ReturnReport>;

export const NewReportCall = z.object({
  office: UnitKey,
  period: ReportPeriod,
  text: z.string().trim().max(4000).default(""),
  due: Day,
  units: z.array(UnitKey).min(1).max(400),
});
export type NewReportCall = z.infer<typeof NewReportCall>;

const Sentence = z.object({ vi: z.string(), en: z.string() });
const Named = z.object({ unit: UnitKey, name: z.string() });

export const ReportRow = z.object({
  id: ReportId,
  title: z.string(),
  kind: PeriodicKind,
  year: z.int(),
  quarter: z.int(),
  office: UnitKey,
  officeName: z.string(),
  unit: UnitKey,
  unitName: z.string(),
  state: ReportState,
  cutOff: Day,
  due: Day.nullable(),
  /** Not issued although its day is over. */
  late: z.boolean(),
  recipientName: z.string().nullable(),
  number: z.string().nullable(),
  issuedOn: Day.nullable(),
  provisional: z.boolean(),
  returned: z.object({ at: Instant, reason: z.string() }).nullable(),
});
export type ReportRow = z.infer<typeof ReportRow>;

/** A call as a unit that was asked sees it. */
export const AskedCall = z.object({
  id: CallId,
  title: z.string(),
  officeName: z.string(),
  text: z.string(),
  due: Day,
  unit: UnitKey,
  unitName: z.string(),
  state: z.enum(["waiting", "drafting", "sent", "returned"]),
  late: z.boolean(),
  report: ReportId.nullable(),
  mayAnswer: z.boolean(),
});
export type AskedCall = z.infer<typeof AskedCall>;

export const CallSummary = z.object({
  id: CallId,
  title: z.string(),
  office: UnitKey,
  officeName: z.string(),
  due: Day,
  units: z.int(),
  received: z.int(),
  late: z.int(),
});
export type CallSummary = z.infer<typeof CallSummary>;

export const ReportList = z.object({
  /** Offices for which the reader may write, each with the units it may report on. */
  offices: z.array(
    Named.extend({
      about: z.array(Named),
      mayWrite: z.boolean(),
      mayCall: z.boolean(),
      below: z.array(Named),
    }),
  ),
  reports: z.array(ReportRow),
  asked: z.array(AskedCall),
  calls: z.array(CallSummary),
});
export type ReportList = z.infer<typeof ReportList>;

export const CallAnswer = Named.extend({
  state: z.enum(["waiting", "drafting", "sent", "returned"]),
  late: z.boolean(),
  report: ReportId.nullable(),
  sentOn: Day.nullable(),
  returnedReason: z.string(),
  remindedAt: Instant.nullable(),
  reminders: z.int(),
});
export type CallAnswer = z.infer<typeof CallAnswer>;

export const CallBoard = CallSummary.extend({
  text: z.string(),
  period: z.object({ kind: PeriodicKind, year: z.int(), quarter: z.int() }),
  answers: z.array(CallAnswer),
  /** Sums of what units typed; who has not sent is named. */
  sums: z.array(
    z.object({
      annex: z.string(),
      label: z.string(),
      unit: z.string(),
      sum: z.number().nullable(),
      from: z.int(),
    }),
  ),
  missing: z.array(z.string()),
  mayRemind: z.boolean(),
});
export type CallBoard = z.infer<typeof CallBoard>;

/** A table as papers print it. */
export const FigureTable = z.object({
  columns: z.array(
    z.object({
      header: z.string(),
      width: z.number(),
      align: z.enum(["left", "center", "right"]),
      decimals: z.int().optional(),
    }),
  ),
  rows: z.array(
    z.object({
      cells: z.array(z.union([z.string(), z.number(), z.null()])),
      look: z.enum(["heading", "total"]).optional(),
    }),
  ),
});
export type FigureTable = z.infer<typeof FigureTable>;

export const FigureChart = z.object({
  title: z.string(),
  form: z.enum(["bars", "lines"]),
  categories: z.array(z.string()),
  series: z.array(z.object({ name: z.string(), values: z.array(z.number().nullable()) })),
  lowerIsBetter: z.boolean().optional(),
  source: z.string(),
});
export type FigureChart = z.infer<typeof FigureChart>;

/** What the system says about one matter; `empty` where it holds nothing, with what to do. */
export const FigureSection = z.object({
  sentences: z.array(z.string()),
  table: FigureTable.nullable(),
  chart: FigureChart.nullable(),
  empty: z.boolean(),
  source: z.string(),
});
export type FigureSection = z.infer<typeof FigureSection>;

/** Everything the system filled in, taken at one moment; kept with a report when it is issued. */
export const ReportFigures = z.object({
  takenAt: Instant,
  sections: z.record(z.string(), FigureSection),
  values: z.record(z.string(), z.number().nullable()),
});
export type ReportFigures = z.infer<typeof ReportFigures>;

export const ReportParagraphView = z.object({
  id: z.uuid(),
  key: z.string(),
  level: z.int(),
  heading: z.string(),
  hint: z.string(),
  text: z.string(),
  carried: z.boolean(),
  version: z.int(),
  figures: z.array(FigureSection),
  previous: z.object({ title: z.string(), text: z.string() }).nullable(),
});
export type ReportParagraphView = z.infer<typeof ReportParagraphView>;

export const ReportCellView = z.object({
  row: z.string(),
  heading: z.boolean(),
  label: z.string(),
  unit: z.string(),
  /** `system`: filled and not typed; `typed`; `gathered`: own figure plus those of the units called. */
  source: z.enum(["system", "typed", "gathered", "none"]),
  value: z.number().nullable(),
  typed: z.number().nullable(),
  note: z.string(),
  version: z.int(),
  before: z.number().nullable(),
  lastYear: z.number().nullable(),
  gathered: z.object({ sum: z.number().nullable(), from: z.int(), missing: z.array(z.string()) }).nullable(),
});
export type ReportCellView = z.infer<typeof ReportCellView>;

export const ReportView = ReportRow.extend({
  /** SHA-256 of what people typed into it. */
  content: z.string(),
  /** Words of what to know before issuing: an open period, a day off, units that have not sent. */
  warnings: z.array(Sentence),
  /** The period is over and its figures are final. */
  closed: z.boolean(),
  outline: z.object({
    title: z.string(),
    composed: z.boolean(),
    calendarNote: z.string(),
    act: z.string(),
    confidence: z.string(),
  }),
  paragraphs: z.array(ReportParagraphView),
  annexes: z.array(z.object({ id: z.string(), title: z.string(), rows: z.array(ReportCellView) })),
  beforeTitle: z.string().nullable(),
  lastYearTitle: z.string().nullable(),
  notSent: z.array(z.string()),
  illustration: z.boolean(),
  allowed: z.array(Action),
});
export type ReportView = z.infer<typeof ReportView>;

export const ReportFormat = z.enum(["docx", "pdf", "xlsx"]);
export type ReportFormat = z.infer<typeof ReportFormat>;

/** What a conference pack is made about. */
export const PackQuestion = z.object({
  office: UnitKey,
  unit: UnitKey,
  year: z.coerce.number<string>().int().min(2000).max(2100),
});
export type PackQuestion = z.infer<typeof PackQuestion>;

export const PackPart = z.object({
  title: z.string(),
  sentences: z.array(z.string()),
  table: FigureTable.nullable(),
  chart: FigureChart.nullable(),
  empty: z.boolean(),
  source: z.string(),
});
export const PackView = z.object({
  title: z.string(),
  officeName: z.string(),
  unitName: z.string(),
  year: z.int(),
  parts: z.array(PackPart),
  illustration: z.boolean(),
});
export type PackView = z.infer<typeof PackView>;
