import { describe, expect, test } from "vitest";
import { ACTIONS, type Action, type RoleGrant } from "../../contract/access.ts";
import { AccountId, UnitKey } from "../../contract/ids.ts";
import { type RoundKind, STAGES } from "../../contract/rounds.ts";
import { SHEET_STATES } from "../../contract/sheets.ts";
import { type Actor, PUBLIC } from "../context.ts";
import { decide } from "./decide.ts";
import { RIGHTS, type Right } from "./rights.ts";
import type { LeafSubject, ObjectionSubject, PartSubject, RoundFacts, Subject } from "./subjects.ts";

// Walks the table of rights: every person below says in plain words how they stand to the subject, every subject which
// conditions it meets. What `decide` answers must be exactly what the rows promise for those words.

const account = AccountId.parse("0198f000-0000-7000-8000-000000000001");
const key = (text: string) => UnitKey.parse(text);
const [OWNER_UNIT, PROVINCE, UNIT, LEAD, SUPPORT, OTHER] = [
  "so-noi-vu",
  "tinh",
  "xa-an-hoa",
  "so-tu-phap",
  "so-y-te",
  "xa-binh-minh",
].map(key) as [UnitKey, UnitKey, UnitKey, UnitKey, UnitKey, UnitKey];

const person = (...roles: RoleGrant[]): Actor => ({ accountId: account, displayName: "Người thử", roles });
const ASSIGNED = [{ account, fields: [], units: [], conflicts: [] }];

interface Person {
  readonly actor: Actor;
  readonly appraisers?: RoundFacts["appraisers"];
  /** Relations that hold, by kind of subject and kind of round; whatever is not named does not hold. */
  readonly is: Partial<Record<Subject["kind"], readonly string[]>>;
  readonly measured?: Partial<Record<Subject["kind"], readonly string[]>>;
  readonly leaf?: Partial<LeafSubject>;
  readonly objection?: Partial<ObjectionSubject>;
}

const EVERYWHERE = ["round", "part", "sheet", "leaf"] as const;
const everywhere = (...names: string[]) =>
  Object.fromEntries(EVERYWHERE.map((kind) => [kind, names])) as Person["is"];

