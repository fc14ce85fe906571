import { z } from "zod";
import { Action } from "./access.ts";
import { Instant, LeafCode, RoundId, UnitKey, Version } from "./ids.ts";
import { Stage } from "./rounds.ts";
import { SaidOutcome } from "./scores.ts";

/** `sure` chắc chắn, `at-risk` nguy cơ mất điểm, `lost` mất điểm. */
export const RISK_MARKS = ["sure", "at-risk", "lost"] as const;
export const RiskMark = z.enum(RISK_MARKS);
export type RiskMark = z.infer<typeof RiskMark>;

/** `expected`: the points that the working group believes will be recognised. A mark other than sure wants a reason. */
export const MarkLeaf = z.object({
  mark: RiskMark,
  expected: z.number().min(0).max(1000),
  reason: z.string().trim().max(2000).default(""),
  baseVersion: Version,
});
export type MarkLeaf = z.output<typeof MarkLeaf>;

export const MarkView = z.object({
  mark: RiskMark,
  expected: z.number(),
  reason: z.string(),
  selfPoints: z.number().nullable(),
  version: z.int(),
  markedAt: Instant,
  markedByName: z.string(),
  /** Decided in a meeting. */
  meeting: z.uuid().nullable(),
});
export type MarkView = z.infer<typeof MarkView>;

export const RequestState = z.enum(["waiting", "answered", "late", "closed"]);
export type RequestState = z.infer<typeof RequestState>;

export const UnitName = z.object({ unit: UnitKey, name: z.string() });

/** One leaf as the working group goes through it. */
export const RiskLine = z.object({
  code: LeafCode,
  label: z.string(),
  fieldCode: z.string(),
  max: z.number(),
  scoredBy: z.enum(["self", "assessor", "survey", "statistics", "data", "index"]),
  exemption: z.string().nullable(),
  self: SaidOutcome,
  /** Null where nothing is scored yet. */
  selfPoints: z.number().nullable(),
  /** Points counted on: those of the mark, else the self score, else nothing. */
  expected: z.number(),
  mark: MarkView.nullable(),
  /** The sheet was changed after the mark. */
  outdated: z.boolean(),
  evidence: z.int(),
  evidenceWanted: z.int(),
  explained: z.boolean(),
  lead: UnitName.nullable(),
  support: z.array(UnitName),
  /** The newest request that names this leaf. */
  request: z
    .object({ id: z.uuid(), department: UnitName, state: RequestState, until: Instant, answer: z.string() })
    .nullable(),
  /** Going to be asked in the next request. */
  drafted: z.boolean(),
  portal: z.object({ published: z.int(), missing: z.int(), unchecked: z.int() }),
  allowed: z.array(Action),
});
export type RiskLine = z.infer<typeof RiskLine>;

/** Self-scored leaves of one mark, field or department, and what they come to. Points outside self-scoring are not in it. */
export const RiskSum = z.object({
  leaves: z.int(),
  max: z.number(),
  self: z.number(),
  expected: z.number(),
});
export type RiskSum = z.infer<typeof RiskSum>;

/** A field or department, with how many of its leaves are at risk and lost (those outside self-scoring among them). */
export const RiskGroup = RiskSum.extend({
  key: z.string(),
  name: z.string(),
  atRisk: z.int(),
  lost: z.int(),
  unseen: z.int(),
  /** Points of leaves at risk or lost that are not counted on. */
  loss: z.number(),
  /** Of a department: where its part of the sheet stands. */
  part: z.enum(["draft", "presented", "approved"]).nullable(),
});
export type RiskGroup = z.infer<typeof RiskGroup>;

export const RiskTotals = z.object({
  whole: RiskSum,
  sure: RiskSum,
  atRisk: RiskSum,
  lost: RiskSum,
  unseen: RiskSum,
});
export type RiskTotals = z.infer<typeof RiskTotals>;

export const RiskList = z.object({
  round: z.object({ id: RoundId, title: z.string(), period: z.string() }),
  unit: UnitName,
  stage: Stage,
  deadline: Instant.nullable(),
  fields: z.array(z.object({ code: z.string(), label: z.string() })),
  lines: z.array(RiskLine),
  totals: RiskTotals,
  byField: z.array(RiskGroup),
  byDepartment: z.array(RiskGroup),
  /** The reader sees the leaves of their department alone. */
  partial: z.boolean(),
  /** Codes that were given to the reader as a member of the working group; empty: all. */
  own: z.array(z.string()),
  allowed: z.array(Action),
});
export type RiskList = z.infer<typeof RiskList>;

/** For the page of leaders and owners: where the province stands before it hands in. */
export const RiskSummary = z.object({
  totals: RiskTotals,
  /** Fields and departments with something at risk or lost, heaviest first. */
  fields: z.array(RiskGroup),
  departments: z.array(RiskGroup),
  requests: z.object({ open: z.int(), waiting: z.int(), late: z.int(), answered: z.int() }),
  portal: z.object({ published: z.int(), missing: z.int(), unchecked: z.int() }),
  /** Days and moments to come, nearest first. */
  next: z.array(z.object({ at: Instant, vi: z.string(), en: z.string() })),
});
export type RiskSummary = z.infer<typeof RiskSummary>;
