import type { ExchangeKind } from "../../contract/exchange.ts";
import { accountsExchange } from "./accounts/index.ts";
import type { Exchange } from "./exchange.ts";
import { planItemsExchange } from "./planItems/index.ts";
import { reportFiguresExchange } from "./reportFigures/index.ts";
import { appraisersExchange } from "./roundParts/appraisers.ts";
import { assignmentsExchange } from "./roundParts/assignments.ts";
import { tasksExchange } from "./tasks/index.ts";
import { unitsExchange } from "./units/index.ts";
import { valuesExchange } from "./values/index.ts";

export type { ExchangeTarget } from "./definition.ts";

/** Every table that goes out and comes back. */
export const EXCHANGES: Readonly<Record<ExchangeKind, Exchange>> = {
  accounts: accountsExchange,
  units: unitsExchange,
  tasks: tasksExchange,
  assignments: assignmentsExchange,
  appraisers: appraisersExchange,
  values: valuesExchange,
  "plan-items": planItemsExchange,
  "report-figures": reportFiguresExchange,
};
