import type { FastifyRequest } from "fastify";

export type Guard = (request: FastifyRequest) => Promise<void>;

/** How every question about an index comes in. */
export const FORM =
  "multipart: request as JSON, file of figures as CSV, XLSX or Parquet, at most 25 MB and 4,000 rows of units; nothing is kept";

export const TRIAL = { tags: ["indices"], consumes: ["multipart/form-data"] };
