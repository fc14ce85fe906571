import { describe, expect, test } from "vitest";
import { ACTIONS, type Action, type RoleGrant } from "../../contract/access.ts";
import { AccountId, UnitKey } from "../../contract/ids.ts";
import { type RoundKind, STAGES, type Stage } from "../../contract/rounds.ts";
import { type Actor, PUBLIC } from "../context.ts";
import { allowedActions } from "./decide.ts";
import { seesAppraisal } from "./seesAppraisal.ts";
import type { LeafSubject, RoundFacts, Subject } from "./subjects.ts";

// The rights as the lead wrote them down, in a form of their own: who may do what in which stages. Whatever is not
// written here must be refused, for every relation, action, stage and state of the sheet.

const account = AccountId.parse("0198f000-0000-7000-8000-000000000001");
const colleague = AccountId.parse("0198f000-0000-7000-8000-000000000002");
const key = (text: string) => UnitKey.parse(text);
const OWNER_UNIT = key("so-noi-vu");
const UNIT = key("xa-an-hoa");
const OTHER_UNIT = key("xa-binh-minh");
const LEAD = key("so-tai-chinh");
const SUPPORT = key("so-xay-dung");
/** Leads another leaf of a measured round, not the one asked about. */
const OTHER_LEAD = key("so-giao-duc");

const grants = (...roles: [RoleGrant["role"], UnitKey | null][]): Actor => ({
  accountId: account,
  displayName: "Người thử",
  roles: roles.map(([role, unit]) => ({ role, unit })),
});

const ASSIGNED = { account, fields: [], units: [], conflicts: [] };
const RELATIONS = {
  public: { actor: PUBLIC, appraisers: [] },
  "no role": { actor: grants(), appraisers: [ASSIGNED] },
  administrator: { actor: grants(["administrator", null]), appraisers: [] },
  owner: { actor: grants(["owner", OWNER_UNIT]), appraisers: [] },
  "owner of other rounds": { actor: grants(["owner", OTHER_UNIT]), appraisers: [] },
  "assessed unit": { actor: grants(["unit", UNIT]), appraisers: [] },
  "other assessed unit": { actor: grants(["unit", OTHER_UNIT]), appraisers: [] },
  lead: { actor: grants(["unit", LEAD]), appraisers: [] },
  support: { actor: grants(["unit", SUPPORT]), appraisers: [] },
  "department of other leaves": { actor: grants(["unit", OTHER_LEAD]), appraisers: [] },
  "unit outside the round": { actor: grants(["unit", key("so-y-te")]), appraisers: [] },
  appraiser: { actor: grants(["appraiser", null]), appraisers: [ASSIGNED] },
  "appraiser of unit and field": {
    actor: grants(["appraiser", null]),
    appraisers: [{ account, fields: ["1"], units: [UNIT], conflicts: [] }],
  },
  "appraiser of another unit": {
    actor: grants(["appraiser", null]),
    appraisers: [{ account, fields: [], units: [OTHER_UNIT], conflicts: [] }],
  },
  "appraiser of another field": {
    actor: grants(["appraiser", null]),
    appraisers: [
      { account, fields: ["2"], units: [UNIT], conflicts: [] },
      { account: colleague, fields: [], units: [], conflicts: [] },
    ],
  },
  "appraiser of the bonus": {
    actor: grants(["appraiser", null]),
    appraisers: [{ account, fields: ["bonus"], units: [UNIT], conflicts: [] }],
  },
  "appraiser in whose place another is assigned": {
    actor: grants(["appraiser", null]),
    appraisers: [{ account: colleague, fields: [], units: [], conflicts: [] }],
  },
  "appraiser not assigned": { actor: grants(["appraiser", null]), appraisers: [] },
  "appraiser from the unit itself": {
    actor: grants(["appraiser", null], ["unit", UNIT]),
    appraisers: [ASSIGNED],
  },
} satisfies Record<string, { actor: Actor; appraisers: RoundFacts["appraisers"] }>;
type Relation = keyof typeof RELATIONS;

/** What is asked here: the main line of a round. The rest of the table is held by rights.test.ts. */
const WRITTEN: readonly Action[] = ACTIONS.filter((action) =>
  [
    "accounts.manage",
    "units.manage",
    "published.enter",
    "round.create",
    "round.see",
    "round.edit",
    "round.open",
    "round.close",
    "round.compute",
    "round.publish",
    "round.archive",
    "round.audit",
    "sheet.see",
    "sheet.export",
    "sheet.submit",
    "sheet.withdraw",
    "leaf.see",
    "leaf.answer",
    "leaf.explain",
    "leaf.attach",
    "leaf.appraise",
  ].includes(action),
);

