/** The public face of the commands. */
export { runCli } from "./buildCli.ts";
export { type CliIo, CliRefusal, type CommandModule, EXIT, langOf } from "./command.ts";
export { methodCommands } from "./method.ts";
export { scoreCommand } from "./score.ts";
