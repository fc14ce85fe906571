import type { Action } from "../../contract/access.ts";
import { type RoundKind, STAGES, type Stage } from "../../contract/rounds.ts";
import type {
  LEAF_CONDITIONS,
  OBJECTION_CONDITIONS,
  PART_CONDITIONS,
  PLAN_CONDITIONS,
  REPORT_CONDITIONS,
  ROUND_CONDITIONS,
  SHEET_CONDITIONS,
  TASK_CONDITIONS,
} from "./conditions.ts";
import type {
  LEAF_RELATIONS,
  OBJECTION_RELATIONS,
  OUTLOOK_RELATIONS,
  PART_RELATIONS,
  PLAN_RELATIONS,
  PLATFORM_RELATIONS,
  REPORT_RELATIONS,
  ROUND_RELATIONS,
  SHEET_RELATIONS,
  TASK_RELATIONS,
  UNIT_RELATIONS,
} from "./relations.ts";

/** One ground on which an action is allowed: a relation, in a kind of round, in some stages, under conditions. */
export interface Right<Who extends string, If extends string = never> {
  readonly who: Who;
  /** Left out: in both kinds of round. */
  readonly kind?: RoundKind;
  /** Left out: in every stage. */
  readonly stages?: readonly Stage[];
  readonly given?: readonly If[];
}

type Table<Who extends string, If extends string = never> = Readonly<
  Partial<Record<Action, readonly Right<Who, If>[]>>
>;

const between = (from: Stage, to: Stage): readonly Stage[] =>
  STAGES.slice(STAGES.indexOf(from), STAGES.indexOf(to) + 1);

const OPENED = between("waiting", "archived");
const BEFORE_SYNTHESIS = between("draft", "appraisal-over");
const AT_WORK = between("waiting", "appraisal-over");
const SCORING: readonly Stage[] = ["self-scoring"];
const COMPILING: readonly Stage[] = ["self-scoring", "between", "compiling"];
const REVIEWING: readonly Stage[] = [...COMPILING, "appraisal-over"];
const JUDGED = between("appraisal", "archived");
const JUDGING = between("appraisal", "appraisal-over");
/** After the windows of the clock, as long as the result is not being put together. */
const REOPENABLE = between("between", "appraisal-over");
const AFTER_START = between("self-scoring", "appraisal-over");
const UNTIL_APPROVED = between("waiting", "synthesis");

const PLATFORM: Table<keyof typeof PLATFORM_RELATIONS> = {
  "accounts.manage": [{ who: "administrator" }],
  "units.manage": [{ who: "administrator" }],
  "calendar.manage": [{ who: "administrator" }],
  "published.enter": [{ who: "anyOwner" }],
  "methods.write": [{ who: "anyOwner" }],
  "round.create": [{ who: "anyOwner" }],
};

const UNIT: Table<keyof typeof UNIT_RELATIONS> = {
  "library.see": [{ who: "ownPeople" }, { who: "ownerHere" }],
  "library.write": [{ who: "ownPeople" }, { who: "ownerHere" }],
  "divisions.manage": [{ who: "focalPoint" }, { who: "administrator" }],
  "plan.create": [{ who: "focalPoint" }, { who: "ownerHere" }],
  "task.create": [{ who: "focalPoint" }, { who: "ownerHere" }],
  "report.create": [{ who: "focalPoint" }, { who: "ownerHere" }],
  "report.call": [{ who: "ownerHere" }],
  "template.manage": [{ who: "focalPoint" }, { who: "ownerHere" }],
  "risk.rules": [{ who: "ownerHere" }],
  "recognition.see": [{ who: "ownPeople" }, { who: "ownerHere" }, { who: "leaderAbove" }],
  "recognition.write": [{ who: "focalPoint" }, { who: "ownerHere" }],
};