const ALL = [...STAGES];
const from = (stage: Stage) => ALL.slice(ALL.indexOf(stage));
const OPENED = from("waiting");
const UNTIL_PUBLISHED = OPENED.filter((stage) => !["approved", "published", "archived"].includes(stage));
const JUDGED = from("appraisal");

/** Stages in which an action is allowed while the sheet is a draft, and while it is submitted. */
interface When {
  readonly draft: readonly Stage[];
  readonly submitted: readonly Stage[];
}
const always = (stages: readonly Stage[]): When => ({ draft: stages, submitted: stages });
const draft = (...stages: Stage[]): When => ({ draft: stages, submitted: [] });
const submitted = (...stages: Stage[]): When => ({ draft: [], submitted: stages });
type Rights = Partial<Record<Action, When>>;

const PLATFORM: Partial<Record<Relation, Rights>> = {
  administrator: { "accounts.manage": always(ALL), "units.manage": always(ALL) },
  owner: { "round.create": always(ALL), "published.enter": always(ALL) },
  "owner of other rounds": { "round.create": always(ALL), "published.enter": always(ALL) },
};

const OWNER_OF_ROUND: Rights = {
  "round.see": always(ALL),
  "round.edit": always(ALL.slice(0, ALL.indexOf("synthesis"))),
  "round.open": always(["draft"]),
  "round.close": always(["compiling", "appraisal", "second-appraisal", "appraisal-over"]),
  "round.compute": always(["synthesis"]),
  "round.publish": always(["approved"]),
  "round.archive": always(["published"]),
  "round.audit": always(ALL),
};
const SEES: Rights = { "round.see": always(OPENED) };
const ROUND: Record<RoundKind, Partial<Record<Relation, Rights>>> = {
  measures: {
    owner: OWNER_OF_ROUND,
    administrator: { "round.see": always(ALL), "round.audit": always(ALL) },
    "assessed unit": SEES,
    "other assessed unit": SEES,
    appraiser: SEES,
    "appraiser of unit and field": SEES,
    "appraiser of another unit": SEES,
    "appraiser of another field": SEES,
    "appraiser of the bonus": SEES,
    "appraiser from the unit itself": SEES,
  },
  measured: {
    owner: OWNER_OF_ROUND,
    administrator: { "round.see": always(ALL), "round.audit": always(ALL) },
    "assessed unit": SEES,
    lead: SEES,
    support: SEES,
    "department of other leaves": SEES,
    appraiser: SEES,
    "appraiser of unit and field": SEES,
    "appraiser of another unit": SEES,
    "appraiser of another field": SEES,
    "appraiser of the bonus": SEES,
    "appraiser from the unit itself": SEES,
  },
};

/** Where the province is measured, those assigned to the round are its working group and see everything. */
const WORKING_GROUP = (rights: Rights): Partial<Record<Relation, Rights>> => ({
  appraiser: rights,
  "appraiser of unit and field": rights,
  "appraiser of another unit": rights,
  "appraiser of another field": rights,
  "appraiser of the bonus": rights,
});

const OWN_SHEET: Rights = {
  "sheet.see": always(OPENED),
  "sheet.export": always(OPENED),
  "sheet.submit": draft("self-scoring"),
  "sheet.withdraw": submitted("self-scoring"),
};
const READS_OWN: Rights = { "sheet.see": always(OPENED), "sheet.export": always(OPENED) };
/** The windows between the first appraisal and its end: nothing more than that they are there is asked here. */
const COMPILING: Stage[] = ["self-scoring", "between", "compiling"];
const APPRAISES: Rights = { "sheet.see": submitted(...JUDGED) };
const SHEET: Record<RoundKind, Partial<Record<Relation, Rights>>> = {
  measures: {
    owner: { "sheet.see": always(ALL), "sheet.export": always(ALL) },
    "assessed unit": OWN_SHEET,
    appraiser: APPRAISES,
    "appraiser of unit and field": APPRAISES,
    "appraiser of another field": APPRAISES,
    "appraiser of the bonus": APPRAISES,
    "appraiser from the unit itself": OWN_SHEET,
  },
  measured: {
    owner: {
      "sheet.see": always(ALL),
      "sheet.export": always(ALL),
      "sheet.submit": draft(...COMPILING),
      "sheet.withdraw": submitted(...COMPILING),
    },
    "assessed unit": READS_OWN,
    lead: { "sheet.see": always(OPENED) },
    support: { "sheet.see": always(OPENED) },
    "department of other leaves": { "sheet.see": always(OPENED) },
    "appraiser from the unit itself": READS_OWN,
    ...WORKING_GROUP({ "sheet.see": always(OPENED) }),
  },
};

