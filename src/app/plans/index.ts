export { amendPlan } from "./amendPlan.ts";
export { readPlanChecks } from "./checks/readChecks.ts";
export { planDrafts } from "./consultedPlan.ts";
export { createPlan } from "./draft/createPlan.ts";
export { leafSource } from "./draft/leafSource.ts";
export { keepItemsTogether } from "./edit/keepItemsTogether.ts";
export { saveTargets } from "./edit/saveTargets.ts";
export { addItem, addLeaves, removeItem, saveItem } from "./edit/writeItems.ts";
export {
  addParagraph,
  arrange,
  discardPlan,
  removeParagraph,
  renamePlan,
  saveParagraph,
} from "./edit/writeText.ts";
export { followPlan } from "./followPlan.ts";
export { indexCatalogue, type KnownIndex } from "./indexCatalogue.ts";
export { closePlan, issuePlan } from "./issuePlan.ts";
export { listPlans, listPlanTemplates, readPlanChoices } from "./listPlans.ts";
export { downloadPlan } from "./paper/downloadPlan.ts";
export { inForce, type PlanFrame, readPlanFrame } from "./planFrame.ts";
export { PlanTemplate } from "./planTemplate.ts";
export type {
  Paragraph,
  Plan,
  PlanItem,
  PlanReader,
  PlanWriter,
  Target,
} from "./ports.ts";
export { readPlan } from "./readPlan.ts";
