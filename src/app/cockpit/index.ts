export { outlookUnits } from "./outlookUnits.ts";
