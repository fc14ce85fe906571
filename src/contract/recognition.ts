import { z } from "zod";
import { Day, Instant, RoundId, UnitKey, Version } from "./ids.ts";

export const RecognitionListId = z.uuid().brand("RecognitionListId");
export type RecognitionListId = z.infer<typeof RecognitionListId>;

const Words = z.object({ vi: z.string(), en: z.string() });
const Named = z.strictObject({
  vi: z.string().trim().min(1).max(200),
  en: z.string().trim().min(1).max(200),
});

/** What a unit must have reached. Whole numbers count places, ranks or tasks. */
export const RecognitionCondition = z.discriminatedUnion("kind", [
  /** Among the first of its ranking. */
  z.strictObject({ kind: z.literal("top"), count: z.int().min(1).max(100) }),
  /** In this class or a better one, by the class's Vietnamese name in the method. */
  z.strictObject({ kind: z.literal("class"), from: z.string().trim().min(1).max(60) }),
  z.strictObject({ kind: z.literal("points"), from: z.number().min(0).max(1000) }),
  /** Rose so many ranks against the round before. */
  z.strictObject({ kind: z.literal("rise"), ranks: z.int().min(1).max(100) }),
  /** Had at least so many tasks and was late with none. */
  z.strictObject({ kind: z.literal("tasks-in-time"), least: z.int().min(1).max(100) }),
  /** Was given bonus points for an initiative. */
  z.strictObject({ kind: z.literal("bonus") }),
]);
export type RecognitionCondition = z.infer<typeof RecognitionCondition>;

export const EXCLUSIONS = [
  "late-tasks",
  "not-in-time",
  "penalty",
  "open-objection",
  "upheld-objection",
  "discipline",
  "ended",
] as const;
export const ExclusionKind = z.enum(EXCLUSIONS);
export type ExclusionKind = z.infer<typeof ExclusionKind>;

/** `exclude`: not proposed unless a person decides otherwise; `check`: a person must decide; `off`: not looked at. */
export const ExclusionEffect = z.enum(["exclude", "check", "off"]);
export type ExclusionEffect = z.infer<typeof ExclusionEffect>;

export const RecognitionAward = z.strictObject({
  id: z.string().regex(/^[a-z0-9-]{1,40}$/),
  title: Named,
  /** What is proposed: a certificate of merit, by whom. */
  form: z.string().trim().max(200),
  /** All of them must hold. */
  conditions: z.array(RecognitionCondition).min(1).max(6),
});
export type RecognitionAward = z.infer<typeof RecognitionAward>;

export const RecognitionRules = z
  .strictObject({
    awards: z.array(RecognitionAward).min(1).max(12),
    exclusions: z.record(ExclusionKind, ExclusionEffect),
  })
  .superRefine(({ awards }, context) => {
    const seen = new Set<string>();
    for (const [place, { id }] of awards.entries()) {
      if (seen.has(id))
        context.addIssue({
          code: "custom",
          path: ["awards", place, "id"],
          message: `two awards are called ${id}`,
        });
      seen.add(id);
    }
  });
export type RecognitionRules = z.infer<typeof RecognitionRules>;

/** Rules as they come with the program, in `recognition-rules/`. */
export const ShippedRecognitionRules = z.strictObject({
  id: z.string().regex(/^[a-z0-9-]{1,80}$/),
  title: Words,
  note: Words,
  rules: RecognitionRules,
});
export type ShippedRecognitionRules = z.infer<typeof ShippedRecognitionRules>;

export const OfficeRules = z.object({
  office: UnitKey,
  officeName: z.string(),
  rules: RecognitionRules,
  /** The rules that come with the program, and what they rest on. */
  shipped: RecognitionRules,
  note: Words,
  /** Written by the office itself; null while the shipped ones are in force. */
  own: z.object({ at: Instant, byName: z.string() }).nullable(),
  version: Version,
  mayWrite: z.boolean(),
});
export type OfficeRules = z.infer<typeof OfficeRules>;
export const SaveRules = z.object({ rules: RecognitionRules, version: Version });
export type SaveRules = z.infer<typeof SaveRules>;

export const RecognitionState = z.enum(["draft", "finished"]);
export type RecognitionState = z.infer<typeof RecognitionState>;

export const CreateRecognition = z.object({
  office: UnitKey,
  round: RoundId,
  /** Tasks due in this time count, both days included; the year of the round when not said. */
  tasksFrom: Day.optional(),
  tasksUntil: Day.optional(),
});
export type CreateRecognition = z.infer<typeof CreateRecognition>;
export const RecognitionCreated = z.object({ id: RecognitionListId });

