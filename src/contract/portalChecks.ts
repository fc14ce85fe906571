import { z } from "zod";
import { Day, EvidenceId, FileId, Instant, LeafCode, RoundId, UnitKey, Version } from "./ids.ts";
import { UnitName } from "./riskMarks.ts";

export const PortalState = z.enum(["unchecked", "published", "missing"]);
export type PortalState = z.infer<typeof PortalState>;

const Address = z.union([z.url({ protocol: /^https?$/ }).max(2000), z.literal("")]);

const described = {
  leaf: LeafCode,
  wanted: z.string().trim().min(3).max(1000),
  portal: z.string().trim().max(300),
  address: Address,
  lead: UnitKey,
  support: z.array(UnitKey).max(20),
  person: z.string().trim().max(200),
  due: Day.nullable(),
};

/** What must be published on which portal, and who checks it by when. */
export const NewPortalCheck = z.object({
  ...described,
  portal: described.portal.default(""),
  address: described.address.default(""),
  support: described.support.default([]),
  person: described.person.default(""),
  due: described.due.default(null),
});
export type NewPortalCheck = z.output<typeof NewPortalCheck>;

/** Who checks may tell what was seen; the rest is changed by the owner and the working group. */
export const EditPortalCheck = z
  .object({ ...described, state: PortalState, checkedOn: Day.nullable(), note: z.string().trim().max(2000) })
  .partial()
  .extend({ rowVersion: Version });
export type EditPortalCheck = z.output<typeof EditPortalCheck>;

/** Makes the usual five checks at the leaves about publication, each led by one agency. */
export const PortalTemplate = z.object({
  lead: UnitKey,
  support: z.array(UnitKey).max(20).default([]),
  due: Day.nullable().default(null),
  items: z
    .array(z.object({ item: z.int().min(1).max(5), leaf: LeafCode }))
    .min(1)
    .max(5),
});
export type PortalTemplate = z.output<typeof PortalTemplate>;

export const PortalCheckView = z.object({
  id: z.uuid(),
  leaf: LeafCode,
  label: z.string(),
  wanted: z.string(),
  portal: z.string(),
  address: z.string(),
  lead: UnitName,
  support: z.array(UnitName),
  person: z.string(),
  due: Day.nullable(),
  state: PortalState,
  checkedOn: Day.nullable(),
  note: z.string(),
  file: z.object({ id: FileId, name: z.string(), mediaType: z.string(), size: z.int() }).nullable(),
  evidence: EvidenceId.nullable(),
  late: z.boolean(),
  rowVersion: z.int(),
  updatedAt: Instant,
  updatedByName: z.string(),
  /** The reader may tell what was seen, change what is asked, and attach the picture at the leaf. */
  mayReport: z.boolean(),
  mayEdit: z.boolean(),
  mayAttach: z.boolean(),
});
export type PortalCheckView = z.infer<typeof PortalCheckView>;

export const PortalBook = z.object({
  round: z.object({ id: RoundId, title: z.string() }),
  sheet: UnitKey,
  checks: z.array(PortalCheckView),
  leaves: z.array(z.object({ code: LeafCode, label: z.string() })),
  departments: z.array(UnitName),
  /** The five usual checks, each with the leaf it most likely belongs to. */
  template: z.array(z.object({ item: z.int(), wanted: z.string(), leaf: LeafCode.nullable() })),
  mayEdit: z.boolean(),
});
export type PortalBook = z.infer<typeof PortalBook>;
