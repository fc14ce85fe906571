/** The public face of the commands. */
export { auditCommands } from "./audit-verify.ts";
export { backupCommand } from "./backup.ts";
export { runCli } from "./buildCli.ts";
export type { CommandModule } from "./command.ts";
export { type DemoLogin, demoCommand } from "./demo.ts";
export { digestCommand, type OpenPost } from "./digest.ts";
export { exchangeCommands } from "./exchange.ts";
export { filesCommands } from "./files-check.ts";
export { type IndexParts, indexCommands } from "./indices/index.ts";
export { methodCommands } from "./method.ts";
export { restoreCommand } from "./restore.ts";
export { resultsImportCommand } from "./results-import.ts";
export { scoreCommand } from "./score.ts";
export { serveCommand } from "./serve.ts";
export type { OpenStores } from "./stores.ts";
export { type SurveyParts, surveyCommands } from "./surveys/index.ts";
