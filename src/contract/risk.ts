import { z } from "zod";
import { Day, Instant, LeafCode, RoundId, UnitKey } from "./ids.ts";
import { TaskId, TaskState } from "./improvement.ts";
import { RoundKind, Stage } from "./rounds.ts";

export const RISK_STATES = ["sure", "open", "at-risk", "lost"] as const;
export const RiskStateName = z.enum(RISK_STATES);

/** By working days left: passed, this week, the next, within a month, later, no day known, nothing left to win. */
export const RISK_DATES = ["passed", "week", "fortnight", "month", "later", "undated", "settled"] as const;
export const RiskDate = z.enum(RISK_DATES);
export type RiskDate = z.infer<typeof RiskDate>;

/** sure + atRisk + lost + open is max. */
export const RiskPoints = z.object({
  leaves: z.int(),
  leavesAtRisk: z.int(),
  leavesLost: z.int(),
  leavesOpen: z.int(),
  max: z.number(),
  sure: z.number(),
  atRisk: z.number(),
  lost: z.number(),
  open: z.number(),
  /** atRisk + open. */
  winnable: z.number(),
});
export type RiskPoints = z.infer<typeof RiskPoints>;

export const RiskDue = z.object({
  date: Day,
  /** Working days; negative once it has passed. */
  daysLeft: z.int(),
});

export const RiskHeadlineView = z.object({
  until: RiskDue.nullable(),
  leaves: z.int(),
  atRisk: z.number(),
  lost: z.number(),
  open: z.number(),
  /** The same as a sentence. */
  vi: z.string(),
  en: z.string(),
});
export type RiskHeadlineView = z.infer<typeof RiskHeadlineView>;

/** A group of leaves: a field, an agency or division in the lead, or a stretch of time. */
export const RiskGroupView = z.object({ key: z.string(), name: z.string(), points: RiskPoints });
export type RiskGroupView = z.infer<typeof RiskGroupView>;

/** Where the next step is taken: at the leaf itself, its documents, the request, or its tasks. */
export const RISK_PLACES = ["leaf", "attach", "request", "portal", "task", "explain"] as const;
export const RiskPlace = z.enum(RISK_PLACES);
export type RiskPlace = z.infer<typeof RiskPlace>;

export const RiskTask = z.object({
  id: TaskId,
  title: z.string(),
  state: TaskState,
  due: Day,
  late: z.boolean(),
});

export const RiskLeaf = z.object({
  unit: UnitKey,
  leaf: LeafCode,
  label: z.string(),
  field: z.string(),
  lead: z.string().nullable(),
  leadName: z.string().nullable(),
  state: RiskStateName,
  max: z.number(),
  sure: z.number(),
  atRisk: z.number(),
  lost: z.number(),
  open: z.number(),
  until: RiskDue.extend({
    kind: z.enum(["inner", "round", "published-by", "request", "task"]),
  }).nullable(),
  when: RiskDate,
  /** Marked by the working group; stands above every rule. */
  marked: z.boolean(),
  /** Sentences, heaviest first. */
  reasons: z.array(z.string()),
  action: z.string().nullable(),
  place: RiskPlace.nullable(),
  /** Points that the step can make safe or win, its working days, and points a day. */
  gain: z.number(),
  effort: z.number(),
  perEffort: z.number(),
  tasks: z.array(RiskTask),
});
export type RiskLeaf = z.infer<typeof RiskLeaf>;

export const RiskDayView = z.object({
  day: Day,
  sure: z.number(),
  atRisk: z.number(),
  lost: z.number(),
  open: z.number(),
});
export type RiskDayView = z.infer<typeof RiskDayView>;

/** `whole`: the unit's own sheet; `part`: the leaves it leads of a unit that is measured. */
export const RiskSubject = z.object({
  round: RoundId,
  title: z.string(),
  period: z.string(),
  kind: RoundKind,
  stage: Stage,
  /** Whose sheet it is. */
  sheet: UnitKey,
  sheetName: z.string(),
  part: z.boolean(),
  illustration: z.boolean(),
  headline: RiskHeadlineView,
});
export type RiskSubject = z.infer<typeof RiskSubject>;

/** What a unit lost in the newest published round, with the work that was given against it. */
export const PublishedLosses = z.object({
  round: RoundId,
  title: z.string(),
  period: z.string(),
  illustration: z.boolean(),
  lost: z.number(),
  max: z.number(),
  leaves: z.array(
    z.object({
      leaf: LeafCode,
      label: z.string(),
      field: z.string(),
      points: z.number(),
      max: z.number(),
      lost: z.number(),
      reason: z.string(),
      tasks: z.array(RiskTask),
    }),
  ),
});
export type PublishedLosses = z.infer<typeof PublishedLosses>;

