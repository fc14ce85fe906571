import { z } from "zod";
import { Action, DivisionKey } from "./access.ts";
import { AccountId, Day, DocumentId, Instant, RoundId, UnitKey, Version } from "./ids.ts";
import { IndexRef, TaskId, TaskState } from "./improvement.ts";
import { UnitName } from "./riskMarks.ts";

/** Where a task comes from; `own`: set by hand or from a file. */
export const TASK_SOURCES = ["plan", "conclusion", "inspection", "duty", "scenario", "own"] as const;
export const TaskSource = z.enum(TASK_SOURCES);
export type TaskSource = z.infer<typeof TaskSource>;

/** Points that a task should bring, of an index out of 100 or 1,000. */
const Points = z.number().min(0).max(1000);
const Words = (most: number) => z.string().trim().max(most).default("");
export const TaskReason = z.string().trim().min(3).max(2000);

/** What a person says of a task. */
export const TaskFields = z.object({
  title: z.string().trim().min(3).max(500),
  detail: Words(8000),
  lead: UnitKey,
  support: z.array(UnitKey).max(50).default([]),
  due: Day,
  /** The act it rests on: number, date, what was concluded. */
  basis: Words(2000),
  about: IndexRef.nullable().default(null),
  expectedPoints: Points.nullable().default(null),
  /** Tasks that must be done before. */
  needs: z.array(TaskId).max(50).default([]),
});
export type TaskFields = z.output<typeof TaskFields>;

/** A task set by hand, or out of the conclusion of a meeting, a conference or an inspection. */
export const NewTask = TaskFields.extend({
  office: UnitKey,
  unit: UnitKey,
  source: z.enum(["own", "conclusion", "inspection"]).default("own"),
  /** The meeting, where it is one of the working group's. */
  sourceId: z.uuid().nullable().default(null),
});
export type NewTask = z.output<typeof NewTask>;

/** Tasks out of one conclusion: its number, date and words are the basis of each. */
export const NewTasks = z.object({ tasks: z.array(NewTask).min(1).max(200) });

export const EditTask = TaskFields.omit({ due: true }).extend({ version: Version });
export type EditTask = z.output<typeof EditTask>;

export const MoveTask = z.object({ due: Day, reason: TaskReason, version: Version });
export const AssignTask = z.object({
  assignee: AccountId.nullable().default(null),
  division: DivisionKey.nullable().default(null),
  version: Version,
});
export type AssignTask = z.output<typeof AssignTask>;

/** Progress: how much is done (0–1), in words, with documents of the library. */
export const UpdateTask = z.object({
  share: z.number().min(0).max(1),
  words: Words(4000),
  documents: z.array(DocumentId).max(50).default([]),
  version: Version,
});
export type UpdateTask = z.output<typeof UpdateTask>;
export const SubmitTask = z.object({
  words: z.string().trim().min(3).max(4000),
  documents: z.array(DocumentId).max(50).default([]),
  version: Version,
});
export type SubmitTask = z.output<typeof SubmitTask>;
export const NoteTask = z.object({ words: z.string().trim().min(1).max(4000) });
export const ReviewTask = z.object({ accept: z.boolean(), words: Words(4000), version: Version });
export type ReviewTask = z.output<typeof ReviewTask>;
export const EndTask = z.object({ reason: TaskReason, version: Version });
export type EndTask = z.output<typeof EndTask>;
export const AskTime = z.object({ due: Day, reason: TaskReason });
export const AnswerTime = z.object({ grant: z.boolean(), words: Words(2000), version: Version });
export type AnswerTime = z.output<typeof AnswerTime>;
export const TieDocument = z.object({ document: DocumentId, note: Words(1000) });

/**
 * Where a task stands to its deadline at the time of reading. `days` is how far away: 0 on the day itself.
 * A task reported as finished is judged by the day of the report.
 */
export const TaskTiming = z.object({
  kind: z.enum(["left", "late", "done-before", "done-on", "done-after", "cancelled"]),
  days: z.int().min(0),
});
export type TaskTiming = z.infer<typeof TaskTiming>;

export const TaskPerson = z.object({ account: AccountId, name: z.string() });

