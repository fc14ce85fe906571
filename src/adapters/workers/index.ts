export { createCalculations } from "./calculations.ts";