export const RecognitionSummary = z.object({
  id: RecognitionListId,
  title: z.string(),
  office: UnitKey,
  officeName: z.string(),
  roundTitle: z.string(),
  state: RecognitionState,
  createdAt: Instant,
  finishedAt: Instant.nullable(),
});
export const RecognitionChoices = z.object({
  lists: z.array(RecognitionSummary),
  /** Offices for which the reader may see lists, with the published rounds that each runs. */
  offices: z.array(
    z.object({
      unit: UnitKey,
      name: z.string(),
      mayWrite: z.boolean(),
      rounds: z.array(z.object({ id: RoundId, title: z.string(), period: z.string() })),
      /** Rounds that are not published yet. */
      waiting: z.int(),
    }),
  ),
});
export type RecognitionChoices = z.infer<typeof RecognitionChoices>;

export const RecognitionFinding = Words.extend({ kind: ExclusionKind, effect: z.enum(["exclude", "check"]) });
export type RecognitionFinding = z.infer<typeof RecognitionFinding>;

export const DecisionKind = z.enum(["propose", "leave-out"]);
/** A unit that meets every condition of an award. */
export const RecognitionCandidate = z.object({
  award: z.string(),
  unit: UnitKey,
  name: z.string(),
  grounds: z.array(Words),
  findings: z.array(RecognitionFinding),
  /** Shares the last place with others beyond the number of places. */
  tied: z.boolean(),
  decision: z.object({ kind: DecisionKind, reason: z.string(), byName: z.string(), at: Instant }).nullable(),
  /** On the list as things stand; `open`: a person must still decide. */
  standing: z.enum(["proposed", "left-out", "open"]),
});
export type RecognitionCandidate = z.infer<typeof RecognitionCandidate>;

/** A unit or person added by hand, with grounds. */
export const RecognitionEntry = z.object({
  id: z.uuid(),
  award: z.string(),
  kind: z.enum(["unit", "person"]),
  unit: UnitKey,
  unitName: z.string(),
  person: z.string(),
  job: z.string(),
  grounds: z.string(),
  addedByName: z.string(),
  findings: z.array(RecognitionFinding),
});
export type RecognitionEntry = z.infer<typeof RecognitionEntry>;

export const DisciplineNote = z.object({
  id: z.uuid(),
  unit: UnitKey,
  unitName: z.string(),
  /** Empty: the unit as a whole. */
  person: z.string(),
  reason: z.string(),
  notedAt: Instant,
  notedByName: z.string(),
});
export type DisciplineNote = z.infer<typeof DisciplineNote>;

export const RecognitionView = z.object({
  id: RecognitionListId,
  title: z.string(),
  office: UnitKey,
  officeName: z.string(),
  round: z.object({ id: RoundId, title: z.string(), period: z.string(), edition: z.int() }),
  tasksFrom: Day,
  tasksUntil: Day,
  state: RecognitionState,
  rules: RecognitionRules,
  candidates: z.array(RecognitionCandidate),
  entries: z.array(RecognitionEntry),
  discipline: z.array(DisciplineNote),
  /** Conditions that this round gives no case for, and awards that nobody earned: said, never passed over. */
  notes: z.array(Words.extend({ award: z.string() })),
  /** More units share the last place than there are places. */
  ties: z.array(Words.extend({ award: z.string() })),
  /** Units of the round, to choose from. */
  units: z.array(z.object({ unit: UnitKey, name: z.string() })),
  illustration: z.boolean(),
  finished: z.object({ at: Instant, byName: z.string() }).nullable(),
  /** Why a finished list was opened again, the last time. */
  reopenedReason: z.string(),
  /** A finished list rests on figures that were corrected since. */
  outdated: z.boolean(),
  version: Version,
  mayWrite: z.boolean(),
});
export type RecognitionView = z.infer<typeof RecognitionView>;

const On = z.object({ version: Version });
export const DecideCandidate = On.extend({
  award: z.string().max(40),
  unit: UnitKey,
  /** Null takes a decision back. */
  decision: DecisionKind.nullable(),
  reason: z.string().max(2000).default(""),
});
export type DecideCandidate = z.infer<typeof DecideCandidate>;
export const AddEntry = On.extend({
  award: z.string().max(40),
  kind: z.enum(["unit", "person"]),
  unit: UnitKey,
  person: z.string().max(200).default(""),
  job: z.string().max(200).default(""),
  grounds: z.string().max(4000),
});
export type AddEntry = z.infer<typeof AddEntry>;
export const NoteDiscipline = On.extend({
  unit: UnitKey,
  person: z.string().max(200).default(""),
  reason: z.string().max(2000),
});
export type NoteDiscipline = z.infer<typeof NoteDiscipline>;
export const FinishRecognition = On;
export const ReopenRecognition = On.extend({ reason: z.string().max(2000) });
export type ReopenRecognition = z.infer<typeof ReopenRecognition>;
export const RecognitionFormat = z.enum(["docx", "pdf", "xlsx"]);
export type RecognitionFormat = z.infer<typeof RecognitionFormat>;
