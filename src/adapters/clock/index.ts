import { v7 } from "uuid";
import type { IdSource, ServerClock } from "../../app/context.ts";

/** The clock of the machine. */
export const systemClock: ServerClock = { now: () => new Date() };

/** UUIDv7: unguessable, and in the order in which they were made. */
export const uuidSource: IdSource = { next: () => v7() };
