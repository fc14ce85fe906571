import { z } from "zod";
import type { ExchangeKind } from "../../contract/exchange.ts";
import { RoundId } from "../../contract/ids.ts";

/** Where a kind of table lives in the API. */
export interface Place {
  readonly kind: ExchangeKind;
  readonly base: string;
  readonly params: z.ZodType<{ id?: RoundId }>;
}

export const PLATFORM = { base: "/api/exchange", params: z.object({}) };
export const ROUND = { base: "/api/rounds/:id/exchange", params: z.object({ id: RoundId }) };
