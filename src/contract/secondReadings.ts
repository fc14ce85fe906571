import { z } from "zod";
import { Instant, LeafCode, UnitKey, Version } from "./ids.ts";
import { LeafView } from "./sheets.ts";

/** A sample by share of the judged leaves or by number; with the same seed the same leaves are drawn. */
export const DrawSample = z
  .object({
    share: z.number().gt(0).max(1).optional(),
    number: z.int().min(1).max(5000).optional(),
    seed: z.string().trim().min(1).max(100).optional(),
  })
  .refine(({ share, number }) => (share === undefined) !== (number === undefined), {
    params: {
      vi: "Nhập tỷ lệ hoặc số tiêu chí cần chọn, chỉ một trong hai.",
      en: "Give either a share or a number of criteria.",
    },
  });
export type DrawSample = z.infer<typeof DrawSample>;

export const Draw = z.object({
  seed: z.string(),
  wanted: z.int(),
  /** Leaves that could be drawn: judged, not drawn before. */
  population: z.int(),
  /** Fewer than wanted where no reader without a conflict could be found. */
  drawn: z.int(),
  drawnAt: Instant,
  drawnByName: z.string(),
});
export type Draw = z.infer<typeof Draw>;

/** One leaf of the sample as the owner compares it. */
export const Comparison = z.object({
  unit: UnitKey,
  unitName: z.string(),
  leaf: LeafCode,
  label: z.string(),
  fieldCode: z.string(),
  max: z.number(),
  self: z.number().nullable(),
  first: z.object({ points: z.number(), reason: z.string(), byName: z.string() }),
  second: z.object({ points: z.number(), reason: z.string(), at: Instant }).nullable(),
  readerName: z.string(),
  /** The decision in force, where it changed after the sample was drawn. */
  now: z.object({ points: z.number(), reason: z.string() }).nullable(),
  sentBack: z.object({ word: z.string(), at: Instant }).nullable(),
});
export type Comparison = z.infer<typeof Comparison>;

export const SecondReadings = z.object({
  draws: z.array(Draw),
  /** Judged leaves that have not been drawn yet. */
  population: z.int(),
  drawn: z.int(),
  read: z.int(),
  /** Of the leaves read: share (0–1) on which both gave the same points; null before the first reading. */
  agreement: z.number().nullable(),
  /** Mean of second minus first, and of its size, in points. */
  meanDifference: z.number().nullable(),
  meanSize: z.number().nullable(),
  readers: z.array(z.object({ name: z.string(), drawn: z.int(), read: z.int() })),
  rows: z.array(Comparison),
  mayDraw: z.boolean(),
});
export type SecondReadings = z.infer<typeof SecondReadings>;

/** What a second reader has to read; nothing of the first decision. */
export const ReadingList = z.array(
  z.object({
    unit: UnitKey,
    unitName: z.string(),
    leaf: LeafCode,
    label: z.string(),
    max: z.number(),
    read: z.boolean(),
  }),
);
export type ReadingList = z.infer<typeof ReadingList>;

export const ReadingView = z.object({
  unit: UnitKey,
  unitName: z.string(),
  leaf: LeafView,
  reading: z.object({ points: z.number(), reason: z.string(), at: Instant }).nullable(),
  version: z.int(),
});
export type ReadingView = z.infer<typeof ReadingView>;

export const RecordReading = z.object({
  points: z.number().min(0),
  reason: z.string().max(2000),
  baseVersion: Version,
});
export type RecordReading = z.infer<typeof RecordReading>;

export const SendBack = z.object({ word: z.string().trim().min(1).max(2000) });
export type SendBack = z.infer<typeof SendBack>;
