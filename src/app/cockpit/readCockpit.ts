import type { CockpitView } from "../../contract/cockpit.ts";
import { AppError } from "../../contract/errors.ts";
import type { UnitKey } from "../../contract/ids.ts";
import { requireAllowed } from "../access/index.ts";
import type { Context } from "../context.ts";
import { outlookOf } from "../tasks/index.ts";
import { readInside } from "./inside.ts";
import { readOnePage } from "./onePage.ts";

/** The page of whoever leads a unit: its published figures, and what only its own people and those above may see. */
export async function readCockpit(context: Context, key: UnitKey, year?: number): Promise<CockpitView> {
  const { page, unit } = await context.store.read(async (tx) => {
    const subject = await outlookOf(tx, key);
    const found = await tx.units.byKey(key);
    if (subject === undefined || found === null) throw new AppError("not-found", `no unit ${key}`);
    requireAllowed(context.actor, "outlook.see", subject.outlook);
    return { page: await readOnePage(context, tx, key, year), unit: found };
  });
  return { page, inside: await readInside(context, unit) };
}
