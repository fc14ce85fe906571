export { onePage } from "./onePage.ts";
export { outlookUnits } from "./outlookUnits.ts";
export { type ChangeQuestion, readChange } from "./readChange.ts";
