import type { RoundId } from "../../../contract/ids.ts";
import type { PortalBook } from "../../../contract/portalChecks.ts";
import { requireAllowed } from "../../access/index.ts";
import type { Context } from "../../context.ts";
import { sheetSubject } from "../../submissions/index.ts";
import { readMeasured } from "../measuredSheet.ts";
import { portalBook } from "./checkView.ts";

/** What must be published where, by lead agency, and what is still missing. */
export async function readPortal(context: Context, roundId: RoundId): Promise<PortalBook> {
  return context.store.read(async (tx) => {
    const frame = await readMeasured(context, tx, roundId);
    requireAllowed(context.actor, "sheet.see", sheetSubject(frame));
    return portalBook(context, tx, frame);
  });
}
