import { z } from "zod";
import { bandSetSchema } from "../core/method/bandSchema.ts";
import { Action } from "./access.ts";
import { AccountId, Day, Instant, LeafCode, RoundId, UnitKey, Version } from "./ids.ts";
import { ScenarioId, TaskId } from "./improvement.ts";
import { TextView } from "./published.ts";
import { RiskStateName } from "./risk.ts";
import { UnitName } from "./riskMarks.ts";
import { RoundKind, Stage } from "./rounds.ts";
import { InputView } from "./sheets.ts";

const InputValue = z.union([z.number(), z.string().max(4000), z.boolean()]);

/** What one leaf would be; inputs that are not named keep their value. */
export const ScenarioChange = z.object({
  leaf: LeafCode,
  inputs: z.record(z.string().max(80), InputValue),
  /** As if it had been accepted that the leaf does not apply. */
  notApplicable: z.boolean().exactOptional(),
});
export type ScenarioChange = z.infer<typeof ScenarioChange>;

export const ScenarioGoal = z.discriminatedUnion("kind", [
  z.object({ kind: z.literal("total"), total: z.number().min(0).max(100_000) }),
  z.object({ kind: z.literal("rank"), rank: z.int().min(1).max(100_000) }),
  z.object({ kind: z.literal("group"), group: z.string().min(1).max(40) }),
]);
export type ScenarioGoal = z.infer<typeof ScenarioGoal>;

/** Effort of all of a leaf, 1 little to 5 much. */
export const OpenLeaf = z.object({ leaf: LeafCode, effort: z.number().min(1).max(5) });
export type OpenLeaf = z.infer<typeof OpenLeaf>;

/** Whom the totals of others are of. */
export const BASIS_KINDS = ["provisional", "same-round", "last-round", "published", "none"] as const;
export const ScenarioBasis = z.object({
  kind: z.enum(BASIS_KINDS),
  /** Title of the round or index; empty for none. */
  title: z.string(),
  period: z.string(),
  /** Greatest total there, where it differs from the method's and totals were brought to it in proportion. */
  scaledFrom: z.number().nullable(),
  /** Units of which a total is known, and how many the ranking has. */
  known: z.int(),
  inAll: z.int(),
  illustration: z.boolean(),
  /** Where groups of the method are not written, those of this set are used. */
  groupsFrom: z.string().nullable(),
  /** Tells one basis from another: round or index and year. */
  ref: z.string(),
  /** Years of a published index to choose from, newest first. */
  years: z.array(z.object({ year: z.int(), known: z.int() })),
});
export type ScenarioBasis = z.infer<typeof ScenarioBasis>;

export const PlainSettingView = z.object({
  sheet: z.object({
    unit: z.string(),
    family: z.string(),
    ranked: z.boolean(),
    exempt: z.array(z.string()),
    entries: z.record(
      z.string(),
      z.object({
        inputs: z.record(z.string(), InputValue),
        decided: z.object({ points: z.number(), reason: z.string() }).nullable(),
      }),
    ),
  }),
  stage: z.enum(["open", "final"]),
  others: z.array(
    z.object({
      unit: z.string(),
      family: z.string(),
      total: z.number(),
      assignedMax: z.number().nullable(),
      ranked: z.boolean(),
      printedRank: z.int().nullable(),
    }),
  ),
  othersInAll: z.int(),
  othersBest: z.record(z.string(), z.number()).nullable(),
  groups: bandSetSchema.nullable(),
});

/** A leaf as a scenario shows it. */
export const ScenarioLeafView = z.object({
  code: LeafCode,
  label: z.string(),
  field: z.string(),
  max: z.number(),
  scoredBy: z.enum(["self", "assessor", "survey", "statistics", "data", "index"]),
  block: z.enum(["tree", "bonus", "penalty"]),
  ruleText: z.string(),
  exempt: z.boolean(),
  /** The method lets it be set aside as not applying. */
  maySetAside: z.boolean(),
  inputs: z.array(InputView),
  lead: UnitName.nullable(),
  /** Where the points stand by the rules of risk; null where they were not judged. */
  risk: RiskStateName.nullable(),
  /** Proposed for goals: whether work on it makes sense now, and how much, 1–5. */
  open: z.boolean(),
  effort: z.number(),
});
export type ScenarioLeafView = z.infer<typeof ScenarioLeafView>;