const WORK = (when: When): Rights => ({ "leaf.answer": when, "leaf.explain": when, "leaf.attach": when });
const LEAF: Record<RoundKind, Partial<Record<Relation, Rights>>> = {
  measures: {
    owner: { "leaf.see": always(ALL) },
    "assessed unit": { "leaf.see": always(OPENED), ...WORK(draft("self-scoring")) },
    appraiser: {
      "leaf.see": submitted(...JUDGED),
      "leaf.appraise": submitted("appraisal", "second-appraisal"),
    },
    "appraiser of unit and field": {
      "leaf.see": submitted(...JUDGED),
      "leaf.appraise": submitted("appraisal", "second-appraisal"),
    },
    "appraiser from the unit itself": { "leaf.see": always(OPENED), ...WORK(draft("self-scoring")) },
  },
  measured: {
    owner: { "leaf.see": always(ALL), ...WORK(draft(...COMPILING)) },
    "assessed unit": { "leaf.see": always(OPENED) },
    lead: { "leaf.see": always(OPENED), ...WORK(draft("self-scoring")) },
    support: {
      "leaf.see": always(OPENED),
      "leaf.explain": draft("self-scoring"),
      "leaf.attach": draft("self-scoring"),
    },
    "appraiser from the unit itself": { "leaf.see": always(OPENED) },
    ...WORKING_GROUP({ "leaf.see": always(OPENED) }),
  },
};

function without(
  rights: Partial<Record<Relation, Rights>>,
  ...actions: Action[]
): Partial<Record<Relation, Rights>> {
  const kept = (one: Rights) =>
    Object.fromEntries(Object.entries(one).filter(([action]) => !actions.some((left) => left === action)));
  return Object.fromEntries(Object.entries(rights).map(([relation, one]) => [relation, kept(one)]));
}
const NO_WORK = ["leaf.answer", "leaf.explain", "leaf.attach", "leaf.appraise"] as const satisfies Action[];
const ENTERED = (kind: RoundKind) => ({
  ...without(LEAF[kind], ...NO_WORK),
  owner: { "leaf.see": always(ALL), "leaf.answer": always(UNTIL_PUBLISHED) },
});

const JUDGES: Rights = {
  "leaf.see": submitted(...JUDGED),
  "leaf.appraise": submitted("appraisal", "second-appraisal"),
};
/** A bonus item: those who were given the bonus or everything, not those of a field. */
const BONUS = (kind: RoundKind): Partial<Record<Relation, Rights>> => {
  const { "appraiser of unit and field": _field, ...others } = LEAF[kind];
  return kind === "measured" ? LEAF.measured : { ...others, "appraiser of the bonus": JUDGES };
};
/** The same leaf of the other assessed unit: what was the unit's own right is now the neighbour's. */
const NEIGHBOUR: Partial<Record<Relation, Rights>> = {
  owner: LEAF.measures.owner ?? {},
  "other assessed unit": LEAF.measures["assessed unit"] ?? {},
  appraiser: JUDGES,
  "appraiser of another unit": JUDGES,
  "appraiser from the unit itself": JUDGES,
};
const NEIGHBOUR_SHEET: Partial<Record<Relation, Rights>> = {
  owner: SHEET.measures.owner ?? {},
  "other assessed unit": OWN_SHEET,
  appraiser: APPRAISES,
  "appraiser of another unit": APPRAISES,
  "appraiser from the unit itself": APPRAISES,
};

function roundOf(kind: RoundKind, stage: Stage, appraisers: RoundFacts["appraisers"]): RoundFacts {
  const units = kind === "measured" ? [UNIT] : [UNIT, OTHER_UNIT];
  const departments = kind === "measured" ? [LEAD, SUPPORT, OTHER_LEAD] : [];
  const round = { kind, ownerUnit: OWNER_UNIT, stage, units, departments, appraisers };
  return { ...round, leadUnits: [OWNER_UNIT], leaderApproval: false, explains: false };
}

