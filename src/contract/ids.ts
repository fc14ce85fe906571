import { z } from "zod";

/** Ids are UUIDv7 made by the application; units have stable keys such as `vn63-24`. */
export const AccountId = z.uuid().brand("AccountId");
export type AccountId = z.infer<typeof AccountId>;
export const RoundId = z.uuid().brand("RoundId");
export type RoundId = z.infer<typeof RoundId>;
export const EvidenceId = z.uuid().brand("EvidenceId");
export type EvidenceId = z.infer<typeof EvidenceId>;
/** A document of a unit's evidence library. */
export const DocumentId = z.uuid().brand("DocumentId");
export type DocumentId = z.infer<typeof DocumentId>;
export const FileId = z.uuid().brand("FileId");
export type FileId = z.infer<typeof FileId>;
export const UnitKey = z
  .string()
  .regex(/^[a-z0-9][a-z0-9-]{0,79}$/)
  .brand("UnitKey");
export type UnitKey = z.infer<typeof UnitKey>;
/** The stable code of a leaf inside a method, e.g. `1.1.2`. */
export const LeafCode = z.string().min(1).max(40);
export const Instant = z.iso.datetime({ offset: true });
/** A day of our era; to PostgreSQL the year 0 is none. */
export const Day = z.iso.date().regex(/^[12]/);
/** Counts the saves of a value or a decision, from 0 for none; kept as a 32-bit number. */
export const Version = z.int().min(0).max(2_147_483_647);
