import { readFileSync } from "node:fs";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { z } from "zod";
import { type CommandModule, methodCommands, runCli, scoreCommand } from "../cli/index.ts";

const PACKAGE_ROOT = path.resolve(path.dirname(fileURLToPath(import.meta.url)), "../..");

/** Commands that touch the stores load what they need when they run, so that these stay quick and need no database. */
const COMMANDS: readonly CommandModule[] = [methodCommands, scoreCommand];

const manifest: unknown = JSON.parse(readFileSync(path.join(PACKAGE_ROOT, "package.json"), "utf8"));

process.exitCode = await runCli(COMMANDS, process.argv.slice(2), {
  methodsFolder: path.join(PACKAGE_ROOT, "methods"),
  version: z.object({ version: z.string() }).parse(manifest).version,
  write: (text) => process.stdout.write(text),
  complain: (text) => process.stderr.write(text),
});
