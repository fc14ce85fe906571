export { copyScenario } from "./copyScenario.ts";
export { openScenario, openScenarios } from "./openScenario.ts";
export type {
  Scenario,
  ScenarioReader,
  ScenarioSupposed,
  ScenarioWriter,
} from "./ports.ts";
export { putAway } from "./putAway.ts";
export { readBase } from "./readBase.ts";
export { editScenario, recomputeScenario, saveScenario } from "./saveScenario.ts";
export { setScenarioTasks } from "./setScenarioTasks.ts";
export { tryPart } from "./tryPart.ts";
