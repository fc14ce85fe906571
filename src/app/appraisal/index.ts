export type { Appraisal } from "./ports.ts";
