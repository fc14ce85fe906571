import { z } from "zod";
import { Action } from "./access.ts";
import { AccountId, Day, DocumentId, Instant, LeafCode, RoundId, UnitKey } from "./ids.ts";

/** A document of the unit's library laid before with an objection. */
export const CounterEvidence = z.object({
  document: DocumentId,
  version: z.int().min(1),
  page: z.string().max(50).default(""),
});
export type CounterEvidence = z.infer<typeof CounterEvidence>;

export const FileObjection = z.object({
  unit: UnitKey,
  leaf: LeafCode,
  text: z.string().max(8000),
  documents: z.array(CounterEvidence).max(20).default([]),
});
export type FileObjection = z.infer<typeof FileObjection>;

export const AssignObjection = z.object({ account: AccountId });
export const DecideObjection = z.discriminatedUnion("outcome", [
  z.object({ outcome: z.literal("dismissed"), reason: z.string().max(8000) }),
  z.object({ outcome: z.literal("upheld"), points: z.number().min(0), reason: z.string().max(8000) }),
]);
export type DecideObjection = z.infer<typeof DecideObjection>;

export const ObjectionView = z.object({
  id: z.uuid(),
  round: RoundId,
  unit: UnitKey,
  unitName: z.string(),
  leaf: LeafCode,
  leafLabel: z.string(),
  max: z.number(),
  /** Points as published when it was filed, and what the unit claimed. */
  publishedPoints: z.number().nullable(),
  selfPoints: z.number().nullable(),
  appraiserReason: z.string(),
  instance: z.union([z.literal(1), z.literal(2)]),
  text: z.string(),
  documents: z.array(
    CounterEvidence.extend({ title: z.string(), documentNumber: z.string(), hasFile: z.boolean() }),
  ),
  filedAt: Instant,
  filedByName: z.string(),
  due: Day,
  overdue: z.boolean(),
  assignee: z.object({ account: AccountId, displayName: z.string() }).nullable(),
  decision: z
    .object({
      outcome: z.enum(["upheld", "dismissed"]),
      points: z.number().nullable(),
      reason: z.string(),
      at: Instant,
      byName: z.string(),
    })
    .nullable(),
  /** To whom it can be given; empty for whoever may not give it to anybody. */
  deciders: z.array(AccountId).default([]),
  allowed: z.array(Action),
});
export type ObjectionView = z.infer<typeof ObjectionView>;

/** Whether and until when a unit may object in a published round. */
export const ObjectionWindow = z.object({
  /** Last day on which a first objection is taken; null where the round takes none. */
  until: Day.nullable(),
  open: z.boolean(),
});

export const ObjectionStatistics = z.object({
  filed: z.int(),
  units: z.int(),
  decided: z.int(),
  inTime: z.int(),
  upheld: z.int(),
  overdue: z.int(),
  /** Leaves with the most objections first. */
  leaves: z.array(z.object({ leaf: LeafCode, label: z.string(), filed: z.int(), upheld: z.int() })),
});

export const ObjectionList = z.object({
  window: ObjectionWindow,
  objections: z.array(ObjectionView),
  /** For the owner alone. */
  statistics: ObjectionStatistics.nullable(),
  /** People who decide objections, one or another: for the owner alone. */
  deciders: z.array(z.object({ account: AccountId, displayName: z.string(), position: z.string() })),
});
export type ObjectionList = z.infer<typeof ObjectionList>;
