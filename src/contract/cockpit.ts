import { z } from "zod";
import { AccountId, Day, RoundId, UnitKey } from "./ids.ts";
import { FigureView, SourceView, TextView } from "./published.ts";
import { RiskSubject } from "./risk.ts";

/** Years a page can be asked for. */
export const PageYear = z.coerce.number().int().min(1990).max(2200);

/** How far to the next better group. */
export const GroupGap = z.discriminatedUnion("kind", [
  z.object({ kind: z.literal("known"), group: TextView, points: z.number() }),
  z.object({ kind: z.literal("best") }),
  z.object({ kind: z.literal("unknown") }),
]);
export type GroupGap = z.infer<typeof GroupGap>;

/** How far to whoever is ranked above; `next` is false where only somebody further up is known. */
export const NeighbourGap = z.discriminatedUnion("kind", [
  z.object({
    kind: z.literal("known"),
    name: TextView,
    rank: z.int(),
    points: z.number(),
    next: z.boolean(),
  }),
  z.object({ kind: z.literal("first") }),
  z.object({ kind: z.literal("unknown") }),
]);
export type NeighbourGap = z.infer<typeof NeighbourGap>;

/** The component that fell most, by numbers or as a source says it. */
export const FallView = z.object({
  component: z.string(),
  label: TextView,
  before: z.number().nullable(),
  after: z.number().nullable(),
  /** Points lost, above 0; null where a source says it without a number. */
  lost: z.number().nullable(),
  sentence: TextView,
});
export type FallView = z.infer<typeof FallView>;

/** One index of one unit. */
export const StandingView = z.object({
  index: z.string(),
  short: TextView,
  name: TextView,
  unit: TextView.nullable(),
  decimals: z.int(),
  usualScale: z.number().nullable(),
  year: z.int(),
  figure: FigureView,
  /** Places gained; `computed` where no source prints it and the ranks of both years tell it. */
  change: z.object({ places: z.int(), computed: z.boolean() }).nullable(),
  /** Of the year before, where it agrees with the change. */
  rankBefore: z.int().nullable(),
  toGroup: GroupGap,
  above: NeighbourGap,
  /** Null where nothing fell or nothing is known. */
  fall: FallView.nullable(),
  /** Why the rank changed, in sentences. */
  why: z.array(TextView),
  /** The year compared with; null where there is none to compare. */
  before: z.int().nullable(),
  /** The round of this platform that it comes from; null for figures of others. */
  round: z.object({ id: RoundId, title: z.string(), illustration: z.boolean() }).nullable(),
  /** What was lost at which criterion, heaviest first; of own rounds alone. */
  losses: z.array(z.object({ leaf: z.string(), label: z.string(), lost: z.number() })),
});
export type StandingView = z.infer<typeof StandingView>;

/** Everything published about a unit in one year, on one page. */
export const OnePageView = z.object({
  unit: z.object({
    key: z.string(),
    name: z.string(),
    nameEn: z.string().nullable(),
    family: z.string(),
    illustration: z.boolean(),
  }),
  year: z.int(),
  /** Newest first. */
  years: z.array(z.int()),
  /** What somebody should have read after a minute; the heaviest first. */
  headline: z.array(TextView),
  standings: z.array(StandingView),
  /** Newest figure before that year, of indices without one of that year. */
  earlier: z.array(StandingView),
  /** Indices of its family of which nothing is known. */
  unknown: z.array(TextView),
  sources: z.array(SourceView),
});
export type OnePageView = z.infer<typeof OnePageView>;

/** Who leads a component of an index for a unit. */
export const ComponentLead = z.object({
  index: z.string(),
  component: z.string(),
  agency: z.object({ unit: UnitKey, name: z.string() }),
  person: z.object({ account: AccountId, name: z.string() }).nullable(),
});
export type ComponentLead = z.infer<typeof ComponentLead>;

export const LateTask = z.object({
  id: z.string(),
  title: z.string(),
  due: Day,
  days: z.int(),
  agency: z.string(),
  person: z.string().nullable(),
});
export type LateTask = z.infer<typeof LateTask>;

/** A date to come: of a round, a plan in comment, a report asked for, a task. */
export const ComingDate = z.object({
  kind: z.enum(["round", "plan", "report", "task"]),
  title: z.string(),
  date: Day,
  /** Calendar days from today; below 0 where it has passed. */
  days: z.int(),
  /** Below the workspace. */
  link: z.string(),
});
export type ComingDate = z.infer<typeof ComingDate>;

/** What only the unit's own people, its office and those above see. */
export const InsideView = z.object({
  today: Day,
  leads: z.array(ComponentLead),
  tasks: z.object({ total: z.int(), done: z.int(), late: z.int(), lateTasks: z.array(LateTask) }),
  risk: z.array(RiskSubject),
  next: z.array(ComingDate),
  /** Rounds under way whose overview the reader may open. */
  overviews: z.array(z.object({ round: RoundId, title: z.string() })),
  mayAssignLeads: z.boolean(),
});
export type InsideView = z.infer<typeof InsideView>;

export const CockpitView = z.object({ page: OnePageView, inside: InsideView });
export type CockpitView = z.infer<typeof CockpitView>;

export const ChangeLineView = z.object({
  kind: z.enum(["own", "rules", "others", "units", "notKnown"]),
  label: TextView,
  components: z.array(z.string()),
  points: z.number().nullable(),
  places: z.number().nullable(),
  /** Why it is not known. */
  reasons: z.array(TextView),
});
export type ChangeLineView = z.infer<typeof ChangeLineView>;

/** Why a unit's rank in one index changed between two years. */
export const ChangeView = z.object({
  unit: OnePageView.shape.unit,
  index: z.object({
    id: z.string(),
    short: TextView,
    name: TextView,
    unit: TextView.nullable(),
    decimals: z.int(),
  }),
  years: z.array(z.int()),
  before: z.int(),
  after: z.int(),
  rankBefore: z.int().nullable(),
  rankAfter: z.int().nullable(),
  rankedUnits: z.int().nullable(),
  totalBefore: z.number().nullable(),
  totalAfter: z.number().nullable(),
  places: z.int().nullable(),
  points: z.number().nullable(),
  lines: z.array(ChangeLineView),
  sentences: z.array(TextView),
  notes: z.array(TextView),
  /** What sources say of components without a number. */
  said: z.array(z.object({ label: TextView, text: TextView, year: z.int() })),
  illustration: z.boolean(),
});
export type ChangeView = z.infer<typeof ChangeView>;

/** One row of the page on which an office says who leads what. */
export const SetComponentLead = z.object({
  index: z.string().min(1).max(80),
  component: z.string().min(1).max(60),
  /** Null takes the lead away. */
  agency: UnitKey.nullable(),
  person: AccountId.nullable().default(null),
});
export type SetComponentLead = z.infer<typeof SetComponentLead>;

export const LeadsView = z.object({
  unit: z.object({ unit: UnitKey, name: z.string() }),
  indices: z.array(
    z.object({
      id: z.string(),
      name: TextView,
      components: z.array(z.object({ code: z.string(), label: TextView, lead: ComponentLead.nullable() })),
    }),
  ),
  agencies: z.array(
    z.object({
      unit: UnitKey,
      name: z.string(),
      people: z.array(z.object({ account: AccountId, name: z.string() })),
    }),
  ),
  mayAssign: z.boolean(),
});
export type LeadsView = z.infer<typeof LeadsView>;
