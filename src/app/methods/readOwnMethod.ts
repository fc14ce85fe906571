import { AppError } from "../../contract/errors.ts";
import type { OwnMethodView } from "../../contract/methods.ts";
import { requireAllowed } from "../access/index.ts";
import type { Context } from "../context.ts";
import { namesOf } from "./listMethodSets.ts";
import { faultsOf } from "./methodFaults.ts";
import { writesFor } from "./ownMethodRights.ts";

/** An own set with its text and what the checker finds in it. A draft is its owner's alone. */
export async function readOwnMethod(context: Context, id: string, version: string): Promise<OwnMethodView> {
  requireAllowed(context.actor, "methods.write", { kind: "platform" });
  return context.store.read(async (tx) => {
    const own = await tx.methods.own(id, version);
    const writer = own !== undefined && writesFor(context.actor, own.ownerUnit);
    if (!own || (own.state === "draft" && !writer))
      throw new AppError("not-found", `no own method ${id}@${version}`);
    const names = await namesOf(tx, [own]);
    return {
      id,
      version,
      state: own.state,
      source: own.source,
      sha256: own.sha256,
      ownerUnit: own.ownerUnit,
      ownerUnitName: names.units.get(own.ownerUnit) ?? own.ownerUnit,
      madeFrom: own.madeFrom,
      savedAt: own.savedAt.toISOString(),
      savedBy: names.people.get(own.savedBy) ?? "",
      releasedAt: own.releasedAt?.toISOString() ?? null,
      rowVersion: own.rowVersion,
      faults: own.state === "draft" ? faultsOf(own.source, own) : [],
      mayWrite: writer && own.state === "draft",
    };
  });
}