/** A task as lists and boards show it. */
export const TaskCard = z.object({
  id: TaskId,
  office: UnitName,
  unit: UnitName,
  title: z.string(),
  lead: UnitName,
  support: z.array(UnitName),
  assignee: TaskPerson.nullable(),
  division: z.object({ key: DivisionKey, name: z.string() }).nullable(),
  due: Day,
  firstDue: Day,
  state: TaskState,
  share: z.number(),
  timing: TaskTiming,
  source: TaskSource,
  about: IndexRef.nullable(),
  expectedPoints: z.number().nullable(),
  /** Tasks before it that are not done. */
  waitsFor: z.int(),
  documents: z.int(),
  /** The lead asks for more time and was not answered. */
  timeAsked: z.boolean(),
  version: z.int(),
});
export type TaskCard = z.infer<typeof TaskCard>;

/** Filters of lists and board, as they stand in the address. */
export const TaskFilter = z.object({
  /** `mine`: what the reader does; `set`: what the reader's office set; `all`: whatever they may see. */
  scope: z.enum(["all", "mine", "set"]).default("all"),
  q: z.string().trim().max(200).default(""),
  state: z.union([TaskState, z.literal(["", "open"])]).default(""),
  lead: z.union([UnitKey, z.literal("")]).default(""),
  office: z.union([UnitKey, z.literal("")]).default(""),
  unit: z.union([UnitKey, z.literal("")]).default(""),
  assignee: z.union([AccountId, z.literal("")]).default(""),
  late: z.enum(["", "yes", "soon"]).default(""),
  source: z.union([TaskSource, z.literal("")]).default(""),
  sourceId: z.union([z.uuid(), z.literal("")]).default(""),
  index: z.string().max(80).default(""),
  round: z.union([RoundId, z.literal("")]).default(""),
  leaf: z.string().max(40).default(""),
  from: z.union([Day, z.literal("")]).default(""),
  until: z.union([Day, z.literal("")]).default(""),
});
export type TaskFilter = z.output<typeof TaskFilter>;
export const TaskSearch = TaskFilter.extend({
  sort: z.enum(["due", "newest", "lead"]).default("due"),
  offset: z.coerce.number().int().min(0).max(1_000_000).default(0),
  limit: z.coerce.number().int().min(1).max(200).default(50),
});
export type TaskSearch = z.output<typeof TaskSearch>;

export const TaskCounts = z.object({
  total: z.int(),
  states: z.record(TaskState, z.int()),
  late: z.int(),
  /** Open, due within seven days. */
  soon: z.int(),
  doneLate: z.int(),
});
export type TaskCounts = z.infer<typeof TaskCounts>;

export const TaskPage = z.object({ tasks: z.array(TaskCard), total: z.int(), offset: z.int(), today: Day });
export type TaskPage = z.infer<typeof TaskPage>;

export const TaskBoard = z.object({
  today: Day,
  counts: TaskCounts,
  columns: z.array(z.object({ state: TaskState, total: z.int(), tasks: z.array(TaskCard) })),
});
export type TaskBoard = z.infer<typeof TaskBoard>;
export const BoardQuery = TaskFilter.extend({ limit: z.coerce.number().int().min(1).max(100).default(30) });

/** Tasks of one agency, or of the people in it, with names behind each red mark. */
export const AgencyTasks = z.object({
  lead: UnitName,
  counts: TaskCounts,
  late: z.array(
    z.object({ id: TaskId, title: z.string(), due: Day, days: z.int(), person: z.string().nullable() }),
  ),
});
export type AgencyTasks = z.infer<typeof AgencyTasks>;
export const TaskOverview = z.object({
  today: Day,
  unit: UnitName,
  counts: TaskCounts,
  agencies: z.array(AgencyTasks),
  people: z.array(
    z.object({ account: AccountId, name: z.string(), lead: UnitName, open: z.int(), late: z.int() }),
  ),
});
export type TaskOverview = z.infer<typeof TaskOverview>;

export const TaskUpdateView = z.object({
  id: z.uuid(),
  kind: z.enum([
    "progress",
    "note",
    "submitted",
    "accepted",
    "returned",
    "cancelled",
    "reopened",
    "moved",
    "time-asked",
    "time-granted",
    "time-refused",
  ]),
  share: z.number().nullable(),
  words: z.string(),
  documents: z.array(DocumentId),
  at: Instant,
  byName: z.string(),
});
export type TaskUpdateView = z.infer<typeof TaskUpdateView>;

