import { z } from "zod";
import { DivisionKey } from "./access.ts";
import { Day, Instant, LeafCode, UnitKey } from "./ids.ts";

/** A division (phòng) of a unit with the people who work in it. */
export const Division = z.object({
  unit: UnitKey,
  key: DivisionKey,
  name: z.string(),
  people: z.array(z.string()),
});
export type Division = z.infer<typeof Division>;

export const DivisionName = z.object({ name: z.string().trim().min(2).max(200) });

/** A leaf that a unit, or a department of a measured round, has given to one of its divisions. */
export const DividedLeaf = z.object({
  leaf: LeafCode,
  unit: UnitKey,
  division: z.string(),
  name: z.string(),
  /** The inner deadline. */
  due: Day.nullable(),
  note: z.string(),
  assignedAt: Instant,
  assignedByName: z.string(),
});
export type DividedLeaf = z.infer<typeof DividedLeaf>;

/** Gives leaves to a division, or takes them back with `division` null. */
export const DivideLeaves = z.object({
  /** In a measured round: the department that divides its part. */
  department: UnitKey.nullable().default(null),
  leaves: z.array(LeafCode).min(1).max(500),
  division: DivisionKey.nullable(),
  due: Day.nullable().default(null),
  note: z.string().trim().max(500).default(""),
});
export type DivideLeaves = z.infer<typeof DivideLeaves>;

export const CopyDivision = z.object({ department: UnitKey.nullable().default(null) });
/** How many leaves were given as in the round of the year before. */
export const DivisionCopied = z.object({ leaves: z.int() });
