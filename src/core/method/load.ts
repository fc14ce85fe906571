import { checkMethod } from "./check.ts";
import type { Fault } from "./fault.ts";
import type { Method } from "./schema.ts";

/** Thrown by `loadMethod`: the file was expected to be sound and is not. */
export class MethodFaults extends Error {
  readonly faults: readonly Fault[];

  constructor(faults: readonly Fault[]) {
    super(faults.map(({ line, path, words }) => `line ${line} ${path}: ${words.en}`).join("\n"));
    this.name = "MethodFaults";
    this.faults = faults;
  }
}

/** The method in a YAML text that is known to be sound (a library file, a frozen round). Throws `MethodFaults` when it is not. */
export function loadMethod(text: string): Method {
  const reading = checkMethod(text);
  if (!reading.ok) throw new MethodFaults(reading.faults);
  return reading.method;
}
