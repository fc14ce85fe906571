import type { Command } from "commander";
import type { Lang } from "../core/index.ts";

/** The ends a command may touch besides its own use case. */
export interface CliIo {
  /** Folder that holds `methods/<id>/<version>.yaml`. */
  readonly methodsFolder: string;
  readonly version: string;
  /** Standard output. */
  readonly write: (text: string) => void;
  /** Standard error. */
  readonly complain: (text: string) => void;
}

/** One command (or a family of them) in a file of its own. `done` takes the exit code: 0 fine, 1 faults in the input. */
export type CommandModule = (program: Command, io: CliIo, done: (exitCode: number) => void) => void;

/** A refusal whose words go to standard error; the command ends with the exit code. */
export class CliRefusal extends Error {
  readonly exitCode: number;

  constructor(message: string, exitCode: number = EXIT.faults) {
    super(message);
    this.name = "CliRefusal";
    this.exitCode = exitCode;
  }
}

export const EXIT = { fine: 0, faults: 1, usage: 2 } as const;

/** The language of the words, from the option `--lang` that every command inherits. */
export function langOf(command: Command): Lang {
  const options: { lang?: unknown } = command.optsWithGlobals();
  return options.lang === "en" ? "en" : "vi";
}
