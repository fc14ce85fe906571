import { AppError } from "../../contract/errors.ts";
import type { UnitKey } from "../../contract/ids.ts";
import type { OfficeRules, SaveRules } from "../../contract/recognition.ts";
import { requireAllowed, requireSignedIn } from "../access/index.ts";
import type { Context } from "../context.ts";
import { listEntry, mayWrite, officeSubject } from "./listFrame.ts";

/** The rules in force at an office: its own, or those that come with the program. */
export async function readRules(context: Context, office: UnitKey): Promise<OfficeRules> {
  return context.store.read(async (tx) => {
    requireAllowed(context.actor, "recognition.see", await officeSubject(tx, office));
    const shipped = tx.recognition.shippedRules();
    const own = await tx.recognition.ownRules(office);
    const unit = await tx.units.byKey(office);
    return {
      office,
      officeName: unit?.name ?? office,
      rules: own?.rules ?? shipped.rules,
      shipped: shipped.rules,
      note: shipped.note,
      own: own === undefined ? null : { at: own.savedAt.toISOString(), byName: own.savedByName },
      version: own?.version ?? 0,
      mayWrite: mayWrite(context, office),
    };
  });
}

/** Rules for lists that are begun from now on; a list that was begun keeps its own. */
export async function saveRules(context: Context, office: UnitKey, typed: SaveRules): Promise<void> {
  await context.store.write(async (tx) => {
    requireAllowed(context.actor, "recognition.write", { kind: "unit", unit: office });
    const at = context.clock.now();
    const by = requireSignedIn(context.actor);
    const { rules, version } = typed;
    if (!(await tx.recognition.saveRules({ office, rules, baseVersion: version, at, by })))
      throw new AppError("changed-by-other", `rules of ${office} changed since version ${version}`);
    await tx.audit.append({
      ...listEntry(context, { office }, at),
      kind: "recognition.rules-saved",
      data: { rules },
    });
  });
}