const ROUND: Table<keyof typeof ROUND_RELATIONS, keyof typeof ROUND_CONDITIONS> = {
  "round.see": [{ who: "owner" }, { who: "administrator" }, { who: "participant", stages: OPENED }],
  // What may be changed in which stage is decided by editRound: an open round only in its clock and people.
  "round.edit": [{ who: "owner", stages: BEFORE_SYNTHESIS }],
  "round.clone": [{ who: "owner" }],
  "round.open": [{ who: "owner", stages: ["draft"] }],
  "round.remind": [{ who: "owner", stages: AT_WORK }],
  "round.reopen": [{ who: "owner", kind: "measures", stages: REOPENABLE }],
  "round.overlook": [
    { who: "owner", stages: OPENED },
    { who: "roundLeader", stages: OPENED },
  ],
  "round.papers": [{ who: "owner", stages: OPENED }],
  "round.declare-conflict": [
    { who: "roundAppraiser", kind: "measures", stages: between("waiting", "second-appraisal") },
  ],
  "round.draw-sample": [{ who: "owner", kind: "measures", stages: JUDGING }],
  "round.agreement": [{ who: "owner", kind: "measures", stages: OPENED }],
  // Without anything of the blind second readings: readAgreement leaves them out.
  "round.own-agreement": [{ who: "roundAppraiser", kind: "measures", stages: OPENED }],
  "round.request": [
    { who: "owner", kind: "measured", stages: REVIEWING },
    { who: "workingGroup", kind: "measured", stages: REVIEWING },
  ],
  "round.meet": [{ who: "owner", kind: "measured", stages: REVIEWING }],
  "round.pack": [{ who: "owner", kind: "measured", stages: between("self-scoring", "archived") }],
  "round.close": [
    { who: "owner", kind: "measured", stages: ["compiling", "appraisal-over"] },
    {
      who: "owner",
      kind: "measures",
      stages: ["appraisal", "second-appraisal", "appraisal-over"],
      given: ["noExplanationAhead"],
    },
  ],
  "round.compute": [{ who: "owner", stages: ["synthesis"] }],
  "round.approve": [
    { who: "owner", stages: ["synthesis"] },
    { who: "roundLeader", stages: ["synthesis"] },
  ],
  "round.return": [
    { who: "owner", stages: ["approved"] },
    { who: "roundLeader", stages: ["approved"] },
  ],
  "round.publish": [{ who: "owner", stages: ["approved"] }],
  "round.correct": [{ who: "owner", stages: ["published"] }],
  "round.archive": [{ who: "owner", stages: ["published"] }],
  "round.audit": [{ who: "owner" }, { who: "administrator" }],
  "round.soundness": [{ who: "owner", stages: between("synthesis", "archived") }],
  "round.learn": [
    { who: "owner", stages: ["published", "archived"] },
    { who: "participant", stages: ["published", "archived"] },
  ],
};

/** A department's part of the sheet of a province that is measured. */
const PART: Table<keyof typeof PART_RELATIONS, keyof typeof PART_CONDITIONS> = {
  "part.see": [
    { who: "owner", kind: "measured" },
    { who: "workingGroup", kind: "measured", stages: OPENED },
    { who: "roundLeader", kind: "measured", stages: OPENED },
    { who: "departmentPeople", kind: "measured", stages: OPENED },
  ],
  "part.divide": [{ who: "departmentFocalPoint", kind: "measured", stages: between("waiting", "compiling") }],
  "part.present": [
    { who: "departmentFocalPoint", kind: "measured", stages: COMPILING, given: ["partDraft"] },
  ],
  "part.approve": [{ who: "departmentLeader", kind: "measured", stages: COMPILING, given: ["presented"] }],
  "part.return": [
    { who: "departmentLeader", kind: "measured", stages: COMPILING, given: ["presented"] },
    { who: "owner", kind: "measured", stages: COMPILING, given: ["partClosed"] },
  ],
  "portal.check": [
    { who: "owner", kind: "measured", stages: AT_WORK },
    { who: "workingGroup", kind: "measured", stages: AT_WORK },
    { who: "departmentPeople", kind: "measured", stages: AT_WORK },
  ],
};