export const TaskDocumentView = z.object({
  document: DocumentId,
  unit: UnitName,
  title: z.string(),
  documentNumber: z.string(),
  documentDate: Day.nullable(),
  file: z.object({ name: z.string(), mediaType: z.string(), size: z.int() }).nullable(),
  link: z.string().nullable(),
  note: z.string(),
  addedAt: Instant,
  addedByName: z.string(),
});
export type TaskDocumentView = z.infer<typeof TaskDocumentView>;

export const LinkedTask = z.object({ id: TaskId, title: z.string(), state: TaskState, due: Day });
export const TimeRequestView = z.object({
  due: Day,
  reason: z.string(),
  askedAt: Instant,
  askedByName: z.string(),
});

/** What the reader may do; the server decides. */
export const TaskView = TaskCard.extend({
  detail: z.string(),
  basis: z.string(),
  sourceId: z.uuid().nullable(),
  /** What the leaf or component is called, where it is known. */
  aboutLabel: z.string().nullable(),
  createdAt: Instant,
  createdByName: z.string(),
  needs: z.array(LinkedTask),
  neededBy: z.array(LinkedTask),
  updates: z.array(TaskUpdateView),
  tied: z.array(TaskDocumentView),
  timeRequest: TimeRequestView.nullable(),
  /** Units whose libraries the reader may tie documents from. */
  libraries: z.array(UnitName),
  /** To whom the lead agency can give it; empty for whoever does not. */
  hands: z.object({
    people: z.array(TaskPerson),
    divisions: z.array(z.object({ key: DivisionKey, name: z.string() })),
  }),
  /** Things to look at: a deadline on a day off, a predecessor due later, an agency that is no more. */
  remarks: z.array(z.object({ vi: z.string(), en: z.string() })),
  allowed: z.array(Action),
});
export type TaskView = z.infer<typeof TaskView>;

/** An entry of the history, drawn from the audit chain. */
export const TaskHistory = z.object({
  entries: z.array(z.object({ at: Instant, byName: z.string().nullable(), vi: z.string(), en: z.string() })),
});
export type TaskHistory = z.infer<typeof TaskHistory>;

/** Where a deadline falls; on a day off the next working day is offered, and it is the person's choice. */
export const DeadlineCheck = z.object({ day: Day, working: z.boolean(), next: Day });
export type DeadlineCheck = z.infer<typeof DeadlineCheck>;

export const BulkRemind = z.object({ tasks: z.array(TaskId).min(1).max(500), words: Words(1000) });
export const BulkMove = z.object({ tasks: z.array(TaskId).min(1).max(500), due: Day, reason: TaskReason });
export const BulkDone = z.object({
  done: z.array(TaskId),
  refused: z.array(z.object({ id: TaskId, title: z.string(), vi: z.string(), en: z.string() })),
});
export type BulkDone = z.infer<typeof BulkDone>;

/** What somebody may set tasks for: offices for which they act, and whose indices each may serve. */
export const TaskChoices = z.object({
  offices: z.array(z.object({ office: UnitName, units: z.array(UnitName), agencies: z.array(UnitName) })),
  indices: z.array(z.object({ id: z.string(), title: z.string() })),
});
export type TaskChoices = z.infer<typeof TaskChoices>;

/** Of which index a task is to be, for whose sake, and for which office it is set. */
export const LeafChoicesQuery = z.object({
  office: UnitKey,
  unit: UnitKey,
  index: z.string().min(1).max(80),
});
export type LeafChoicesQuery = z.infer<typeof LeafChoicesQuery>;

/** Criteria that a task can be about, by round, each with the agency that would lead it. */
export const LeafChoices = z.object({
  rounds: z.array(
    z.object({
      round: RoundId,
      title: z.string(),
      period: z.string(),
      leaves: z.array(
        z.object({ code: z.string(), label: z.string(), component: z.string(), lead: UnitKey.nullable() }),
      ),
    }),
  ),
});
export type LeafChoices = z.infer<typeof LeafChoices>;
