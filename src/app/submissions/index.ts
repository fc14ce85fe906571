export { assembleSheet } from "../scoring/index.ts";
export type { Answer, AnswerChange, Explanation, StoredReceipt, Submission } from "./ports.ts";