const SHEET: Table<keyof typeof SHEET_RELATIONS, keyof typeof SHEET_CONDITIONS> = {
  "sheet.see": [
    { who: "owner" },
    { who: "ownPeople", stages: OPENED },
    { who: "roundLeader", stages: OPENED },
    { who: "departmentPeople", kind: "measured", stages: OPENED },
    { who: "workingGroup", kind: "measured", stages: OPENED },
    { who: "appraiser", kind: "measures", stages: JUDGED, given: ["submitted"] },
  ],
  "sheet.export": [
    { who: "owner" },
    { who: "focalPoint", stages: OPENED },
    { who: "unitLeader", stages: OPENED },
    { who: "roundLeader", stages: OPENED },
  ],
  "sheet.try": [{ who: "departmentPeople", kind: "measured", stages: OPENED }],
  "sheet.divide": [{ who: "focalPoint", kind: "measures", stages: between("waiting", "explanation") }],
  "sheet.present": [
    {
      who: "focalPoint",
      kind: "measures",
      stages: SCORING,
      given: ["approvalWanted", "draft", "notWithLeader"],
    },
    {
      who: "focalPoint",
      kind: "measures",
      stages: REOPENABLE,
      given: ["approvalWanted", "reopened", "draft", "notWithLeader"],
    },
    {
      who: "owner",
      kind: "measured",
      stages: COMPILING,
      given: ["approvalWanted", "draft", "notWithLeader"],
    },
  ],
  "sheet.approve": [
    { who: "unitLeader", kind: "measures", stages: SCORING, given: ["presented"] },
    { who: "unitLeader", kind: "measures", stages: REOPENABLE, given: ["reopened", "presented"] },
    { who: "roundLeader", kind: "measured", stages: COMPILING, given: ["presented"] },
  ],
  "sheet.return": [
    { who: "unitLeader", kind: "measures", stages: SCORING, given: ["presented"] },
    { who: "unitLeader", kind: "measures", stages: REOPENABLE, given: ["reopened", "presented"] },
    { who: "roundLeader", kind: "measured", stages: COMPILING, given: ["presented"] },
  ],
  "sheet.submit": [
    { who: "focalPoint", kind: "measures", stages: SCORING, given: ["draft", "approvedIfNeeded"] },
    { who: "unitLeader", kind: "measures", stages: SCORING, given: ["approvalWanted", "draft", "approved"] },
    {
      who: "focalPoint",
      kind: "measures",
      stages: REOPENABLE,
      given: ["reopened", "draft", "approvedIfNeeded"],
    },
    {
      who: "unitLeader",
      kind: "measures",
      stages: REOPENABLE,
      given: ["approvalWanted", "reopened", "draft", "approved"],
    },
    { who: "owner", kind: "measured", stages: COMPILING, given: ["draft", "approvedIfNeeded"] },
  ],
  "sheet.renew": [
    { who: "focalPoint", kind: "measures", stages: REOPENABLE, given: ["leavesReopened", "submitted"] },
  ],
  "sheet.withdraw": [
    { who: "focalPoint", kind: "measures", stages: SCORING, given: ["takenBack"] },
    { who: "owner", kind: "measured", stages: COMPILING, given: ["takenBack"] },
  ],
};

type LeafRight = Right<keyof typeof LEAF_RELATIONS, keyof typeof LEAF_CONDITIONS>;

const PEN_FREE = ["selfScored", "applies", "draft", "notWithLeader"] as const;
const REOPENED = ["selfScored", "applies", "reopenedForScoring", "notWithLeader"] as const;

/** Where a unit is assessed: its focal point, or the division that was given the leaf. */
const assessedUnit: readonly LeafRight[] = (["focalPoint", "division"] as const).flatMap((who) => [
  { who, kind: "measures", stages: SCORING, given: PEN_FREE },
  { who, kind: "measures", stages: REOPENABLE, given: REOPENED },
]);
/** What is asked after a window has closed is answered by explanation and documents beside what was handed in. */
const laterDocuments: readonly LeafRight[] = (["focalPoint", "division"] as const).flatMap((who) => [
  { who, kind: "measures", stages: ["explanation"], given: ["submitted", "scoreChanged", "notAnswered"] },
  { who, kind: "measures", stages: REOPENABLE, given: ["submitted", "reopenedForExplaining"] },
  { who, kind: "measures", stages: between("appraisal", "second-appraisal"), given: ["askedNow"] },
]);
const compiler: LeafRight = { who: "owner", kind: "measured", stages: COMPILING, given: PEN_FREE };
const askedDepartment: LeafRight = { who: "requested", kind: "measured", stages: COMPILING, given: PEN_FREE };
const writers: readonly LeafRight[] = [...assessedUnit, compiler, askedDepartment];
const departments: LeafRight = { who: "leadOrSupport", kind: "measured", stages: SCORING, given: PEN_FREE };

