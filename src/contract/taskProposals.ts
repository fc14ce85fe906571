import { z } from "zod";
import { DocumentId, Instant, LeafCode, RoundId, UnitKey, Version } from "./ids.ts";
import { AnswerValue, AnswerView, InputView } from "./sheets.ts";

/** One input: what is proposed, over which version of the sheet. */
const TypedValue = z.object({ input: z.string().min(1).max(80), value: AnswerValue, baseVersion: Version });

/** Values for the leaf that a task serves, in the round whose sheet is open. */
export const ProposeValues = z.object({
  typed: z.array(TypedValue).min(1).max(50),
  words: z.string().trim().max(2000).default(""),
  /** Of those tied to the task; attached at the leaf when the values are taken. */
  documents: z.array(DocumentId).max(50).default([]),
});
export type ProposeValues = z.output<typeof ProposeValues>;
export const PreviewValues = ProposeValues.pick({ typed: true });
export type PreviewValues = z.output<typeof PreviewValues>;

/** Points of the leaf as the sheet stands and as it would stand; null while something is missing. */
export const ValuesPreview = z.object({
  before: z.number().nullable(),
  after: z.number().nullable(),
  max: z.number(),
});
export type ValuesPreview = z.infer<typeof ValuesPreview>;

export const ProposalView = z.object({
  id: z.uuid(),
  leaf: LeafCode,
  typed: z.array(TypedValue),
  words: z.string(),
  documents: z.array(DocumentId),
  pointsBefore: z.number().nullable(),
  pointsAfter: z.number().nullable(),
  state: z.enum(["open", "accepted", "declined", "withdrawn"]),
  answer: z.string(),
  proposedAt: Instant,
  proposedByName: z.string(),
  answeredAt: Instant.nullable(),
  answeredByName: z.string().nullable(),
});
export type ProposalView = z.infer<typeof ProposalView>;

/** The leaf of a task as its sheet stands now, and what was proposed. */
export const TaskLeaf = z.object({
  round: RoundId,
  roundTitle: z.string(),
  sheet: UnitKey,
  sheetName: z.string(),
  leaf: LeafCode,
  label: z.string(),
  max: z.number(),
  /** What one may fill in; empty where others score the leaf. */
  inputs: z.array(InputView),
  answers: z.array(AnswerView),
  points: z.number().nullable(),
  proposals: z.array(ProposalView),
  /** The round is over and the next one is not open: its sheet takes nothing in any more. */
  closed: z.boolean(),
  mayPropose: z.boolean(),
  /** The rights of the sheet let the reader take values in, now. */
  mayAccept: z.boolean(),
});
export type TaskLeaf = z.infer<typeof TaskLeaf>;

export const AnswerProposal = z.object({
  accept: z.boolean(),
  words: z.string().trim().max(2000).default(""),
});
export type AnswerProposal = z.output<typeof AnswerProposal>;
/** Documents that lie in a library from which the reader cannot attach; they stay tied to the task. */
export const ProposalAnswered = z.object({
  attached: z.int(),
  left: z.array(z.object({ document: DocumentId, title: z.string() })),
});
export type ProposalAnswered = z.infer<typeof ProposalAnswered>;
