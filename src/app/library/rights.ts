import type { UnitKey } from "../../contract/ids.ts";
import { decide, requireAllowed } from "../access/index.ts";
import type { Actor } from "../context.ts";

/** A unit's people see and fill its library. */
export function requireLibrary(actor: Actor, action: "library.see" | "library.write", unit: UnitKey): void {
  requireAllowed(actor, action, { kind: "unit", unit });
}

export function mayWriteLibrary(actor: Actor, unit: UnitKey): boolean {
  return decide(actor, "library.write", { kind: "unit", unit }) === "allowed";
}
