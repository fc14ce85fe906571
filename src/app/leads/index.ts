export { componentLeads } from "./componentLeads.ts";
export type { LeadReader, LeadWriter } from "./ports.ts";
export { readLeads } from "./readLeads.ts";
export { setLead } from "./setLead.ts";