export const SHARINGS = ["private", "unit", "office", "link"] as const;
/** `unit`: people of the unit; `office`: also the office that runs its rounds and the leader above; `link`: whoever may see the unit's outlook and has the address. */
export const Sharing = z.enum(SHARINGS);
export type Sharing = z.infer<typeof Sharing>;

const RankSpanView = z.object({ best: z.int(), worst: z.int(), of: z.int() });
const NeighbourView = z.object({ units: z.array(z.string()), value: z.number(), gap: z.number() });
const StandView = z.object({
  total: z.number(),
  most: z.number(),
  provisional: z.boolean(),
  group: z.string().nullable(),
  rank: RankSpanView.nullable(),
  next: z.object({ id: z.string(), total: z.number(), gap: z.number() }).nullable(),
  above: NeighbourView.nullable(),
  below: NeighbourView.nullable(),
});
const MoveView = z.object({
  code: z.string(),
  max: z.number(),
  before: z.number(),
  after: z.number(),
  gain: z.number(),
});
export const StandingView = z.object({
  before: StandView,
  after: StandView,
  total: MoveView,
  fields: z.array(MoveView),
  leaves: z.array(MoveView),
  notes: z.array(
    z.object({
      code: z.enum([
        "decision-set-aside",
        "exempt",
        "best-of-block-moves",
        "best-of-block-unknown",
        "others-stay",
      ]),
      leaf: z.string().exactOptional(),
    }),
  ),
  unknown: z
    .object({
      leaves: z.array(z.string()),
      max: z.number(),
      best: z.object({ rank: RankSpanView.nullable(), group: z.string().nullable() }),
    })
    .nullable(),
});
export type StandingView = z.infer<typeof StandingView>;

/** As a scenario was last computed by the server. */
export const KeptResult = z.object({
  standing: StandingView,
  basis: ScenarioBasis,
  /** SHA-256 of the method, the setting and what was supposed. */
  inputHash: z.string(),
  /** SHA-256 of the sheet alone, and of the others' totals. */
  sheetHash: z.string(),
  othersHash: z.string(),
  /** `id@version` and the program that computed. */
  method: z.string(),
  codeVersion: z.string(),
  computedAt: Instant,
});
export type KeptResult = z.infer<typeof KeptResult>;

export const ScenarioSummary = z.object({
  id: ScenarioId,
  title: z.string(),
  round: RoundId,
  roundTitle: z.string(),
  by: AccountId,
  byName: z.string(),
  mine: z.boolean(),
  sharing: Sharing,
  savedAt: Instant,
  changes: z.int(),
  total: z.number(),
  gain: z.number(),
  /** The sheet, or the others' totals, changed since. */
  stale: z.boolean(),
});
export type ScenarioSummary = z.infer<typeof ScenarioSummary>;

export const RoundChoice = z.object({
  round: RoundId,
  title: z.string(),
  period: z.string(),
  stage: Stage,
  illustration: z.boolean(),
});

/** All that a browser needs to compute scenarios by itself. */
export const ScenarioBase = z.object({
  unit: UnitName,
  /** Newest first; a scenario starts from one of them. */
  rounds: z.array(RoundChoice),
  round: RoundChoice.extend({ kind: RoundKind }),
  method: z.object({ id: z.string(), version: z.string(), title: z.string(), status: z.string() }),
  /** `self`: the unit's own score; `published`: the final one. */
  counted: z.enum(["self", "published"]),
  setting: PlainSettingView,
  basis: ScenarioBasis,
  names: z.record(z.string(), z.string()),
  fields: z.array(z.object({ code: z.string(), label: z.string(), max: z.number() })),
  leaves: z.array(ScenarioLeafView),
  groups: z.array(z.object({ id: z.string(), label: z.string() })),
  scenarios: z.array(ScenarioSummary),
  sheetHash: z.string(),
  othersHash: z.string(),
  /** Offices for which the reader may set tasks and write plans about this unit. */
  offices: z.array(UnitName),
  mayWrite: z.boolean(),
  /** The reader sees and tries some leaves only: entries of others are left out, and the server answers what is tried. */
  part: z.boolean(),
  illustration: z.boolean(),
});
export type ScenarioBase = z.infer<typeof ScenarioBase>;

