import { describe, expect, test } from "vitest";
import {
  ASSIGNED,
  account,
  LEAD,
  OTHER,
  OWNER_UNIT,
  PEOPLE,
  type Person,
  PROVINCE,
  person,
  SUPPORT,
  UNIT,
} from "../../../test/support/rights-people.ts";
import { ACTIONS, type Action } from "../../contract/access.ts";
import { PLAN_STATES, REPORT_STATES, TASK_STATES } from "../../contract/improvement.ts";
import { type RoundKind, STAGES, type Stage } from "../../contract/rounds.ts";
import { SHEET_STATES } from "../../contract/sheets.ts";
import { decide } from "./decide.ts";
import { RIGHTS, type Right } from "./rights.ts";
import type { LeafSubject, PartSubject, RoundFacts, Subject } from "./subjects.ts";

// Walks the table of rights: every person below says in plain words how they stand to the subject, every subject which
// conditions it meets. What `decide` answers must be exactly what the rows promise for those words.

const roundOf = (kind: RoundKind, leaderApproval: boolean, appraisers: RoundFacts["appraisers"]) => ({
  kind,
  ownerUnit: OWNER_UNIT,
  units: kind === "measured" ? [UNIT] : [UNIT, OTHER],
  departments: kind === "measured" ? [LEAD, SUPPORT] : [],
  appraisers,
  leadUnits: [OWNER_UNIT, PROVINCE],
  leaderApproval,
  explains: false,
});

const PLAIN_LEAF = {
  lead: null,
  support: [],
  scoredBy: "self",
  exempt: false,
  alwaysApplies: false,
  divisions: [],
  closedParts: [],
  requested: [],
  reopened: [],
  decision: "none",
  reply: "none",
  reader: null,
  questionOpen: false,
} as const;

/** Subjects with the conditions they meet, in the words of the table. */
interface Case {
  readonly title: string;
  readonly make: (round: RoundFacts, of: Person) => Subject;
  readonly leaderApproval?: boolean;
  readonly meets: readonly string[];
  /** Conditions it meets in every stage but these. */
  readonly butNotIn?: Readonly<Record<string, readonly Stage[]>>;
}

const SHEET_MEETS: Readonly<Record<(typeof SHEET_STATES)[number], readonly string[]>> = {
  draft: ["draft", "notWithLeader"],
  presented: ["draft", "presented", "takenBack"],
  approved: ["draft", "approved", "takenBack"],
  submitted: ["submitted", "notWithLeader", "takenBack"],
};

const sheets: readonly Case[] = SHEET_STATES.flatMap((state) =>
  [false, true].flatMap((leaderApproval) =>
    (["none", "leaves", "whole"] as const).map((reopened) => ({
      title: `a sheet ${state}, approval ${leaderApproval ? "wanted" : "not wanted"}, reopened: ${reopened}`,
      leaderApproval,
      make: (round: RoundFacts): Subject => ({
        kind: "sheet",
        round,
        unit: UNIT,
        state,
        reopened: reopened === "whole" ? ["self-scoring"] : [],
        leavesReopened: reopened !== "none",
      }),
      meets: [
        ...SHEET_MEETS[state],
        ...(leaderApproval ? ["approvalWanted"] : []),
        ...(!leaderApproval || state === "approved" ? ["approvedIfNeeded"] : []),
        ...(reopened === "whole" ? ["reopened"] : []),
        ...(reopened === "none" ? [] : ["leavesReopened"]),
      ],
    })),
  ),
);

const LEAF_CASES: readonly [string, Partial<LeafSubject>, readonly string[]][] = [
  ["plain", {}, ["selfScored", "applies", "notAnswered", "toJudgeAgain"]],
  ["from a survey", { scoredBy: "survey" }, ["outsideValue", "applies", "notAnswered", "toJudgeAgain"]],
  ["exempt", { exempt: true }, ["selfScored", "notAnswered", "toJudgeAgain"]],
  ["that always applies", { alwaysApplies: true }, ["selfScored", "applies", "notAnswered", "toJudgeAgain"]],
  [
    "reopened for scoring",
    { reopened: ["self-scoring"] },
    ["selfScored", "applies", "reopenedForScoring", "notAnswered", "toJudgeAgain"],
  ],
  [
    "changed by the appraiser",
    { decision: "change" },
    ["selfScored", "applies", "scoreChanged", "notAnswered"],
  ],
  ["agreed", { decision: "agree" }, ["selfScored", "applies", "notAnswered"]],
  [
    "changed and explained",
    { decision: "change", reply: "sent" },
    ["selfScored", "applies", "scoreChanged", "toJudgeAgain"],
  ],
  [
    "changed and reopened for explaining",
    { decision: "change", reopened: ["explanation"] },
    ["selfScored", "applies", "scoreChanged", "notAnswered", "reopenedForExplaining"],
  ],
  [
    "reopened for appraisal",
    { decision: "agree", reopened: ["appraisal"] },
    ["selfScored", "applies", "notAnswered", "reopenedForAppraisal"],
  ],
  [
    "with an open question",
    { questionOpen: true },
    ["selfScored", "applies", "notAnswered", "toJudgeAgain", "questionOpen", "askedNow"],
  ],
];