const PEOPLE: Readonly<Record<string, Person>> = {
  "the public": { actor: PUBLIC, is: {} },
  "somebody without a role": { actor: person(), is: {} },
  "an administrator": {
    actor: person({ role: "administrator", unit: null }),
    is: { platform: ["administrator"], unit: ["administrator"], round: ["administrator"] },
  },
  "the owner": {
    actor: person({ role: "owner", unit: OWNER_UNIT }),
    is: { platform: ["anyOwner"], ...everywhere("owner"), objection: ["owner"] },
  },
  "an owner of other rounds": {
    actor: person({ role: "owner", unit: OTHER }),
    is: { platform: ["anyOwner"] },
  },
  "the leader of the owner's unit": {
    actor: person({ role: "leader", unit: OWNER_UNIT }),
    is: { ...everywhere("roundLeader"), round: ["roundLeader", "participant"] },
  },
  "the leader of the unit above": {
    actor: person({ role: "leader", unit: PROVINCE }),
    is: { ...everywhere("roundLeader"), round: ["roundLeader", "participant"] },
  },
  "the focal point of the assessed unit": {
    actor: person({ role: "unit", unit: UNIT }),
    is: {
      unit: ["focalPoint", "ownPeople"],
      round: ["participant"],
      sheet: ["focalPoint", "ownPeople"],
      leaf: ["focalPoint"],
      objection: ["ownPeople"],
    },
  },
  "the leader of the assessed unit": {
    actor: person({ role: "leader", unit: UNIT }),
    is: {
      unit: ["ownPeople"],
      round: ["participant"],
      sheet: ["unitLeader", "ownPeople"],
      leaf: ["unitLeader"],
      objection: ["ownPeople"],
    },
    // Where the province is measured, the assessed unit is the province itself.
    measured: {
      unit: ["ownPeople"],
      round: ["participant", "roundLeader"],
      part: ["roundLeader"],
      sheet: ["unitLeader", "ownPeople", "roundLeader"],
      leaf: ["unitLeader", "roundLeader"],
      objection: ["ownPeople"],
    },
  },
  "the division that was given the leaf": {
    actor: person({ role: "division", unit: UNIT, division: "phong-mot" }),
    leaf: { divisions: [{ unit: UNIT, division: "phong-mot" }] },
    is: {
      unit: ["ownPeople"],
      round: ["participant"],
      sheet: ["ownPeople"],
      leaf: ["division"],
      objection: ["ownPeople"],
    },
    measured: {
      unit: ["ownPeople"],
      round: ["participant"],
      sheet: ["ownPeople"],
      leaf: ["division", "departmentPeople"],
      objection: ["ownPeople"],
    },
  },
  "another division of the unit": {
    actor: person({ role: "division", unit: UNIT, division: "phong-hai" }),
    leaf: { divisions: [{ unit: UNIT, division: "phong-mot" }] },
    is: { unit: ["ownPeople"], round: ["participant"], sheet: ["ownPeople"], objection: ["ownPeople"] },
  },
  "a division of the same name elsewhere": {
    actor: person({ role: "division", unit: OTHER, division: "phong-mot" }),
    leaf: { divisions: [{ unit: UNIT, division: "phong-mot" }] },
    is: { round: ["participant"] },
    measured: {},
  },
  "the focal point of another unit": {
    actor: person({ role: "unit", unit: OTHER }),
    is: { round: ["participant"] },
    measured: {},
  },
  "the focal point of the lead department": {
    actor: person({ role: "unit", unit: LEAD }),
    is: {},
    measured: {
      round: ["participant"],
      part: ["departmentFocalPoint", "departmentPeople"],
      sheet: ["departmentPeople"],
      leaf: ["lead", "leadOrSupport", "departmentPeople"],
    },
  },
  "the lead department after its part went to its leader": {
    actor: person({ role: "unit", unit: LEAD }),
    leaf: { closedParts: [LEAD] },
    is: {},
    measured: {
      round: ["participant"],
      part: ["departmentFocalPoint", "departmentPeople"],
      sheet: ["departmentPeople"],
      leaf: ["departmentPeople"],
    },
  },
  "the lead department that was asked": {
    actor: person({ role: "unit", unit: LEAD }),
    leaf: { closedParts: [LEAD], requested: [LEAD] },
    is: { leaf: ["requested"] },
    measured: {
      round: ["participant"],
      part: ["departmentFocalPoint", "departmentPeople"],
      sheet: ["departmentPeople"],
      leaf: ["departmentPeople", "requested"],
    },
  },
  "a supporting department": {
    actor: person({ role: "unit", unit: SUPPORT }),
    is: {},
    measured: {
      round: ["participant"],
      sheet: ["departmentPeople"],
      leaf: ["leadOrSupport", "departmentPeople"],
    },
  },
  "the leader of the lead department": {
    actor: person({ role: "leader", unit: LEAD }),
    is: {},
    measured: {
      round: ["participant"],
      part: ["departmentLeader", "departmentPeople"],
      sheet: ["departmentPeople"],
      leaf: ["departmentPeople"],
    },
  },
  "an appraiser of everything": {
    actor: person({ role: "appraiser", unit: null }),
    appraisers: ASSIGNED,
    is: { round: ["roundAppraiser", "participant"], sheet: ["appraiser"], leaf: ["appraiser"] },
    measured: {
      ...everywhere("workingGroup"),
      round: ["workingGroup", "roundAppraiser", "participant"],
    },
  },
  "an appraiser of this leaf alone": {
    actor: person({ role: "appraiser", unit: null }),
    appraisers: [{ account, fields: ["1.1"], units: [UNIT], conflicts: [] }],
    is: { round: ["roundAppraiser", "participant"], sheet: ["appraiser"], leaf: ["appraiser"] },
    measured: {
      ...everywhere("workingGroup"),
      round: ["workingGroup", "roundAppraiser", "participant"],
    },
  },
  "an appraiser who withdrew from this unit": {
    actor: person({ role: "appraiser", unit: null }),
    appraisers: [{ account, fields: [], units: [], conflicts: [UNIT] }],
    is: { round: ["roundAppraiser", "participant"] },
    measured: {
      ...everywhere("workingGroup"),
      round: ["workingGroup", "roundAppraiser", "participant"],
    },
  },
  "an appraiser of a neighbouring leaf": {
    actor: person({ role: "appraiser", unit: null }),
    appraisers: [{ account, fields: ["1.2"], units: [], conflicts: [] }],
    is: { round: ["roundAppraiser", "participant"], sheet: ["appraiser"] },
    measured: {
      ...everywhere("workingGroup"),
      round: ["workingGroup", "roundAppraiser", "participant"],
    },
  },
  "the second reader, whose own criteria are others": {
    actor: person({ role: "appraiser", unit: null }),
    appraisers: [{ account, fields: ["2"], units: [OTHER], conflicts: [] }],
    leaf: { reader: account },
    is: { round: ["roundAppraiser", "participant"], leaf: ["reader"] },
    measured: {
      ...everywhere("workingGroup"),
      round: ["workingGroup", "roundAppraiser", "participant"],
      leaf: ["workingGroup", "reader"],
    },
  },
  "a second reader who is no longer in the round": {
    actor: person({ role: "appraiser", unit: null }),
    leaf: { reader: account },
    is: {},
  },
  "whoever was given the objection": {
    actor: person({ role: "appraiser", unit: null }),
    objection: { assignee: account },
    is: { objection: ["assignee"] },
  },
  "whoever decided before and was given the objection": {
    actor: person({ role: "appraiser", unit: null }),
    objection: { assignee: account, excluded: [account] },
    is: {},
  },
  "one of the unit's own people who was given the objection": {
    actor: person({ role: "appraiser", unit: null }, { role: "leader", unit: UNIT }),
    objection: { assignee: account },
    is: {
      unit: ["ownPeople"],
      round: ["participant"],
      sheet: ["unitLeader", "ownPeople"],
      leaf: ["unitLeader"],
      objection: ["ownPeople"],
    },
    measured: {
      unit: ["ownPeople"],
      round: ["participant", "roundLeader"],
      part: ["roundLeader"],
      sheet: ["unitLeader", "ownPeople", "roundLeader"],
      leaf: ["unitLeader", "roundLeader"],
      objection: ["ownPeople"],
    },
  },
};

