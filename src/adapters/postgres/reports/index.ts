export { createReportRepository } from "./reportRepository.ts";
