import { AppError } from "../../contract/errors.ts";
import type { UnitKey } from "../../contract/ids.ts";
import { decide, requireAllowed } from "../access/index.ts";
import type { Actor, Context } from "../context.ts";
import type { WriteTransaction } from "../store.ts";
import type { OwnMethod } from "./ports.ts";

/** Writes sets of this unit: an owner's grant for it. */
export function writesFor(actor: Actor, unit: UnitKey): boolean {
  if (decide(actor, "methods.write", { kind: "platform" }) !== "allowed") return false;
  return actor.roles.some((grant) => grant.role === "owner" && grant.unit === unit);
}

export function requireWriter(actor: Actor, unit: UnitKey): NonNullable<Actor["accountId"]> {
  requireAllowed(actor, "methods.write", { kind: "platform" });
  if (actor.accountId === null || !writesFor(actor, unit))
    throw new AppError("not-allowed", `${actor.accountId} writes no methods for ${unit}`);
  return actor.accountId;
}

interface LockedDraft {
  readonly draft: OwnMethod;
  readonly by: NonNullable<Actor["accountId"]>;
}

/** A draft locked for writing, as it stood when the writer last saw it. */
export async function lockDraft(
  context: Context,
  tx: WriteTransaction,
  id: string,
  version: string,
  rowVersion: number,
): Promise<LockedDraft> {
  requireAllowed(context.actor, "methods.write", { kind: "platform" });
  const draft = await tx.methods.lockOwn(id, version);
  if (!draft) throw new AppError("not-found", `no own method ${id}@${version}`);
  const by = requireWriter(context.actor, draft.ownerUnit);
  if (draft.state === "released") throw new AppError("method-released", `${id}@${version} is released`);
  if (draft.rowVersion !== rowVersion) {
    throw new AppError(
      "method-edited-by-other",
      `${id}@${version} is at ${draft.rowVersion}, not ${rowVersion}`,
    );
  }
  return { draft, by };
}
