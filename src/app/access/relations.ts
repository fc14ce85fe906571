import type { Role } from "../../contract/access.ts";
import type { UnitKey } from "../../contract/ids.ts";
import type { Actor } from "../context.ts";
import type {
  AppraiserFacts,
  LeafSubject,
  ObjectionSubject,
  OutlookSubject,
  PartSubject,
  PlanSubject,
  ReportSubject,
  RoundFacts,
  SheetSubject,
  TaskSubject,
  UnitSubject,
} from "./subjects.ts";

/** How somebody stands to what is asked about, with the words in which the table of rights names it. */
export interface Relation<On> {
  readonly vi: string;
  readonly en: string;
  readonly holds: (actor: Actor, subject: On) => boolean;
}

type InRound = { readonly round: RoundFacts };

export function holdsRole(actor: Actor, role: Role): boolean {
  return actor.roles.some((grant) => grant.role === role);
}

/** Acts for the unit as its focal point. */
export function isOf(actor: Actor, unit: UnitKey): boolean {
  return holdsFor(actor, "unit", unit);
}

export function leads(actor: Actor, unit: UnitKey): boolean {
  return holdsFor(actor, "leader", unit);
}

/** One of the unit's own people, in whatever place. */
export function belongsTo(actor: Actor, unit: UnitKey): boolean {
  return isOf(actor, unit) || leads(actor, unit) || holdsFor(actor, "division", unit);
}

function holdsFor(actor: Actor, role: Role, unit: UnitKey): boolean {
  return actor.roles.some((grant) => grant.role === role && grant.unit === unit);
}

/** Runs this round: an owner's grant for the unit that owns it. */
export function owns(actor: Actor, round: RoundFacts): boolean {
  return holdsFor(actor, "owner", round.ownerUnit);
}

function leadsRound(actor: Actor, round: RoundFacts): boolean {
  const above = round.kind === "measured" ? [...round.leadUnits, ...round.units] : round.leadUnits;
  return above.some((unit) => leads(actor, unit));
}

function assigned(actor: Actor, round: RoundFacts): readonly AppraiserFacts[] {
  if (!holdsRole(actor, "appraiser")) return [];
  return round.appraisers.filter(({ account }) => account === actor.accountId);
}

/** Assigned to this unit, not one of its own people, and without a declared conflict of interest. */
export function appraisesUnit(actor: Actor, round: RoundFacts, unit: UnitKey): boolean {
  if (round.kind !== "measures" || belongsTo(actor, unit)) return false;
  return assigned(actor, round).some(
    ({ units, conflicts }) => within(units, unit) && !conflicts.includes(unit),
  );
}

/** Whoever reads a leaf a second time, blind, has no part in its first judgement. */
export function readsSecond(actor: Actor, { reader }: Pick<LeafSubject, "reader">): boolean {
  return reader !== null && reader === actor.accountId;
}

function withdrew(actor: Actor, round: RoundFacts, unit: UnitKey): boolean {
  return assigned(actor, round).some(({ conflicts }) => conflicts.includes(unit));
}

/** Assigned to this unit and to the leaf or a node above it; bonus and penalty are fields of their own. */
export function appraisesLeaf(
  actor: Actor,
  { round, unit, path }: Pick<LeafSubject, "round" | "unit" | "path">,
): boolean {
  if (!appraisesUnit(actor, round, unit)) return false;
  return assigned(actor, round).some(
    ({ units, fields }) =>
      within(units, unit) && (fields.length === 0 || fields.some((code) => path.includes(code))),
  );
}

function within<Item>(chosen: readonly Item[], item: Item): boolean {
  return chosen.length === 0 || chosen.includes(item);
}

function worksIn(actor: Actor, { divisions }: LeafSubject, of?: UnitKey): boolean {
  return actor.roles.some(
    ({ role, unit, division }) =>
      role === "division" &&
      (of === undefined || unit === of) &&
      divisions.some((given) => given.unit === unit && given.division === division),
  );
}

/** In a measured round: departments (or their divisions given this leaf) that still hold the pen. */
function holdsPen(actor: Actor, leaf: LeafSubject, departments: readonly UnitKey[]): boolean {
  return departments.some(
    (unit) => !leaf.closedParts.includes(unit) && (isOf(actor, unit) || worksIn(actor, leaf, unit)),
  );
}