const LEAF: Table<keyof typeof LEAF_RELATIONS, keyof typeof LEAF_CONDITIONS> = {
  "leaf.see": [
    { who: "owner" },
    { who: "focalPoint", stages: OPENED },
    { who: "unitLeader", stages: OPENED },
    { who: "division", stages: OPENED },
    { who: "roundLeader", stages: OPENED },
    { who: "departmentPeople", kind: "measured", stages: OPENED },
    { who: "requested", kind: "measured", stages: OPENED },
    { who: "workingGroup", kind: "measured", stages: OPENED },
    { who: "appraiser", kind: "measures", stages: JUDGED, given: ["submitted"] },
    { who: "reader", kind: "measures", stages: JUDGING, given: ["submitted"] },
  ],
  "leaf.history": [
    { who: "owner" },
    { who: "focalPoint", stages: OPENED },
    { who: "unitLeader", stages: OPENED },
    { who: "division", stages: OPENED },
    { who: "departmentPeople", kind: "measured", stages: OPENED },
    { who: "workingGroup", kind: "measured", stages: OPENED },
  ],
  "leaf.answer": [
    ...writers,
    { who: "lead", kind: "measured", stages: SCORING, given: PEN_FREE },
    // Survey, statistics and other outside values, whether or not the sheet is handed in.
    { who: "owner", stages: UNTIL_APPROVED, given: ["outsideValue", "applies"] },
  ],
  "leaf.explain": [...writers, departments],
  "leaf.attach": [...writers, departments, ...laterDocuments],
  "leaf.detach": [...writers, departments],
  "leaf.ask-exemption": [
    {
      who: "focalPoint",
      kind: "measures",
      stages: SCORING,
      given: ["applies", "maySetAside", "draft", "notWithLeader"],
    },
  ],
  "leaf.decide-exemption": [{ who: "owner", kind: "measures", stages: AFTER_START }],
  "leaf.mark": [
    { who: "owner", kind: "measured", stages: REVIEWING },
    { who: "workingGroup", kind: "measured", stages: REVIEWING },
  ],
  "leaf.appraise": [
    {
      who: "appraiser",
      kind: "measures",
      stages: ["appraisal"],
      given: ["selfScored", "applies", "submitted"],
    },
    {
      who: "appraiser",
      kind: "measures",
      stages: ["second-appraisal"],
      given: ["selfScored", "applies", "submitted", "toJudgeAgain"],
    },
    {
      who: "appraiser",
      kind: "measures",
      stages: REOPENABLE,
      given: ["selfScored", "applies", "submitted", "reopenedForAppraisal"],
    },
  ],
  "leaf.ask": [
    {
      who: "appraiser",
      kind: "measures",
      stages: ["appraisal", "second-appraisal"],
      given: ["applies", "submitted"],
    },
  ],
  "leaf.reply-question": (["focalPoint", "division"] as const).map((who) => ({
    who,
    kind: "measures" as const,
    stages: between("appraisal", "second-appraisal"),
    given: ["questionOpen"] as const,
  })),
  "leaf.read-second": [{ who: "reader", kind: "measures", stages: JUDGING, given: ["submitted"] }],
  "leaf.reply": (["focalPoint", "division"] as const).flatMap((who): LeafRight[] => [
    { who, kind: "measures", stages: ["explanation"], given: ["submitted", "scoreChanged", "notAnswered"] },
    {
      who,
      kind: "measures",
      stages: REOPENABLE,
      given: ["submitted", "scoreChanged", "reopenedForExplaining"],
    },
  ]),
  "leaf.object": [{ who: "focalPoint", kind: "measures", stages: ["published"], given: ["applies"] }],
  "leaf.share": (["focalPoint", "unitLeader"] as const).map((who) => ({
    who,
    kind: "measures" as const,
    stages: ["published", "archived"] as const,
    given: ["submitted"] as const,
  })),
};

const OBJECTION: Table<keyof typeof OBJECTION_RELATIONS, keyof typeof OBJECTION_CONDITIONS> = {
  "objection.see": [{ who: "owner" }, { who: "ownPeople" }, { who: "assignee" }],
  "objection.assign": [{ who: "owner", stages: ["published"], given: ["undecided"] }],
  "objection.decide": [{ who: "assignee", stages: ["published"], given: ["undecided"] }],
};