/** What a department tries on its part of a province's sheet. */
export const TryPart = z.object({
  round: RoundId,
  changes: z.array(ScenarioChange).max(400),
  assumed: z.number().min(0).max(1).nullable().default(null),
  year: z.int().min(2000).max(2100).nullable().default(null),
});
export type TryPart = z.output<typeof TryPart>;
export const PartAnswer = z.object({ standing: StandingView });
export type PartAnswer = z.infer<typeof PartAnswer>;

/** What a person saves. Results are computed by the server, never sent. */
export const SaveScenario = z.object({
  title: z.string().trim().min(3).max(200),
  note: z.string().trim().max(4000).default(""),
  changes: z.array(ScenarioChange).max(400),
  assumed: z.number().min(0).max(1).nullable().default(null),
  goal: ScenarioGoal.nullable().default(null),
  open: z.array(OpenLeaf).max(400).default([]),
  sharing: Sharing.default("private"),
  /** Year of the published index that it is set against; null: the newest. */
  year: z.int().min(2000).max(2100).nullable().default(null),
});
export type SaveScenario = z.output<typeof SaveScenario>;
export const CreateScenario = SaveScenario.extend({ unit: UnitKey, round: RoundId });
export type CreateScenario = z.output<typeof CreateScenario>;
export const EditScenario = SaveScenario.extend({ version: Version });
export type EditScenario = z.output<typeof EditScenario>;

export const ScenarioView = z.object({
  id: ScenarioId,
  unit: UnitName,
  round: RoundId,
  roundTitle: z.string(),
  title: z.string(),
  note: z.string(),
  changes: z.array(ScenarioChange),
  assumed: z.number().nullable(),
  goal: ScenarioGoal.nullable(),
  open: z.array(OpenLeaf),
  sharing: Sharing,
  year: z.int().nullable(),
  version: z.int(),
  byName: z.string(),
  mine: z.boolean(),
  savedAt: Instant,
  /**
   * As it was computed when saved; ranks are left out where they were reckoned among totals that this reader may not see
   * yet (`ranksHidden`).
   */
  kept: KeptResult,
  ranksHidden: z.boolean(),
  stale: z.object({ sheet: z.boolean(), others: z.boolean() }),
  /** Why it cannot be computed on the sheet of today; empty where it can. */
  faults: z.array(TextView.extend({ leaf: LeafCode })),
  mayEdit: z.boolean(),
  allowed: z.array(Action),
});
export type ScenarioView = z.infer<typeof ScenarioView>;

export const ScenarioSaved = z.object({ id: ScenarioId, version: z.int() });

/** To another round, or beside itself; `dropFaulty` leaves out what that round's criteria do not have. */
export const CopyScenario = z.object({
  round: RoundId.nullable().default(null),
  title: z.string().trim().min(3).max(200),
  dropFaulty: z.boolean().default(false),
});
export type CopyScenario = z.output<typeof CopyScenario>;

/** Tasks out of a scenario: who does what it supposes, by when. Expected points are the scenario's own. */
export const ScenarioTasks = z.object({
  office: UnitKey,
  tasks: z
    .array(
      z.object({
        leaf: LeafCode,
        title: z.string().trim().min(3).max(500),
        lead: UnitKey,
        due: Day,
      }),
    )
    .min(1)
    .max(200),
});
export type ScenarioTasks = z.output<typeof ScenarioTasks>;
export const TasksMade = z.object({ tasks: z.array(TaskId) });
