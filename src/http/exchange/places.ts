import { z } from "zod";
import type { ExchangeTarget } from "../../app/exchange/index.ts";
import type { ExchangeKind } from "../../contract/exchange.ts";
import { RoundId } from "../../contract/ids.ts";
import { PlanId } from "../../contract/improvement.ts";

/** What the address of a table names: a round, a plan, or nothing. */
interface Named {
  readonly id?: RoundId;
  readonly plan?: PlanId;
}

/** Where a kind of table lives in the API. */
export interface Place {
  readonly kind: ExchangeKind;
  readonly base: string;
  readonly params: z.ZodType<Named>;
}

export const PLATFORM = { base: "/api/exchange", params: z.object({}) };
export const ROUND = { base: "/api/rounds/:id/exchange", params: z.object({ id: RoundId }) };
export const PLAN = { base: "/api/plans/:plan/exchange", params: z.object({ plan: PlanId }) };

export function placeOf({ id, plan }: Named): Pick<ExchangeTarget, "round" | "plan"> {
  return { round: id ?? null, ...(plan === undefined ? {} : { plan }) };
}
