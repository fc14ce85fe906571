export { closeReopening } from "./closeReopening.ts";
export { listReopenings } from "./listReopenings.ts";
export type { ReopeningReader, ReopeningWriter } from "./ports.ts";
export { reopenUnit } from "./reopenUnit.ts";
