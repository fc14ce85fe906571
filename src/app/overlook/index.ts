export { overlookRound } from "./overlookRound.ts";
