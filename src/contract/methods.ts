import { z } from "zod";
import { Instant, RoundId, UnitKey } from "./ids.ts";

/** `points`: a tree of criteria that rounds are run on. `composite`: a statistical index, made by a recipe from data. */
export const MethodKind = z.enum(["points", "composite"]);
export type MethodKind = z.infer<typeof MethodKind>;

export const MethodSummary = z.object({
  kind: MethodKind,
  id: z.string(),
  version: z.string(),
  title: z.string(),
  titleEn: z.string().nullable(),
  /** official | field-level | composed: always shown beside the title. */
  status: z.enum(["official", "field-level", "composed"]),
  families: z.array(z.object({ id: z.string(), label: z.string() })),
  leaves: z.int(),
  unresolved: z.int(),
  /** Of a composite method the upper end of its scale; null where it states none. */
  max: z.number().nullable(),
  sha256: z.string(),
});
export type MethodSummary = z.infer<typeof MethodSummary>;

export const MethodNodeView = z.object({
  code: z.string(),
  parentCode: z.string().nullable(),
  depth: z.int(),
  label: z.string(),
  labelEn: z.string().nullable(),
  max: z.number(),
  leaf: z.boolean(),
  block: z.enum(["tree", "bonus", "penalty"]),
  scoredBy: z.string().nullable(),
  unresolved: z.boolean(),
  ruleText: z.string().nullable(),
  guidance: z.string().nullable(),
  evidence: z.array(z.string()),
  lead: z.string().nullable(),
  support: z.array(z.string()),
  notApplicable: z.string().nullable(),
  citation: z.object({ text: z.string(), confidence: z.string() }).nullable(),
});
export type MethodNodeView = z.infer<typeof MethodNodeView>;

const Basis = z.array(
  z.object({
    act: z.string(),
    date: z.string().nullable(),
    title: z.string().nullable(),
    url: z.string().nullable(),
    confidence: z.string(),
  }),
);

export const MethodView = MethodSummary.extend({
  kind: z.literal("points"),
  max: z.number(),
  note: z.string().nullable(),
  basis: Basis,
  groups: z.array(z.object({ id: z.string(), label: z.string(), range: z.string() })),
  /** How points are rounded, ranked, and brought back where criteria do not apply: a sentence each. */
  rules: z.array(z.object({ vi: z.string(), en: z.string() })),
  nodes: z.array(MethodNodeView),
});
export type MethodView = z.infer<typeof MethodView>;

/** Words in both languages, as far as the method has them. */
const Words = z.object({ vi: z.string(), en: z.string() });

/** Where a text or number comes from and how sure that is. */
const Source = z.object({ text: z.string(), url: z.string().nullable(), confidence: z.string() });

/** One part of a composite method, or one indicator: a column of the data. */
export const CompositePartView = z.object({
  code: z.string(),
  parentCode: z.string().nullable(),
  depth: z.int(),
  label: z.string(),
  labelEn: z.string().nullable(),
  leaf: z.boolean(),
  /** What it counts inside the part above it. */
  weight: Words,
  /** Of a part made of others: how they become its value. */
  aggregation: Words.nullable(),
  direction: z.enum(["higher", "lower"]).nullable(),
  unit: Words.nullable(),
  limits: Words.nullable(),
  scoredBy: z.string().nullable(),
  unresolved: z.boolean(),
  /** Ids of the families it applies to; none: all. */
  families: z.array(z.string()),
  /** Code among the published results. */
  published: z.string().nullable(),
  note: z.string().nullable(),
  citation: Source.nullable(),
});
export type CompositePartView = z.infer<typeof CompositePartView>;

