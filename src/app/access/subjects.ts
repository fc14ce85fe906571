import type { AccountId, UnitKey } from "../../contract/ids.ts";
import type { PlanState, ReportState, TaskState } from "../../contract/improvement.ts";
import type { ReopenedWork } from "../../contract/reopenings.ts";
import type { RoundKind, Stage } from "../../contract/rounds.ts";
import type { PartState, SheetState } from "../../contract/sheets.ts";

/** What deciding needs to know of a round. `stage` is where it stands at the one reading of the clock. */
export interface RoundFacts {
  readonly kind: RoundKind;
  readonly ownerUnit: UnitKey;
  readonly stage: Stage;
  /** The assessed units. */
  readonly units: readonly UnitKey[];
  /** Measured round: every unit that leads or supports a leaf. Empty otherwise. */
  readonly departments: readonly UnitKey[];
  /** Measured round: the working group (Tổ giúp việc). */
  readonly appraisers: readonly AppraiserFacts[];
  /** Units whose leaders stand above the round: the owner's own, and the one above it. */
  readonly leadUnits: readonly UnitKey[];
  /** A sheet is handed in only when its leader has approved it. */
  readonly leaderApproval: boolean;
  /** Units answer the first appraisal in a window of their own, after which it is made again. */
  readonly explains: boolean;
}

/** Without fields (codes of nodes or leaves, `bonus`, `penalty`) or units an appraiser has all of them. */
export interface AppraiserFacts {
  readonly account: AccountId;
  readonly fields: readonly string[];
  readonly units: readonly UnitKey[];
  /** Units from whose judgement the appraiser has withdrawn. */
  readonly conflicts: readonly UnitKey[];
}

export interface PlatformSubject {
  readonly kind: "platform";
}

/** A unit outside any round: its library, its divisions. */
export interface UnitSubject {
  readonly kind: "unit";
  readonly unit: UnitKey;
  /** The unit above it, where the matter concerns its leader too. */
  readonly above?: UnitKey | null;
}

export interface RoundSubject {
  readonly kind: "round";
  readonly round: RoundFacts;
}

/** A department's part of the sheet of a province that is measured. */
export interface PartSubject {
  readonly kind: "part";
  readonly round: RoundFacts;
  readonly department: UnitKey;
  readonly state: PartState;
}

export interface SheetSubject {
  readonly kind: "sheet";
  readonly round: RoundFacts;
  readonly unit: UnitKey;
  readonly state: SheetState;
  /** Work to which the whole sheet is reopened now. */
  readonly reopened: readonly ReopenedWork[];
  /** Some leaves, or all, are reopened for self-scoring now. */
  readonly leavesReopened: boolean;
}

export interface LeafSubject {
  readonly kind: "leaf";
  readonly round: RoundFacts;
  readonly unit: UnitKey;
  readonly state: SheetState;
  /** Codes of the nodes above the leaf and its own; a bonus or penalty item stands under `bonus` or `penalty`. */
  readonly path: readonly string[];
  readonly lead: UnitKey | null;
  readonly support: readonly UnitKey[];
  readonly scoredBy: "self" | "assessor" | "survey" | "statistics" | "data" | "index";
  readonly exempt: boolean;
  /** The method itself lets nobody set this leaf aside. */
  readonly alwaysApplies: boolean;
  /** Divisions to which the leaf is given, each with the unit it belongs to. */
  readonly divisions: readonly DivisionFacts[];
  /** Departments whose part is laid before their leader or approved. */
  readonly closedParts: readonly UnitKey[];
  /** Departments asked for this leaf in a request whose time is not over. */
  readonly requested: readonly UnitKey[];
  /** Work to which this leaf is reopened now. */
  readonly reopened: readonly ReopenedWork[];
  /** What the first appraisal decided. */
  readonly decision: "none" | "agree" | "change";
  /** `agreed`: the unit said that it agrees with the changed score. */
  readonly reply: "none" | "draft" | "sent" | "agreed";
  /** Who reads this leaf a second time, blind. */
  readonly reader: AccountId | null;
  readonly questionOpen: boolean;
}

export interface DivisionFacts {
  readonly unit: UnitKey;
  readonly division: string;
}

/** A formal objection to one leaf of a published result. */
export interface ObjectionSubject {
  readonly kind: "objection";
  readonly round: RoundFacts;
  readonly unit: UnitKey;
  readonly assignee: AccountId | null;
  /** Who decided before, in the appraisal or the first instance. */
  readonly excluded: readonly AccountId[];
  readonly decided: boolean;
}

/** Where a unit stands: its indices, risks, scenarios, tasks. */
export interface OutlookSubject {
  readonly kind: "outlook";
  readonly unit: UnitKey;
  /** The unit above it. */
  readonly above: UnitKey | null;
  /** Offices that have opened rounds in which it is assessed. Who runs rounds of other units is none of them. */
  readonly offices: readonly UnitKey[];
}

/** What plans and reports share: an office writes them about a unit and may send them for comment. */
interface DraftFacts {
  /** The office that writes it, and the unit whose indices it is about (often the same). */
  readonly office: UnitKey;
  readonly unit: UnitKey;
  /** Units asked for comment, and whether comments are taken at the one reading of the clock. */
  readonly consulted: readonly UnitKey[];
  readonly commentsOpen: boolean;
}

export interface PlanSubject extends DraftFacts {
  readonly kind: "plan";
  readonly state: PlanState;
  /** Lead and supporting agencies of its items. */
  readonly involved: readonly UnitKey[];
}

export interface ReportSubject extends DraftFacts {
  readonly kind: "report";
  readonly state: ReportState;
  /** The office that called for it. */
  readonly recipient: UnitKey | null;
}

export interface TaskSubject {
  readonly kind: "task";
  /** The office that set it, and the unit whose indices it serves. */
  readonly office: UnitKey;
  readonly unit: UnitKey;
  readonly lead: UnitKey;
  readonly support: readonly UnitKey[];
  /** Within the lead agency: who does it, where that was said. */
  readonly assignee: AccountId | null;
  readonly division: string | null;
  readonly state: TaskState;
}

export type Subject =
  | PlatformSubject
  | UnitSubject
  | RoundSubject
  | PartSubject
  | SheetSubject
  | LeafSubject
  | ObjectionSubject
  | OutlookSubject
  | PlanSubject
  | TaskSubject
  | ReportSubject;
