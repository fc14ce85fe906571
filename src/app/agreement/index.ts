export { agreementCsv } from "./agreementCsv.ts";
export { readAgreement } from "./readAgreement.ts";
