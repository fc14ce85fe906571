import { Command, CommanderError, Option } from "commander";
import { type CliIo, CliRefusal, type CommandModule, EXIT } from "./command.ts";

/**
 * Runs one command line (without the program's own name) and returns the exit code: 0 fine, 1 faults in the input, 2 a
 * command line that cannot be understood. Results go to standard output, everything else to standard error.
 */
export async function runCli(
  commands: readonly CommandModule[],
  argv: readonly string[],
  io: CliIo,
): Promise<number> {
  let exitCode: number = EXIT.fine;
  const program = buildCli(commands, io, (code) => {
    exitCode = code;
  });
  try {
    await program.parseAsync([...argv], { from: "user" });
    return exitCode;
  } catch (error) {
    if (error instanceof CommanderError) return error.exitCode === 0 ? EXIT.fine : EXIT.usage;
    if (!(error instanceof CliRefusal)) throw error;
    io.complain(`${error.message}\n`);
    return error.exitCode;
  }
}

/** The program with its commands registered. */
export function buildCli(
  commands: readonly CommandModule[],
  io: CliIo,
  done: (exitCode: number) => void,
): Command {
  const program = new Command("chiso")
    .description(
      "Chỉ số cải cách hành chính: chấm điểm, kiểm tra, công bố / Public-administration indices: score, check, publish",
    )
    .version(io.version, "-V, --version", "In phiên bản / Print the version")
    .helpOption("-h, --help", "In hướng dẫn / Print this help")
    .helpCommand("help [command]", "Hướng dẫn về một lệnh / Help on a command")
    .addOption(new Option("--lang <lang>", "Ngôn ngữ / Language").choices(["vi", "en"]).default("vi"))
    .showHelpAfterError("(chiso --help)")
    .configureOutput({ writeOut: io.write, writeErr: io.complain })
    .exitOverride();
  for (const register of commands) register(program, io, done);
  inherit(program);
  return program;
}

/** Subcommands take over exits and output, so that nothing ends the process behind our back. */
function inherit(command: Command): void {
  for (const child of command.commands) {
    child.copyInheritedSettings(command);
    inherit(child);
  }
}
