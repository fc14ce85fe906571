import { z } from "zod";
import { Action } from "./access.ts";
import { Day, Instant, LeafCode, RoundId, UnitKey, Version } from "./ids.ts";
import { IndexRef, PlanId, PlanState, TaskId, TaskState } from "./improvement.ts";
import { TextView } from "./published.ts";
import { UnitName } from "./riskMarks.ts";

/** Of one year, or the programme of a period (2021–2025, 2021–2030) with targets year by year. */
export const PlanKind = z.enum(["year", "period"]);
export type PlanKind = z.infer<typeof PlanKind>;

/** `targets` and `items` hold the place of a table; their text stands above it. */
export const ParagraphKind = z.enum(["heading", "text", "targets", "items"]);
export type ParagraphKind = z.infer<typeof ParagraphKind>;

const Year = z.int().min(2011).max(2100);
const Title = z.string().trim().min(3).max(400);
const Line = z.string().trim().max(2000);

export const CreatePlan = z
  .object({
    /** Who runs it, and whose indices it is about. */
    office: UnitKey,
    unit: UnitKey,
    kind: PlanKind,
    yearFrom: Year,
    yearTo: Year,
    /** Named by the template when left out. */
    title: Title.optional(),
    /** Outline; the usual one of its kind when left out. */
    template: z.string().max(80).optional(),
    /** Last year's plan, whose open items are carried over. */
    previous: PlanId.nullable().default(null),
    /** Leaves to start from, and whose points were lost there. */
    leaves: z
      .object({ round: RoundId, unit: UnitKey, codes: z.array(LeafCode).min(1).max(200) })
      .nullable()
      .default(null),
  })
  .refine(({ yearFrom, yearTo }) => yearTo >= yearFrom, { path: ["yearTo"] })
  .refine(({ kind, yearFrom, yearTo }) => kind === "period" || yearFrom === yearTo, { path: ["yearTo"] });
export type CreatePlan = z.output<typeof CreatePlan>;

export const PlanCreated = z.object({ id: PlanId });

export const RenamePlan = z.object({ title: Title, version: Version });
export type RenamePlan = z.output<typeof RenamePlan>;

export const SaveParagraph = z.object({ text: z.string().max(20_000), version: Version });
export type SaveParagraph = z.output<typeof SaveParagraph>;

/** A new paragraph, after the one named; null: at the beginning. */
export const AddParagraph = z.object({
  kind: ParagraphKind,
  text: z.string().max(20_000).default(""),
  after: z.uuid().nullable(),
});
export type AddParagraph = z.output<typeof AddParagraph>;

/** All paragraphs, or all items, in their new order. */
export const Arrange = z.object({ order: z.array(z.uuid()).max(1000) });
export type Arrange = z.output<typeof Arrange>;

const TargetFields = z.object({
  index: z.string().trim().min(1).max(80),
  component: z.string().trim().max(40).nullable().default(null),
  year: Year,
  value: z.number().finite().nullable().default(null),
  rank: z.int().min(1).max(10_000).nullable().default(null),
  group: z.string().trim().max(40).nullable().default(null),
  words: Line.default(""),
});
/** All targets of a plan, as they are to be; `version` is the plan's. */
export const SaveTargets = z.object({ targets: z.array(TargetFields).max(400), version: Version });
export type SaveTargets = z.output<typeof SaveTargets>;

/** What a person types of an item. An item without lead or deadline can be kept, not issued. */
export const ItemInput = IndexRef.extend({
  target: Line.default(""),
  measure: z.string().trim().min(1).max(4000),
  lead: UnitKey.nullable().default(null),
  support: z.array(UnitKey).max(60).default([]),
  due: Day.nullable().default(null),
  budgetNote: Line.default(""),
  expectedPoints: z.number().min(0).max(1000).nullable().default(null),
});
export type ItemInput = z.output<typeof ItemInput>;
export const SaveItem = ItemInput.extend({ version: Version });
export type SaveItem = z.output<typeof SaveItem>;

/** More leaves as items of a draft. */
export const AddLeaves = z.object({
  round: RoundId,
  unit: UnitKey,
  codes: z.array(LeafCode).min(1).max(200),
});
export type AddLeaves = z.output<typeof AddLeaves>;

const Number_ = z.string().trim().min(1).max(60);
export const IssuePlan = z.object({
  number: Number_,
  issuedOn: Day,
  version: Version,
  /** `PlanView.content` of what was read: when it has changed since, nothing is issued. */
  content: z.string().optional(),
});
export type IssuePlan = z.output<typeof IssuePlan>;

/** One change of an issued plan. */
export const Amendment = z.discriminatedUnion("kind", [
  z.object({ kind: z.literal("add"), item: ItemInput }),
  z.object({ kind: z.literal("change"), id: z.uuid(), version: Version, item: ItemInput }),
  z.object({
    kind: z.literal("drop"),
    id: z.uuid(),
    version: Version,
    reason: z.string().trim().min(3).max(2000),
  }),
]);
export type Amendment = z.output<typeof Amendment>;

