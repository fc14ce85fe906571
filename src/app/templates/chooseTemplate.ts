import { AppError } from "../../contract/errors.ts";
import type { UnitKey } from "../../contract/ids.ts";
import type { OfficeTemplates, TemplatePurpose } from "../../contract/templates.ts";
import { requireAllowed, requireSignedIn } from "../access/index.ts";
import type { Context } from "../context.ts";
import { officeTemplates } from "./listTemplates.ts";

/** Writes with an earlier version again, or with the default (null). */
export async function chooseTemplate(
  context: Context,
  office: UnitKey,
  purpose: TemplatePurpose,
  version: number | null,
): Promise<OfficeTemplates> {
  requireAllowed(context.actor, "template.manage", { kind: "unit", unit: office });
  return context.store.write(async (tx) => {
    const highest = await tx.templates.lockPurpose(office, purpose);
    if (version !== null && version > highest)
      throw new AppError("not-found", `no template ${purpose} ${version} of ${office}`);
    const by = requireSignedIn(context.actor);
    await tx.templates.choose(office, purpose, version);
    await tx.audit.append({
      chain: "general",
      kind: "template.chosen",
      at: context.clock.now(),
      actorId: by,
      unit: office,
      data: { purpose, version },
    });
    return officeTemplates(context, tx, office);
  });
}
