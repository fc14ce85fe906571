export { askExemption, withdrawExemption } from "./askExemption.ts";
export { decideExemption } from "./decideExemption.ts";
export { exemptionReport } from "./exemptionReport.ts";
export { listRequests } from "./listRequests.ts";
export type { ExemptionReader, ExemptionWriter } from "./ports.ts";