export const UnitRisk = z.object({
  unit: UnitKey,
  name: z.string(),
  /** Rounds under way in which the unit has something to lose; the one shown stands in `shown`. */
  subjects: z.array(RiskSubject),
  shown: z
    .object({
      round: RoundId,
      points: RiskPoints,
      fields: z.array(RiskGroupView),
      leads: z.array(RiskGroupView),
      dates: z.array(RiskGroupView),
      /** Most points for the effort first; then what is settled. */
      leaves: z.array(RiskLeaf),
      days: z.array(RiskDayView),
      rules: z.object({ name: z.string(), title: z.string(), own: z.boolean(), office: UnitKey }),
      madeAt: Instant,
    })
    .nullable(),
  /** Only where no round is under way. */
  losses: PublishedLosses.nullable(),
});
export type UnitRisk = z.infer<typeof UnitRisk>;

/** The headlines alone, for cards. */
export const RiskHeadlines = z.object({ unit: UnitKey, name: z.string(), subjects: z.array(RiskSubject) });
export type RiskHeadlines = z.infer<typeof RiskHeadlines>;

export const RiskBoardUnit = z.object({
  unit: UnitKey,
  name: z.string(),
  points: RiskPoints,
  headline: RiskHeadlineView,
});

/** Every unit of a round, for those who look over it. */
export const RiskBoard = z.object({
  round: RoundId,
  title: z.string(),
  period: z.string(),
  kind: RoundKind,
  stage: Stage,
  illustration: z.boolean(),
  headline: RiskHeadlineView,
  points: RiskPoints,
  /** Most points at risk first. */
  units: z.array(RiskBoardUnit),
  fields: z.array(RiskGroupView),
  leads: z.array(RiskGroupView),
  dates: z.array(RiskGroupView),
  /** Criteria at which most points are at risk, over all units. */
  spread: z.array(
    z.object({ leaf: LeafCode, label: z.string(), units: z.int(), atRisk: z.number(), lost: z.number() }),
  ),
  /** What to do first, over all units. */
  first: z.array(RiskLeaf.extend({ unitName: z.string() })),
  days: z.array(RiskDayView),
  rules: z.object({ name: z.string(), title: z.string(), own: z.boolean(), office: UnitKey }),
});
export type RiskBoard = z.infer<typeof RiskBoard>;

export const RiskRuleView = z.object({
  code: z.string(),
  label: z.string(),
  state: RiskStateName,
  severity: z.enum(["low", "medium", "high"]),
  of: z.enum(["claimed", "open", "remaining"]),
  /** 0–1; 0 only warns. */
  share: z.number(),
  effort: z.number().nullable(),
  /** The sentences as they are written in the file, with their places in braces. */
  reason: z.string(),
  action: z.string().nullable(),
  source: z.string(),
  /** Leaves and units it speaks of now, in the running rounds of the office; for those who may change the rules. */
  hits: z.object({ leaves: z.int(), units: z.int() }).nullable(),
});
export type RiskRuleView = z.infer<typeof RiskRuleView>;

export const RiskRulesVersion = z.object({
  version: z.int(),
  /** `id@version`; empty: back to the shipped rules. */
  name: z.string(),
  note: z.string(),
  at: Instant,
  byName: z.string(),
  inUse: z.boolean(),
});

export const RiskRulesFault = z.object({
  line: z.int(),
  path: z.string(),
  vi: z.string(),
  en: z.string(),
});
export type RiskRulesFault = z.infer<typeof RiskRulesFault>;

export const RiskRulesView = z.object({
  office: UnitKey,
  officeName: z.string(),
  id: z.string(),
  version: z.string(),
  title: z.string(),
  composed: z.boolean(),
  note: z.string().nullable(),
  own: z.boolean(),
  /** The office's rules as saved are not readable by this program; the shipped ones hold. */
  faults: z.array(RiskRulesFault),
  rules: z.array(RiskRuleView),
  versions: z.array(RiskRulesVersion),
  mayManage: z.boolean(),
});
export type RiskRulesView = z.infer<typeof RiskRulesView>;

export const SaveRiskRules = z.object({
  source: z.string().min(1).max(300_000),
  note: z.string().trim().max(500).default(""),
  /** The newest version that the writer knew; 0 where the office had none. */
  baseVersion: z.int().min(0),
});
export type SaveRiskRules = z.output<typeof SaveRiskRules>;
export const DropRiskRules = SaveRiskRules.omit({ source: true });