const leadOf = ({ lead }: LeafSubject): readonly UnitKey[] => (lead === null ? [] : [lead]);

const OWNER: Relation<InRound> = {
  vi: "chủ trì đợt đánh giá",
  en: "owner of the round",
  holds: (actor, { round }) => owns(actor, round),
};
const ADMINISTRATOR: Relation<unknown> = {
  vi: "quản trị hệ thống",
  en: "administrator",
  holds: (actor) => holdsRole(actor, "administrator"),
};
const ROUND_LEADER: Relation<InRound> = {
  vi: "lãnh đạo tỉnh, lãnh đạo cơ quan chủ trì đợt",
  en: "leader above the round",
  holds: (actor, { round }) => leadsRound(actor, round),
};
const WORKING_GROUP: Relation<InRound> = {
  vi: "thành viên Tổ giúp việc",
  en: "member of the working group",
  holds: (actor, { round }) => round.kind === "measured" && assigned(actor, round).length > 0,
};
const ROUND_APPRAISER: Relation<InRound> = {
  vi: "người được giao thẩm định trong đợt",
  en: "appraiser of the round",
  holds: (actor, { round }) => assigned(actor, round).length > 0,
};

export const PLATFORM_RELATIONS = {
  administrator: ADMINISTRATOR,
  anyOwner: {
    vi: "người được giao chủ trì đợt đánh giá (của bất kỳ cơ quan nào)",
    en: "owner for any unit",
    holds: (actor) => holdsRole(actor, "owner"),
  },
} satisfies Record<string, Relation<unknown>>;

export const UNIT_RELATIONS = {
  administrator: ADMINISTRATOR,
  focalPoint: {
    vi: "đầu mối của đơn vị",
    en: "focal point of the unit",
    holds: (actor, { unit }) => isOf(actor, unit),
  },
  ownerHere: {
    vi: "người chủ trì đợt đánh giá của chính đơn vị",
    en: "owner of rounds of this very unit",
    holds: (actor, { unit }) => holdsFor(actor, "owner", unit),
  },
  ownPeople: {
    vi: "người của đơn vị (đầu mối, phòng chuyên môn, lãnh đạo)",
    en: "the unit's own people",
    holds: (actor, { unit }) => belongsTo(actor, unit),
  },
  leaderAbove: {
    vi: "lãnh đạo cấp trên của đơn vị",
    en: "leader of the unit above",
    holds: (actor, { above }) => above !== undefined && above !== null && leads(actor, above),
  },
} satisfies Record<string, Relation<UnitSubject>>;

export const ROUND_RELATIONS = {
  administrator: ADMINISTRATOR,
  owner: OWNER,
  roundLeader: ROUND_LEADER,
  workingGroup: WORKING_GROUP,
  roundAppraiser: ROUND_APPRAISER,
  participant: {
    vi: "người của đơn vị, cơ quan có tên trong đợt, người thẩm định, lãnh đạo",
    en: "everybody who takes part",
    holds: (actor, subject) =>
      [...subject.round.units, ...subject.round.departments].some((unit) => belongsTo(actor, unit)) ||
      ROUND_APPRAISER.holds(actor, subject) ||
      ROUND_LEADER.holds(actor, subject),
  },
} satisfies Record<string, Relation<InRound>>;

export const PART_RELATIONS = {
  owner: OWNER,
  roundLeader: ROUND_LEADER,
  workingGroup: WORKING_GROUP,
  departmentFocalPoint: {
    vi: "đầu mối của sở, ngành được giao",
    en: "focal point of the department",
    holds: (actor, { department }) => isOf(actor, department),
  },
  departmentLeader: {
    vi: "lãnh đạo sở, ngành được giao",
    en: "leader of the department",
    holds: (actor, { department }) => leads(actor, department),
  },
  departmentPeople: {
    vi: "người của sở, ngành được giao",
    en: "people of the department",
    holds: (actor, { department }) => belongsTo(actor, department),
  },
} satisfies Record<string, Relation<PartSubject>>;

type UnitMatter = { readonly unit: UnitKey };

const FOCAL_POINT: Relation<UnitMatter> = {
  vi: "đầu mối của đơn vị được chấm",
  en: "focal point of the assessed unit",
  holds: (actor, { unit }) => isOf(actor, unit),
};
const UNIT_LEADER: Relation<UnitMatter> = {
  vi: "lãnh đạo đơn vị được chấm",
  en: "leader of the assessed unit",
  holds: (actor, { unit }) => leads(actor, unit),
};

