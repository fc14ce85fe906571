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
    if (error instanceof CommanderError) return afterUsage(error, io);
    if (!(error instanceof CliRefusal)) throw error;
    io.complain(`${error.message}\n`);
    return error.exitCode;
  }
}

/** The library says what is wrong in English; this adds it in Vietnamese, and where to look. */
const USAGE: Readonly<Record<string, string>> = {
  "commander.unknownCommand": "Không có lệnh này.",
  "commander.unknownOption": "Không có tùy chọn này.",
  "commander.missingArgument": "Thiếu tham số.",
  "commander.excessArguments": "Thừa tham số.",
  "commander.missingMandatoryOptionValue": "Thiếu tùy chọn bắt buộc.",
  "commander.optionMissingArgument": "Tùy chọn này cần một giá trị.",
  "commander.invalidArgument": "Giá trị không dùng được.",
};

function afterUsage(error: CommanderError, io: CliIo): number {
  if (error.exitCode === 0) return EXIT.fine;
  const words = USAGE[error.code];
  if (words !== undefined) io.complain(`${words} Xem: chiso --help / See: chiso --help\n`);
  return EXIT.usage;
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
    .configureHelp({ showGlobalOptions: true, styleTitle: (title) => TITLES[title] ?? title })
    .configureOutput({ writeOut: io.write, writeErr: io.complain })
    .exitOverride();
  for (const register of commands) register(program, io, done);
  inherit(program);
  return program;
}

const TITLES: Readonly<Record<string, string>> = {
  "Usage:": "Cách dùng / Usage:",
  "Arguments:": "Tham số / Arguments:",
  "Options:": "Tùy chọn / Options:",
  "Global Options:": "Tùy chọn chung / Global options:",
  "Commands:": "Các lệnh / Commands:",
};

/** Subcommands take over exits and output, so that nothing ends the process behind our back. */
function inherit(command: Command): void {
  for (const child of command.commands) {
    child.copyInheritedSettings(command);
    inherit(child);
  }
}