const leaves: readonly Case[] = LEAF_CASES.flatMap(([title, more, meets]) =>
  SHEET_STATES.map((state) => ({
    title: `a leaf ${title}, sheet ${state}`,
    make: (round: RoundFacts, of: Person): Subject => ({
      kind: "leaf",
      round,
      unit: UNIT,
      state,
      path: ["1", "1.1"],
      ...PLAIN_LEAF,
      ...(round.kind === "measured" ? { lead: LEAD, support: [SUPPORT] } : {}),
      ...more,
      ...of.leaf,
    }),
    meets: [...meets, ...(more.alwaysApplies ? [] : ["maySetAside"]), ...SHEET_MEETS[state]],
  })),
);

const parts: readonly Case[] = (["draft", "presented", "approved"] as const).map((state) => ({
  title: `a department's part, ${state}`,
  make: (round: RoundFacts): PartSubject => ({ kind: "part", round, department: LEAD, state }),
  meets:
    state === "draft" ? ["partDraft"] : state === "presented" ? ["presented", "partClosed"] : ["partClosed"],
}));

const DRAFT_MEETS = {
  draft: ["notIssued"],
  commenting: ["notIssued", "shared"],
  issued: ["issued", "shared", "inForce", "sent"],
  closed: ["shared", "inForce"],
} as const;
const TASK_MEETS = {
  "not-started": ["unfinished", "inWork"],
  doing: ["unfinished", "inWork"],
  returned: ["unfinished", "inWork"],
  submitted: ["unfinished", "submitted"],
  done: ["over", "inWork"],
  cancelled: ["over", "inWork"],
} as const;
const TIMES = [true, false];
const drafted = { office: OWNER_UNIT, unit: PROVINCE, consulted: [SUPPORT] };

/** Matters outside rounds: the same whatever the round. */
const improvement: readonly Case[] = [
  {
    title: "where a unit stands",
    make: () => ({ kind: "outlook", unit: UNIT, above: PROVINCE, offices: [OWNER_UNIT] }),
    meets: [],
  },
  ...TIMES.flatMap((commentsOpen) => [
    ...PLAN_STATES.map((state) => ({
      title: `a plan, ${state}`,
      make: (): Subject => ({ kind: "plan", ...drafted, commentsOpen, state, involved: [LEAD] }),
      meets: [...DRAFT_MEETS[state], ...(commentsOpen ? ["commentsOpen"] : [])],
    })),
    ...REPORT_STATES.map((state) => ({
      title: `a report, ${state}`,
      make: (): Subject => ({ kind: "report", ...drafted, commentsOpen, state, recipient: OTHER }),
      meets: [...DRAFT_MEETS[state], ...(commentsOpen ? ["commentsOpen"] : [])],
    })),
  ]),
  ...TASK_STATES.map((state) => ({
    title: `a task, ${state}`,
    make: (): Subject => ({
      kind: "task",
      office: OWNER_UNIT,
      unit: PROVINCE,
      lead: UNIT,
      support: [SUPPORT],
      assignee: null,
      division: "phong-mot",
      state,
    }),
    meets: TASK_MEETS[state],
  })),
];

const CASES: readonly Case[] = [
  { title: "the platform", make: () => ({ kind: "platform" }), meets: [] },
  { title: "the unit", make: () => ({ kind: "unit", unit: UNIT, above: PROVINCE }), meets: [] },
  {
    title: "a round without explanation",
    make: (round) => ({ kind: "round", round }),
    meets: ["noExplanationAhead"],
  },
  {
    title: "a round with explanation",
    make: (round) => ({ kind: "round", round: { ...round, explains: true } }),
    meets: ["noExplanationAhead"],
    butNotIn: { noExplanationAhead: ["appraisal"] },
  },
  ...parts,
  ...sheets,
  ...leaves,
  ...[false, true].map((decided) => ({
    title: `an objection${decided ? ", decided" : ""}`,
    make: (round: RoundFacts, of: Person): Subject => ({
      kind: "objection",
      round,
      unit: UNIT,
      assignee: null,
      excluded: [],
      ...of.objection,
      decided,
    }),
    meets: decided ? [] : ["undecided"],
  })),
  ...improvement,
];