export const SHEET_RELATIONS = {
  owner: OWNER,
  roundLeader: ROUND_LEADER,
  workingGroup: WORKING_GROUP,
  focalPoint: FOCAL_POINT,
  unitLeader: UNIT_LEADER,
  ownPeople: {
    vi: "người của đơn vị được chấm",
    en: "people of the assessed unit",
    holds: (actor, { unit }) => belongsTo(actor, unit),
  },
  departmentPeople: {
    vi: "người của sở, ngành chủ trì hoặc phối hợp",
    en: "people of a lead or supporting department",
    holds: (actor, { round }) => round.departments.some((unit) => belongsTo(actor, unit)),
  },
  appraiser: {
    vi: "người thẩm định đơn vị này",
    en: "appraiser of this unit",
    holds: (actor, { round, unit }) => appraisesUnit(actor, round, unit),
  },
} satisfies Record<string, Relation<SheetSubject>>;

export const LEAF_RELATIONS = {
  owner: OWNER,
  roundLeader: ROUND_LEADER,
  workingGroup: WORKING_GROUP,
  focalPoint: FOCAL_POINT,
  unitLeader: UNIT_LEADER,
  division: {
    vi: "phòng được giao tiêu chí này",
    en: "division that was given this leaf",
    holds: (actor, leaf) => worksIn(actor, leaf),
  },
  lead: {
    vi: "cơ quan chủ trì tiêu chí (đầu mối, phòng được giao), khi phần việc chưa trình lãnh đạo",
    en: "lead department (or its division) whose part is not before its leader",
    holds: (actor, leaf) => holdsPen(actor, leaf, leadOf(leaf)),
  },
  leadOrSupport: {
    vi: "cơ quan chủ trì hoặc phối hợp, khi phần việc chưa trình lãnh đạo",
    en: "lead or supporting department whose part is not before its leader",
    holds: (actor, leaf) => holdsPen(actor, leaf, [...leadOf(leaf), ...leaf.support]),
  },
  departmentPeople: {
    vi: "người của cơ quan chủ trì hoặc phối hợp",
    en: "people of the lead or a supporting department",
    holds: (actor, leaf) =>
      [...leadOf(leaf), ...leaf.support].some((unit) => isOf(actor, unit) || leads(actor, unit)) ||
      worksIn(actor, leaf),
  },
  requested: {
    vi: "cơ quan được yêu cầu giải trình, bổ sung tài liệu",
    en: "department asked for explanation and documents",
    holds: (actor, leaf) => leaf.requested.some((unit) => isOf(actor, unit) || worksIn(actor, leaf, unit)),
  },
  appraiser: {
    vi: "người thẩm định tiêu chí này",
    en: "appraiser of this leaf",
    holds: (actor, leaf) => appraisesLeaf(actor, leaf) && !readsSecond(actor, leaf),
  },
  reader: {
    vi: "người chấm lại (không biết kết quả lần đầu)",
    en: "blind second reader",
    holds: (actor, leaf) =>
      readsSecond(actor, leaf) &&
      assigned(actor, leaf.round).length > 0 &&
      !belongsTo(actor, leaf.unit) &&
      !withdrew(actor, leaf.round, leaf.unit),
  },
} satisfies Record<string, Relation<LeafSubject>>;

export const OBJECTION_RELATIONS = {
  owner: OWNER,
  ownPeople: {
    vi: "người của đơn vị kiến nghị",
    en: "people of the objecting unit",
    holds: (actor, { unit }) => belongsTo(actor, unit),
  },
  assignee: {
    vi: "người được giao xem xét (không phải người đã chấm, không khai xung đột lợi ích)",
    en: "person assigned to decide, who did not decide before and declared no conflict of interest",
    holds: (actor, { round, assignee, excluded, unit }) =>
      actor.accountId !== null &&
      assignee === actor.accountId &&
      !excluded.includes(actor.accountId) &&
      !belongsTo(actor, unit) &&
      !withdrew(actor, round, unit),
  },
} satisfies Record<string, Relation<ObjectionSubject>>;

/** Runs plans, tasks and reports of this office: its owner of rounds, or its focal point. */
function actsFor(actor: Actor, office: UnitKey): boolean {
  return isOf(actor, office) || holdsFor(actor, "owner", office);
}