export const AmendPlan = z.object({
  number: Number_,
  issuedOn: Day,
  reason: z.string().trim().min(3).max(4000),
  changes: z.array(Amendment).min(1).max(200),
});
export type AmendPlan = z.output<typeof AmendPlan>;

/** What was reached, in words. */
export const ClosePlan = z.object({ words: z.string().trim().min(3).max(8000) });
export type ClosePlan = z.output<typeof ClosePlan>;

export const PlanSummary = z.object({
  id: PlanId,
  office: UnitName,
  unit: UnitName,
  kind: PlanKind,
  yearFrom: z.int(),
  yearTo: z.int(),
  title: z.string(),
  state: PlanState,
  number: z.string().nullable(),
  issuedOn: Day.nullable(),
  /** Items in force. */
  items: z.int(),
  /** Comments are taken until then. */
  commentsUntil: Instant.nullable(),
  /** The reader's own unit is asked and has not answered. */
  waitsForReader: z.boolean(),
});
export type PlanSummary = z.infer<typeof PlanSummary>;

export const PlanList = z.object({
  plans: z.array(PlanSummary),
  /** Offices for which the reader can write a plan, each with the units it can be about. */
  mayCreate: z.array(z.object({ office: UnitName, about: z.array(UnitName) })),
});
export type PlanList = z.infer<typeof PlanList>;

export const PlanTemplateView = z.object({
  id: z.string(),
  kind: PlanKind,
  title: TextView,
  /** How its words came about. */
  note: TextView,
});
export type PlanTemplateView = z.infer<typeof PlanTemplateView>;

export const ParagraphView = z.object({
  id: z.uuid(),
  kind: ParagraphKind,
  text: z.string(),
  version: z.int(),
});
export type ParagraphView = z.infer<typeof ParagraphView>;

/** What was published about the unit for the index and year of a target. */
export const PublishedFigure = z.object({
  /** As printed. */
  value: z.string().nullable(),
  rank: z.int().nullable(),
  group: z.string().nullable(),
  /** Says where it is from: who published it, or the round of this platform. */
  source: z.string(),
  illustration: z.boolean(),
});
export type PublishedFigure = z.infer<typeof PublishedFigure>;

export const TargetView = TargetFields.extend({
  id: z.uuid(),
  indexName: z.string(),
  componentName: z.string().nullable(),
  unit: z.string(),
  scale: z.number().nullable(),
  /** What was published so far: of this year, or the newest before it. */
  published: PublishedFigure.nullable(),
  publishedYear: z.int().nullable(),
});
export type TargetView = z.infer<typeof TargetView>;

export const PlanItemView = z.object({
  id: z.uuid(),
  index: z.string(),
  indexName: z.string(),
  component: z.string().nullable(),
  componentName: z.string().nullable(),
  round: RoundId.nullable(),
  roundTitle: z.string().nullable(),
  leaf: LeafCode.nullable(),
  leafLabel: z.string().nullable(),
  /** Points of the leaf, and how many of them were lost or at risk when the item was drafted. */
  max: z.number().nullable(),
  lost: z.number().nullable(),
  target: z.string(),
  measure: z.string(),
  lead: UnitName.nullable(),
  support: z.array(UnitName),
  due: Day.nullable(),
  budgetNote: z.string(),
  expectedPoints: z.number().nullable(),
  /** Carried over from an item of last year's plan. */
  carried: z.boolean(),
  /** Of an amendment: its number. */
  addedIn: z.int().nullable(),
  dropped: z.object({ reason: z.string(), amendment: z.int().nullable() }).nullable(),
  version: z.int(),
});
export type PlanItemView = z.infer<typeof PlanItemView>;

export const AmendmentView = z.object({
  no: z.int(),
  number: z.string(),
  issuedOn: Day,
  reason: z.string(),
  madeAt: Instant,
  madeByName: z.string(),
  /** A sentence a change. */
  changes: z.array(TextView),
});
export type AmendmentView = z.infer<typeof AmendmentView>;

export const PlanView = z.object({
  id: PlanId,
  office: UnitName,
  unit: UnitName,
  kind: PlanKind,
  yearFrom: z.int(),
  yearTo: z.int(),
  title: z.string(),
  state: PlanState,
  version: z.int(),
  template: PlanTemplateView.nullable(),
  previous: z.object({ id: PlanId, title: z.string() }).nullable(),
  number: z.string().nullable(),
  issuedOn: Day.nullable(),
  issuedAt: Instant.nullable(),
  issuedByName: z.string().nullable(),
  receiptHash: z.string().nullable(),
  /** SHA-256 of what the plan says now. */
  content: z.string(),
  closedAt: Instant.nullable(),
  reached: z.string(),
  illustration: z.boolean(),
  paragraphs: z.array(ParagraphView),
  targets: z.array(TargetView),
  items: z.array(PlanItemView),
  amendments: z.array(AmendmentView),
  commentsUntil: Instant.nullable(),
  comments: z.object({ all: z.int(), unanswered: z.int() }),
  actions: z.array(Action),
});
export type PlanView = z.infer<typeof PlanView>;