const roundOf = (kind: RoundKind, leaderApproval: boolean, appraisers: RoundFacts["appraisers"]) => ({
  kind,
  ownerUnit: OWNER_UNIT,
  units: kind === "measured" ? [UNIT] : [UNIT, OTHER],
  departments: kind === "measured" ? [LEAD, SUPPORT] : [],
  appraisers,
  leadUnits: [OWNER_UNIT, PROVINCE],
  leaderApproval,
});

const PLAIN_LEAF = {
  lead: null,
  support: [],
  scoredBy: "self",
  exempt: false,
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
    ["selfScored", "applies", "notAnswered", "toJudgeAgain", "questionOpen"],
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
    meets: [...meets, ...SHEET_MEETS[state]],
  })),
);

const parts: readonly Case[] = (["draft", "presented", "approved"] as const).map((state) => ({
  title: `a department's part, ${state}`,
  make: (round: RoundFacts): PartSubject => ({ kind: "part", round, department: LEAD, state }),
  meets:
    state === "draft" ? ["partDraft"] : state === "presented" ? ["presented", "partClosed"] : ["partClosed"],
}));

const CASES: readonly Case[] = [
  { title: "the platform", make: () => ({ kind: "platform" }), meets: [] },
  { title: "the unit", make: () => ({ kind: "unit", unit: UNIT }), meets: [] },
  { title: "the round", make: (round) => ({ kind: "round", round }), meets: [] },
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
  meets: readonly string[],
) {
  const table: Readonly<Partial<Record<Action, readonly Right<string, string>[]>>> = RIGHTS[on];
  const rows = (table[action] ?? []).filter(
    (row) =>
      (row.kind ?? kind) === kind &&
      is.includes(row.who) &&
      (row.given ?? []).every((condition) => meets.includes(condition)),
  );
  return STAGES.filter((stage) => rows.some(({ stages }) => stages === undefined || stages.includes(stage)));
}

describe.each(Object.keys(PEOPLE))("%s", (name) => {
  const who = PEOPLE[name];
  if (!who) throw new Error(name);
  test.each(["measures", "measured"] as const)(
    "may do what the table says and nothing else, province %s",
    (kind) => {
      for (const { title, make, meets, leaderApproval = false } of CASES) {
        const facts = roundOf(kind, leaderApproval, who.appraisers ?? []);
        const subjectAt = (stage: (typeof STAGES)[number]) => make({ ...facts, stage }, who);
        const on = subjectAt("draft").kind;
        const is = (kind === "measured" ? (who.measured ?? who.is) : who.is)[on] ?? [];
        for (const action of ACTIONS) {
          const wanted = promised(action, on, kind, is, meets).filter(
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
