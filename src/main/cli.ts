import { readFileSync } from "node:fs";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { z } from "zod";
import { hasSystemCode } from "../adapters/postgres/store-error.ts";
import type { Actor } from "../app/context.ts";
import {
  auditCommands,
  backupCommand,
  type CommandModule,
  demoCommand,
  digestCommand,
  exchangeCommands,
  filesCommands,
  indexCommands,
  methodCommands,
  restoreCommand,
  resultsImportCommand,
  runCli,
  scoreCommand,
  serveCommand,
  surveyCommands,
} from "../cli/index.ts";

const PACKAGE_ROOT = path.resolve(path.dirname(fileURLToPath(import.meta.url)), "../..");

/** Whoever may start commands on the machine may enter figures; the chain shows that no account did it. */
const OPERATOR: Actor = { accountId: null, displayName: "Dòng lệnh", roles: [{ role: "owner", unit: null }] };

/** Commands that touch the stores load what they need when they run, so that the others start quickly without. */
const load = () => import("./commands.ts");
const backups = {
  save: async (file: string) => (await load()).openBackups().save(file),
  restore: async (file: string) => (await load()).openBackups().restore(file),
};

const COMMANDS: readonly CommandModule[] = [
  methodCommands,
  scoreCommand,
  indexCommands(async (settings) => (await load()).openIndexParts(settings)),
  surveyCommands(async () => (await load()).openSurveyParts()),
  serveCommand(async () => (await load()).runServer()),
  demoCommand(async () => (await load()).loadDemoOnce()),
  digestCommand(async () => (await load()).openPost()),
  resultsImportCommand(
    async () => (await load()).openStores(),
    (context) => ({ ...context, actor: OPERATOR }),
  ),
  exchangeCommands(async () => (await load()).openStores()),
  filesCommands(async () => (await load()).openStores()),
  auditCommands(async () => (await load()).openStores()),
  backupCommand(backups),
  restoreCommand(backups),
];

const manifest: unknown = JSON.parse(readFileSync(path.join(PACKAGE_ROOT, "package.json"), "utf8"));

// Whoever reads our output may have seen enough (chiso … | head); the command still does its work to the end.
process.stdout.on("error", (error) => {
  if (hasSystemCode(error, "EPIPE")) return;
  process.stderr.write(`${error.message}\n`);
  process.exitCode = 1;
});

try {
  process.exitCode = await runCli(COMMANDS, process.argv.slice(2), {
    methodsFolder: path.join(PACKAGE_ROOT, "methods"),
    version: z.object({ version: z.string() }).parse(manifest).version,
    write: (text) => process.stdout.write(text),
    complain: (text) => process.stderr.write(text),
  });
} catch (error) {
  (await load()).sayFault(error);
  process.exitCode = 1;
}