/** One version of a statistical index, as people read it. */
export const CompositeMethodView = MethodSummary.extend({
  kind: z.literal("composite"),
  note: z.string().nullable(),
  basis: Basis,
  /** Id of the index among the published results. */
  publishedAs: z.string().nullable(),
  total: z.object({ code: z.string(), label: Words.nullable(), aggregation: Words }),
  parts: z.array(CompositePartView),
  recipe: z.array(z.object({ text: Words, note: z.string().nullable(), citation: Source.nullable() })),
  views: z.array(
    z.object({
      id: z.string(),
      label: Words,
      parts: z.array(
        z.object({ code: z.string(), label: Words, depth: z.int(), weight: Words, shared: z.boolean() }),
      ),
    }),
  ),
  groups: z
    .object({
      how: Words,
      sets: z.array(
        z.object({
          year: z.string().nullable(),
          groups: z.array(z.object({ id: z.string(), label: Words, range: Words.nullable() })),
        }),
      ),
    })
    .nullable(),
  rules: z.array(Words),
});
export type CompositeMethodView = z.infer<typeof CompositeMethodView>;

export const AnyMethodView = z.discriminatedUnion("kind", [MethodView, CompositeMethodView]);
export type AnyMethodView = z.infer<typeof AnyMethodView>;

export const MethodDifference = z.object({
  /** What it is about; the words for it stand in `ASPECT_WORDS`. */
  aspect: z.string(),
  before: Words.nullable(),
  after: Words.nullable(),
});
export type MethodDifference = z.infer<typeof MethodDifference>;

const ComparedNode = z.object({
  label: Words,
  max: z.number(),
  leaf: z.boolean(),
  parent: z.string().nullable(),
  depth: z.int(),
});

export const NodeComparison = z.object({
  code: z.string(),
  block: z.enum(["tree", "bonus", "penalty"]),
  fate: z.enum(["added", "removed", "changed", "same"]),
  before: ComparedNode.nullable(),
  after: ComparedNode.nullable(),
  differences: z.array(MethodDifference),
});
export type NodeComparison = z.infer<typeof NodeComparison>;

const MethodSide = z.object({
  id: z.string(),
  version: z.string(),
  title: Words,
  status: z.enum(["official", "field-level", "composed"]),
  max: z.number(),
  leaves: z.int(),
  bonus: z.number(),
  penalty: z.number(),
});

/** Two versions of one kind side by side; of composite methods `max` of a node is its weight. `renumbered` are hints, never facts. */
export const MethodComparison = z.object({
  kind: MethodKind,
  before: MethodSide,
  after: MethodSide,
  counts: z.object({ added: z.int(), removed: z.int(), changed: z.int(), same: z.int() }),
  whole: z.array(MethodDifference),
  nodes: z.array(NodeComparison),
  renumbered: z.array(z.object({ before: z.string(), after: z.string(), label: Words })),
});
export type MethodComparison = z.infer<typeof MethodComparison>;

/** How one criterion went for a unit in the round before. */
export const LastYear = z.object({
  code: z.string(),
  points: z.number().nullable(),
  max: z.number(),
  lost: z.number().nullable(),
  self: z.number().nullable(),
  /** Words of the appraiser, or why the points are what they are. */
  comment: Words.nullable(),
});
export type LastYear = z.infer<typeof LastYear>;

/** What changed for one unit (or department) between the round before and this one. */
export const UnitChanges = z.object({
  unit: UnitKey,
  name: z.string(),
  /** Null where no round before is known: then nothing is compared. */
  previous: z
    .object({ round: RoundId, title: z.string(), period: z.string(), resultKnown: z.boolean() })
    .nullable(),
  comparison: MethodComparison.nullable(),
  lastYear: z.array(LastYear),
});
export type UnitChanges = z.infer<typeof UnitChanges>;

/** One thing the checker found; `line` counts from 1. */
export const MethodFault = z.object({
  line: z.int(),
  path: z.string(),
  code: z.string(),
  vi: z.string(),
  en: z.string(),
});
export type MethodFault = z.infer<typeof MethodFault>;

/** Id of a set: lower-case words joined by hyphens. */
export const MethodId = z
  .string()
  .regex(/^[a-z0-9]+(-[a-z0-9]+)*$/)
  .max(80);
export const MethodVersion = z
  .string()
  .regex(/^[A-Za-z0-9][A-Za-z0-9._-]*$/)
  .max(40);