export const OUTLOOK_RELATIONS = {
  ownPeople: {
    vi: "người của đơn vị",
    en: "the unit's own people",
    holds: (actor, { unit }) => belongsTo(actor, unit),
  },
  focalPoint: {
    vi: "đầu mối của đơn vị",
    en: "focal point of the unit",
    holds: (actor, { unit }) => isOf(actor, unit),
  },
  leaderAbove: {
    vi: "lãnh đạo cấp trên của đơn vị",
    en: "leader of the unit above",
    holds: (actor, { above }) => above !== null && leads(actor, above),
  },
  office: {
    vi: "người chủ trì đợt đánh giá của đơn vị",
    en: "owner of rounds for the unit",
    holds: (actor, { unit, above, offices }) =>
      [unit, ...(above === null ? [] : [above]), ...offices].some((office) =>
        holdsFor(actor, "owner", office),
      ),
  },
} satisfies Record<string, Relation<OutlookSubject>>;

type Drafted = Pick<PlanSubject, "office" | "unit" | "consulted">;

const OFFICE: Relation<Pick<Drafted, "office">> = {
  vi: "cơ quan soạn (đầu mối, người chủ trì)",
  en: "the office that runs it",
  holds: (actor, { office }) => actsFor(actor, office),
};
const OFFICE_LEADER: Relation<Pick<Drafted, "office" | "unit">> = {
  vi: "lãnh đạo cơ quan soạn, lãnh đạo đơn vị liên quan",
  en: "leader of the office or of the unit it is about",
  holds: (actor, { office, unit }) => leads(actor, office) || leads(actor, unit),
};
const CONSULTED: Relation<Drafted> = {
  vi: "người của đơn vị được lấy ý kiến",
  en: "people of a consulted unit",
  holds: (actor, { consulted }) => consulted.some((unit) => belongsTo(actor, unit)),
};

/** Runs the draft or leads those who do: sees every comment on it. */
export function runsDraft(actor: Actor, draft: Drafted): boolean {
  return OFFICE.holds(actor, draft) || OFFICE_LEADER.holds(actor, draft);
}

export const PLAN_RELATIONS = {
  office: OFFICE,
  officeLeader: OFFICE_LEADER,
  consulted: CONSULTED,
  involved: {
    vi: "người của cơ quan chủ trì, phối hợp trong kế hoạch",
    en: "people of lead and supporting agencies of the plan",
    holds: (actor, { involved }) => involved.some((unit) => belongsTo(actor, unit)),
  },
} satisfies Record<string, Relation<PlanSubject>>;

export const REPORT_RELATIONS = {
  office: OFFICE,
  officeLeader: OFFICE_LEADER,
  consulted: CONSULTED,
  recipient: {
    vi: "cơ quan nhận báo cáo",
    en: "the office that called for it",
    holds: (actor, { recipient }) =>
      recipient !== null && (actsFor(actor, recipient) || leads(actor, recipient)),
  },
} satisfies Record<string, Relation<ReportSubject>>;

function does(actor: Actor, { lead, assignee, division }: TaskSubject): boolean {
  if (actor.accountId !== null && assignee === actor.accountId) return belongsTo(actor, lead);
  return actor.roles.some(
    (grant) =>
      division !== null && grant.role === "division" && grant.unit === lead && grant.division === division,
  );
}

export const TASK_RELATIONS = {
  office: { ...OFFICE, vi: "cơ quan giao việc (đầu mối, người chủ trì)" },
  officeLeader: { ...OFFICE_LEADER, vi: "lãnh đạo cơ quan giao việc, lãnh đạo đơn vị liên quan" },
  leadFocalPoint: {
    vi: "đầu mối của cơ quan chủ trì",
    en: "focal point of the lead agency",
    holds: (actor, { lead }) => isOf(actor, lead),
  },
  leadLeader: {
    vi: "lãnh đạo cơ quan chủ trì",
    en: "leader of the lead agency",
    holds: (actor, { lead }) => leads(actor, lead),
  },
  doer: {
    vi: "người, phòng được phân công",
    en: "person or division that was given it",
    holds: does,
  },
  supportPeople: {
    vi: "người của cơ quan phối hợp",
    en: "people of a supporting agency",
    holds: (actor, { support }) => support.some((unit) => belongsTo(actor, unit)),
  },
} satisfies Record<string, Relation<TaskSubject>>;
