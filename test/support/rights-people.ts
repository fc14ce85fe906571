import type { LeafSubject, ObjectionSubject, RoundFacts, Subject } from "../../src/app/access/subjects.ts";
import { type Actor, PUBLIC } from "../../src/app/context.ts";
import type { RoleGrant } from "../../src/contract/access.ts";
import { AccountId, UnitKey } from "../../src/contract/ids.ts";

export const account = AccountId.parse("0198f000-0000-7000-8000-000000000001");
const key = (text: string) => UnitKey.parse(text);
export const [OWNER_UNIT, PROVINCE, UNIT, LEAD, SUPPORT, OTHER] = [
  "so-noi-vu",
  "tinh",
  "xa-an-hoa",
  "so-tu-phap",
  "so-y-te",
  "xa-binh-minh",
].map(key) as [UnitKey, UnitKey, UnitKey, UnitKey, UnitKey, UnitKey];

export const person = (...roles: RoleGrant[]): Actor => ({
  accountId: account,
  displayName: "Người thử",
  roles,
});
export const ASSIGNED = [{ account, fields: [], units: [], conflicts: [] }];

export interface Person {
  readonly actor: Actor;
  readonly appraisers?: RoundFacts["appraisers"];
  /** Relations that hold, by kind of subject and kind of round; whatever is not named does not hold. */
  readonly is: Partial<Record<Subject["kind"], readonly string[]>>;
  readonly measured?: Partial<Record<Subject["kind"], readonly string[]>>;
  /** Outside rounds, whatever the kind of round. */
  readonly beside?: Partial<Record<Subject["kind"], readonly string[]>>;
  readonly leaf?: Partial<LeafSubject>;
  readonly objection?: Partial<ObjectionSubject>;
}

const EVERYWHERE = ["round", "part", "sheet", "leaf"] as const;
const everywhere = (...names: string[]) =>
  Object.fromEntries(EVERYWHERE.map((kind) => [kind, names])) as Person["is"];

export const PEOPLE: Readonly<Record<string, Person>> = {
  "the public": { actor: PUBLIC, is: {} },
  "somebody without a role": { actor: person(), is: {} },
  "an administrator": {
    actor: person({ role: "administrator", unit: null }),
    is: { platform: ["administrator"], unit: ["administrator"], round: ["administrator"] },
  },
  "the owner": {
    beside: { outlook: ["office"], plan: ["office"], report: ["office"], task: ["office"] },
    actor: person({ role: "owner", unit: OWNER_UNIT }),
    is: { platform: ["anyOwner"], ...everywhere("owner"), objection: ["owner"] },
  },
  "an owner of other rounds": {
    beside: { report: ["recipient"] },
    actor: person({ role: "owner", unit: OTHER }),
    is: { platform: ["anyOwner"] },
  },
  "the leader of the owner's unit": {
    beside: { plan: ["officeLeader"], report: ["officeLeader"], task: ["officeLeader"] },
    actor: person({ role: "leader", unit: OWNER_UNIT }),
    is: { ...everywhere("roundLeader"), round: ["roundLeader", "participant"] },
  },
  "the leader of the unit above": {
    beside: {
      unit: ["leaderAbove"],
      outlook: ["leaderAbove"],
      plan: ["officeLeader"],
      report: ["officeLeader"],
      task: ["officeLeader"],
    },
    actor: person({ role: "leader", unit: PROVINCE }),
    is: { ...everywhere("roundLeader"), round: ["roundLeader", "participant"] },
  },
  "the focal point of the assessed unit": {
    beside: { outlook: ["ownPeople", "focalPoint"], task: ["leadFocalPoint"] },
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
    beside: { outlook: ["ownPeople"], task: ["leadLeader"] },
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
    beside: { outlook: ["ownPeople"], task: ["doer"] },
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
    beside: { outlook: ["ownPeople"] },
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
    beside: { report: ["recipient"] },
    actor: person({ role: "unit", unit: OTHER }),
    is: { round: ["participant"] },
    measured: {},
  },
  "the focal point of the lead department": {
    beside: { plan: ["involved"] },
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
    beside: { plan: ["involved"] },
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
    beside: { plan: ["involved"] },
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
    beside: { plan: ["consulted"], report: ["consulted"], task: ["supportPeople"] },
    actor: person({ role: "unit", unit: SUPPORT }),
    is: {},
    measured: {
      round: ["participant"],
      sheet: ["departmentPeople"],
      leaf: ["leadOrSupport", "departmentPeople"],
    },
  },
  "the leader of the lead department": {
    beside: { plan: ["involved"] },
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
    beside: { outlook: ["ownPeople"], task: ["leadLeader"] },
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