/** What can be chosen while a plan is written. */
export const PlanChoices = z.object({
  indices: z.array(
    z.object({
      id: z.string(),
      name: z.string(),
      scale: z.number().nullable(),
      groups: z.array(z.string()),
      components: z.array(
        z.object({
          code: z.string(),
          label: z.string(),
          scale: z.number().nullable(),
          /** The agency that leads it for the unit, where that was said. */
          lead: UnitKey.nullable(),
        }),
      ),
    }),
  ),
  agencies: z.array(UnitName),
  /** Rounds whose losses the plan can start from. */
  rounds: z.array(
    z.object({ round: RoundId, title: z.string(), period: z.string(), published: z.boolean() }),
  ),
});
export type PlanChoices = z.infer<typeof PlanChoices>;

/** Leaves of a round at which the unit lost points or may lose them, most first. */
export const LeafLoss = z.object({
  code: LeafCode,
  label: z.string(),
  component: z.string(),
  componentName: z.string(),
  max: z.number(),
  /** What can still be won there. */
  lost: z.number(),
  lead: UnitName.nullable(),
  reason: z.string(),
});
export type LeafLoss = z.infer<typeof LeafLoss>;
export const LeafLosses = z.object({
  round: RoundId,
  title: z.string(),
  unit: UnitName,
  /** Published losses, or what the working group expects before the sheet is handed in. */
  from: z.enum(["published", "review"]),
  leaves: z.array(LeafLoss),
});
export type LeafLosses = z.infer<typeof LeafLosses>;

export const CHECK_CODES = [
  "no-items",
  "no-lead",
  "no-due",
  "leaf-dropped",
  "lead-ended",
  "nobody-there",
  "due-day-off",
  "due-outside",
  "points-above-leaf",
  "target-above-scale",
  "target-below-scale",
  "target-rank",
  "target-group",
  "target-empty",
  "target-twice",
  "target-year",
  "comments-unanswered",
  "comments-open",
] as const;
/** One thing that is not as it should be. `fault` keeps the plan from being issued, `notice` is the person's choice. */
export const PlanCheck = z.object({
  code: z.enum(CHECK_CODES),
  weight: z.enum(["fault", "notice"]),
  /** The item or target it is about; null: the whole plan. */
  place: z.object({ kind: z.enum(["item", "target"]), id: z.uuid(), label: z.string() }).nullable(),
  vi: z.string(),
  en: z.string(),
  /** What the system can do about it in one act. */
  offer: z
    .discriminatedUnion("kind", [
      z.object({ kind: z.literal("due"), due: Day }),
      z.object({ kind: z.literal("leaf"), round: RoundId, leaf: LeafCode }),
      z.object({ kind: z.literal("points"), points: z.number() }),
    ])
    .nullable(),
});
export type PlanCheck = z.infer<typeof PlanCheck>;
export const PlanChecks = z.object({ checks: z.array(PlanCheck), mayIssue: z.boolean() });
export type PlanChecks = z.infer<typeof PlanChecks>;

/** How an item stands: the state of its task, and what the next round brought at its leaf. */
export const FollowedItem = z.object({
  item: PlanItemView,
  task: z
    .object({
      id: TaskId,
      state: TaskState,
      due: Day,
      firstDue: Day,
      late: z.boolean(),
      doneAt: Instant.nullable(),
      assignee: z.string().nullable(),
    })
    .nullable(),
  /** The next round in which the leaf stands with a published result; `regained` against the points when drafted. */
  next: z
    .object({
      round: RoundId,
      title: z.string(),
      leaf: LeafCode,
      points: z.number(),
      max: z.number(),
      regained: z.number(),
    })
    .nullable(),
});
export type FollowedItem = z.infer<typeof FollowedItem>;

export const PlanFollow = z.object({
  counts: z.object({
    items: z.int(),
    done: z.int(),
    doing: z.int(),
    notStarted: z.int(),
    inReview: z.int(),
    late: z.int(),
    cancelled: z.int(),
  }),
  /** Points that the items promise, and those that came back where the next round is known. */
  expected: z.number(),
  regained: z.number().nullable(),
  items: z.array(FollowedItem),
  targets: z.array(TargetView.extend({ reached: z.enum(["yes", "no", "unknown"]) })),
});
export type PlanFollow = z.infer<typeof PlanFollow>;