export const CloneMethod = z.object({
  from: z.object({ id: MethodId, version: MethodVersion }),
  id: MethodId,
  version: MethodVersion,
  title: z.string().trim().max(300).default(""),
  ownerUnit: UnitKey,
});
export type CloneMethod = z.infer<typeof CloneMethod>;
/** A whole file; it says its own id and version. */
export const UploadMethod = z.object({ source: z.string().min(1).max(800_000), ownerUnit: UnitKey });
export type UploadMethod = z.infer<typeof UploadMethod>;
export const SaveMethod = z.object({ source: z.string().min(1).max(800_000), rowVersion: z.int() });
export type SaveMethod = z.infer<typeof SaveMethod>;
export const MethodAct = z.object({ rowVersion: z.int() });

/** A set in the workspace's list: shipped with the program, or the office's own. */
export const MethodSet = z.object({
  /** Null where the text of a draft cannot be read. */
  kind: MethodKind.nullable(),
  id: z.string(),
  version: z.string(),
  title: Words,
  status: z.enum(["official", "field-level", "composed"]).nullable(),
  leaves: z.int().nullable(),
  max: z.number().nullable(),
  origin: z.enum(["shipped", "draft", "released"]),
  ownerUnitName: z.string().nullable(),
  madeFrom: z.string(),
  savedAt: Instant.nullable(),
  savedBy: z.string().nullable(),
  /** Of a draft: what keeps it from being released. */
  faults: z.int(),
  mayWrite: z.boolean(),
});
export type MethodSet = z.infer<typeof MethodSet>;

/** One own set with its text. */
export const OwnMethodView = z.object({
  id: z.string(),
  version: z.string(),
  state: z.enum(["draft", "released"]),
  source: z.string(),
  sha256: z.string(),
  ownerUnit: UnitKey,
  ownerUnitName: z.string(),
  madeFrom: z.string(),
  savedAt: Instant,
  savedBy: z.string(),
  releasedAt: Instant.nullable(),
  rowVersion: z.int(),
  faults: z.array(MethodFault),
  mayWrite: z.boolean(),
});
export type OwnMethodView = z.infer<typeof OwnMethodView>;

/** What a save answers with; the text itself is what was sent. */
export const MethodSaved = OwnMethodView.pick({
  sha256: true,
  savedAt: true,
  savedBy: true,
  rowVersion: true,
  faults: true,
});
export type MethodSaved = z.infer<typeof MethodSaved>;

/** A set tried on the data of a finished round: an experiment, never a result. */
export const MethodTrial = z.object({
  round: z.object({ id: RoundId, title: z.string(), period: z.string() }),
  /** Leaves of the new set whose answers could be taken as they are, and those that could not. */
  comparable: z.int(),
  comparableMax: z.number(),
  max: z.number(),
  notComparable: z.array(
    z.object({ code: z.string(), label: Words, max: z.number(), vi: z.string(), en: z.string() }),
  ),
  /** Leaves of the round that the new set no longer has. */
  dropped: z.array(z.object({ code: z.string(), label: Words, max: z.number() })),
  units: z.array(
    z.object({
      unit: UnitKey,
      name: z.string(),
      family: z.string(),
      before: z.object({ total: z.number(), rank: z.int().nullable() }),
      after: z.object({ total: z.number(), rank: z.int().nullable() }),
    }),
  ),
  /** Units of families that the new set does not know. */
  leftOut: z.array(z.object({ unit: UnitKey, name: z.string(), family: z.string() })),
});
export type MethodTrial = z.infer<typeof MethodTrial>;

/** Rounds on whose data a set can be tried. */
export const TrialRound = z.object({
  id: RoundId,
  title: z.string(),
  period: z.string(),
  method: z.string(),
});
export type TrialRound = z.infer<typeof TrialRound>;

/** How far the units of a round differ at one leaf; shares are of the maximum, 0–1. */
export const LeafSpread = z.object({
  code: z.string(),
  label: Words,
  max: z.number(),
  /** Units scored at the leaf; those to whom it does not apply or whose data are missing are not counted. */
  units: z.int(),
  full: z.int(),
  zero: z.int(),
  mean: z.number(),
  least: z.number(),
  most: z.number(),
  /** Standard deviation over the units counted (divided by their number). */
  deviation: z.number(),
  /** `full`, `zero`: the leaf told no unit from another. */
  finding: z.enum(["full", "zero", "alike", "none"]),
});
export type LeafSpread = z.infer<typeof LeafSpread>;
