import { MethodFaults } from "../method/load.ts";
import { checkComposite } from "./check/check.ts";
import type { CompositeMethod } from "./schema/composite.ts";

/** The composite method in a YAML text that is known to be sound. Throws `MethodFaults` when it is not. */
export function loadComposite(text: string): CompositeMethod {
  const reading = checkComposite(text);
  if (!reading.ok) throw new MethodFaults(reading.faults);
  return reading.method;
}