/** The second window is called differently in the two kinds of round. */
const OTHER_KIND_ONLY: Record<RoundKind, readonly Stage[]> = {
  measures: ["compiling"],
  measured: ["appraisal", "appraised", "explanation", "explained", "second-appraisal"],
};

type Make = (round: RoundFacts, state: "draft" | "submitted") => Subject;
const leaf =
  (more: Partial<LeafSubject> = {}): Make =>
  (round, state) => ({
    kind: "leaf",
    round,
    unit: UNIT,
    state,
    path: ["1", "1.1"],
    lead: round.kind === "measured" ? LEAD : null,
    support: round.kind === "measured" ? [SUPPORT] : [],
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
    ...more,
  });

function sheetOf(unit: UnitKey): Make {
  return (round, state) => ({
    kind: "sheet",
    round,
    unit,
    state,
    reopened: [],
    leavesReopened: false,
  });
}

const CASES: [string, RoundKind, Make, Partial<Record<Relation, Rights>>][] = (
  ["measures", "measured"] as const
).flatMap((kind): [string, RoundKind, Make, Partial<Record<Relation, Rights>>][] => [
  ["the platform", kind, () => ({ kind: "platform" }), PLATFORM],
  ["a round", kind, (round) => ({ kind: "round", round }), ROUND[kind]],
  ["a sheet", kind, sheetOf(UNIT), SHEET[kind]],
  ["a self-scored leaf", kind, leaf(), LEAF[kind]],
  ["a bonus item", kind, leaf({ path: ["bonus", "C1"] }), BONUS(kind)],
  ["a leaf from a survey", kind, leaf({ scoredBy: "survey" }), ENTERED(kind)],
  ["an exempt leaf", kind, leaf({ exempt: true }), without(LEAF[kind], ...NO_WORK)],
  [
    "an exempt leaf from statistics",
    kind,
    leaf({ exempt: true, scoredBy: "statistics" }),
    without(LEAF[kind], ...NO_WORK),
  ],
]);

const NEIGHBOURS: typeof CASES = [
  ["a sheet of the neighbour", "measures", sheetOf(OTHER_UNIT), NEIGHBOUR_SHEET],
  ["a leaf of the neighbour", "measures", leaf({ unit: OTHER_UNIT }), NEIGHBOUR],
];

describe.each([...CASES, ...NEIGHBOURS])("rights on %s, province %s", (_title, kind, subject, rights) => {
  test.each(Object.keys(RELATIONS) as Relation[])("%s", (relation) => {
    const { actor, appraisers } = RELATIONS[relation];
    const granted = rights[relation] ?? {};
    for (const stage of STAGES.filter((one) => !OTHER_KIND_ONLY[kind].includes(one))) {
      for (const state of ["draft", "submitted"] as const) {
        const wanted = WRITTEN.filter((action) => granted[action]?.[state].includes(stage));
        const allowed = allowedActions(actor, subject(roundOf(kind, stage, appraisers), state));
        const found = allowed.filter((action) => WRITTEN.includes(action));
        expect({ stage, state, allowed: found }).toEqual({ stage, state, allowed: wanted });
      }
    }
  });
});

/** Who is shown the decisions in An Hòa's sheet, and from which stage on. */
const SEES_DECISIONS: Partial<Record<Relation, readonly Stage[]>> = {
  owner: ALL,
  "assessed unit": from("explanation"),
  appraiser: ALL,
  "appraiser of unit and field": ALL,
  "appraiser of another field": ALL,
  "appraiser of the bonus": ALL,
  "appraiser from the unit itself": from("explanation"),
};

test.each(Object.keys(RELATIONS) as Relation[])("decisions in a sheet are shown to: %s", (relation) => {
  const { actor, appraisers } = RELATIONS[relation];
  for (const stage of STAGES.filter((one) => !OTHER_KIND_ONLY.measures.includes(one))) {
    const round = roundOf("measures", stage, appraisers);
    const sheet = { kind: "sheet", round, unit: UNIT, state: "submitted" } as const;
    const seen = seesAppraisal(actor, { ...sheet, reopened: [], leavesReopened: false });
    expect({ stage, seen }).toEqual({ stage, seen: SEES_DECISIONS[relation]?.includes(stage) ?? false });
  }
});