const OUTLOOK: Table<keyof typeof OUTLOOK_RELATIONS> = {
  "outlook.see": [{ who: "ownPeople" }, { who: "leaderAbove" }, { who: "office" }],
  "scenario.write": [{ who: "ownPeople" }, { who: "leaderAbove" }, { who: "office" }],
  "leads.assign": [{ who: "focalPoint" }, { who: "office" }],
};

const PLAN: Table<keyof typeof PLAN_RELATIONS, keyof typeof PLAN_CONDITIONS> = {
  "plan.see": [
    { who: "office" },
    { who: "officeLeader" },
    { who: "consulted", given: ["shared"] },
    { who: "involved", given: ["inForce"] },
  ],
  "plan.write": [{ who: "office", given: ["notIssued"] }],
  "plan.consult": [{ who: "office", given: ["notIssued"] }],
  "plan.comment": [{ who: "consulted", given: ["shared", "commentsOpen"] }],
  "plan.answer": [{ who: "office", given: ["notIssued"] }],
  "plan.issue": [
    { who: "office", given: ["notIssued"] },
    { who: "officeLeader", given: ["notIssued"] },
  ],
  "plan.amend": [{ who: "office", given: ["issued"] }],
  "plan.close": [{ who: "office", given: ["issued"] }],
};

const TASK: Table<keyof typeof TASK_RELATIONS, keyof typeof TASK_CONDITIONS> = {
  "task.see": [
    { who: "office" },
    { who: "officeLeader" },
    { who: "leadFocalPoint" },
    { who: "leadLeader" },
    { who: "doer" },
    { who: "supportPeople" },
  ],
  "task.edit": [{ who: "office", given: ["unfinished"] }],
  "task.assign": [
    { who: "leadFocalPoint", given: ["unfinished"] },
    { who: "leadLeader", given: ["unfinished"] },
  ],
  "task.update": [
    { who: "leadFocalPoint", given: ["unfinished", "inWork"] },
    { who: "doer", given: ["unfinished", "inWork"] },
  ],
  "task.note": [
    { who: "supportPeople", given: ["unfinished"] },
    { who: "leadLeader", given: ["unfinished"] },
    { who: "officeLeader", given: ["unfinished"] },
  ],
  "task.ask-time": [
    { who: "leadFocalPoint", given: ["unfinished", "inWork"] },
    { who: "doer", given: ["unfinished", "inWork"] },
  ],
  "task.submit": [
    { who: "leadFocalPoint", given: ["unfinished", "inWork"] },
    { who: "doer", given: ["unfinished", "inWork"] },
  ],
  "task.review": [
    { who: "office", given: ["submitted"] },
    { who: "officeLeader", given: ["submitted"] },
  ],
  "task.cancel": [{ who: "office", given: ["unfinished"] }],
  "task.reopen": [{ who: "office", given: ["over"] }],
};

const REPORT: Table<keyof typeof REPORT_RELATIONS, keyof typeof REPORT_CONDITIONS> = {
  "report.see": [
    { who: "office" },
    { who: "officeLeader" },
    { who: "consulted", given: ["shared"] },
    { who: "recipient", given: ["sent"] },
  ],
  "report.write": [{ who: "office", given: ["notIssued"] }],
  "report.consult": [{ who: "office", given: ["notIssued"] }],
  "report.comment": [{ who: "consulted", given: ["shared", "commentsOpen"] }],
  "report.answer": [{ who: "office", given: ["notIssued"] }],
  "report.issue": [
    { who: "office", given: ["notIssued"] },
    { who: "officeLeader", given: ["notIssued"] },
  ],
  "report.return": [{ who: "recipient", given: ["sent"] }],
};

/**
 * Who may do what: the one table from which the server decides at every write, from which `docs/rights.md` is generated
 * and which the tests walk through. Whatever does not stand here is refused.
 */
export const RIGHTS = {
  platform: PLATFORM,
  unit: UNIT,
  round: ROUND,
  part: PART,
  sheet: SHEET,
  leaf: LEAF,
  objection: OBJECTION,
  outlook: OUTLOOK,
  plan: PLAN,
  task: TASK,
  report: REPORT,
};
