import { z } from "zod";
import type { ExchangeTarget } from "../../app/exchange/index.ts";
import type { ExchangeKind } from "../../contract/exchange.ts";
import { RoundId } from "../../contract/ids.ts";
import { PlanId, ReportId } from "../../contract/improvement.ts";

/** What the address of a table names: a round, a plan, a report, or nothing. */
interface Named {
  readonly id?: RoundId;
  readonly plan?: PlanId;
  readonly report?: ReportId;
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
export const REPORT = { base: "/api/reports/:report/exchange", params: z.object({ report: ReportId }) };

export function placeOf({ id, plan, report }: Named): Pick<ExchangeTarget, "round" | "plan" | "report"> {
  return {
    round: id ?? null,
    ...(plan === undefined ? {} : { plan }),
    ...(report === undefined ? {} : { report }),
  };
}
