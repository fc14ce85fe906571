export { PlanTemplate } from "./planTemplate.ts";
export type {
  NewAmendment,
  Paragraph,
  Plan,
  PlanAmendment,
  PlanItem,
  PlanLine,
  PlanReader,
  PlanWriter,
  Target,
  WholePlan,
} from "./ports.ts";