const NEVER: Readonly<Record<RoundKind, readonly string[]>> = {
  measures: ["compiling"],
  measured: ["appraisal", "appraised", "explanation", "explained", "second-appraisal"],
};

function promised(
  action: Action,
  on: Subject["kind"],
  kind: RoundKind,
  is: readonly string[],
  { meets, butNotIn = {} }: Pick<Case, "meets" | "butNotIn">,
) {
  const isMet = (condition: string, stage: Stage) =>
    meets.includes(condition) && !(butNotIn[condition] ?? []).includes(stage);
  const table: Readonly<Partial<Record<Action, readonly Right<string, string>[]>>> = RIGHTS[on];
  const rows = (table[action] ?? []).filter((row) => (row.kind ?? kind) === kind && is.includes(row.who));
  return STAGES.filter((stage) =>
    rows.some(
      ({ stages, given = [] }) =>
        (stages === undefined || stages.includes(stage)) &&
        given.every((condition) => isMet(condition, stage)),
    ),
  );
}

describe.each(Object.keys(PEOPLE))("%s", (name) => {
  const who = PEOPLE[name];
  if (!who) throw new Error(name);
  test.each(["measures", "measured"] as const)(
    "may do what the table says and nothing else, province %s",
    (kind) => {
      for (const { title, make, leaderApproval = false, ...conditions } of CASES) {
        const facts = roundOf(kind, leaderApproval, who.appraisers ?? []);
        const subjectAt = (stage: (typeof STAGES)[number]) => make({ ...facts, stage }, who);
        const on = subjectAt("draft").kind;
        const inRound = kind === "measured" ? (who.measured ?? who.is) : who.is;
        const is = { ...inRound, ...who.beside }[on] ?? [];
        for (const action of ACTIONS) {
          const wanted = promised(action, on, kind, is, conditions).filter(
            (stage) => !NEVER[kind].includes(stage),
          );
          const found = STAGES.filter((stage) => !NEVER[kind].includes(stage)).filter(
            (stage) => decide(who.actor, action, subjectAt(stage)) === "allowed",
          );
          expect({ title, action, stages: found }).toEqual({ title, action, stages: wanted });
        }
      }
    },
  );
});

describe("what must hold whatever the table says", () => {
  const everyCase = (["measures", "measured"] as const).flatMap((kind) =>
    CASES.flatMap(({ make, leaderApproval = false, title }) =>
      STAGES.map((stage) => ({
        title,
        kind,
        stage,
        of: (who: Person) => make({ ...roundOf(kind, leaderApproval, who.appraisers ?? []), stage }, who),
      })),
    ),
  );
  const may = (who: Person | undefined, action: Action) =>
    everyCase.filter(({ of }) => who && decide(who.actor, action, of(who)) === "allowed");

  test.each(ACTIONS)("%s: the public and people without a role may not", (action) => {
    expect(may(PEOPLE["the public"], action)).toEqual([]);
    expect(may(PEOPLE["somebody without a role"], action)).toEqual([]);
  });

  test("no one of a unit's own people ever judges that unit, whatever else they are", () => {
    const own = {
      actor: person(
        { role: "appraiser", unit: null },
        { role: "division", unit: UNIT, division: "phong-mot" },
      ),
      appraisers: ASSIGNED,
      leaf: { reader: account },
      is: {},
    };
    for (const action of ["leaf.appraise", "leaf.ask", "leaf.read-second", "objection.decide"] as const)
      expect(may(own, action)).toEqual([]);
  });

  test("an appraiser never touches a unit's answers, evidence or explanation, nor a unit a decision", () => {
    for (const action of ["leaf.answer", "leaf.attach", "leaf.detach", "leaf.explain", "leaf.reply"] as const)
      expect(may(PEOPLE["an appraiser of everything"], action)).toEqual([]);
    for (const action of ["leaf.appraise", "leaf.decide-exemption", "round.reopen"] as const)
      expect(may(PEOPLE["the focal point of the assessed unit"], action)).toEqual([]);
  });

  test("once a result is approved nobody changes anything that it rests on", () => {
    const late = everyCase.filter(({ stage }) => ["approved", "published", "archived"].includes(stage));
    const writes = [
      "leaf.answer",
      "leaf.explain",
      "leaf.attach",
      "leaf.detach",
      "leaf.appraise",
      "leaf.reply",
      "leaf.mark",
      "leaf.decide-exemption",
      "sheet.submit",
      "sheet.withdraw",
      "round.edit",
      "round.compute",
    ] as const;
    for (const who of Object.values(PEOPLE)) {
      for (const action of writes)
        expect(late.filter(({ of }) => decide(who.actor, action, of(who)) === "allowed")).toEqual([]);
    }
  });
});
