import type { RoundId } from "../../../contract/ids.ts";
import type { NewPortalCheck, PortalBook, PortalTemplate } from "../../../contract/portalChecks.ts";
import type { Context } from "../../context.ts";
import { lockMeasured, requireInRound } from "../measuredSheet.ts";
import { portalBook } from "./checkView.ts";
import { keepCheck } from "./keepCheck.ts";
import { TEMPLATE } from "./portalTemplate.ts";

/** Has one thing checked on a portal. */
export async function askCheck(
  context: Context,
  roundId: RoundId,
  asked: NewPortalCheck,
): Promise<PortalBook> {
  return context.store.write(async (tx) => {
    const frame = await lockMeasured(context, tx, roundId);
    requireInRound(context, "round.request", frame);
    await keepCheck(context, tx, frame, { ...asked, meetingId: null });
    return portalBook(context, tx, frame);
  });
}

/** Has the usual five things checked, or some of them; what is asked already at the leaf is not asked twice. */
export async function askTemplate(
  context: Context,
  roundId: RoundId,
  { lead, support, due, items }: PortalTemplate,
): Promise<PortalBook> {
  return context.store.write(async (tx) => {
    const frame = await lockMeasured(context, tx, roundId);
    requireInRound(context, "round.request", frame);
    const known = await tx.workingGroup.portalChecks(frame.sheet);
    for (const { item, leaf } of items) {
      const template = TEMPLATE[item - 1];
      if (template === undefined) continue;
      const { wanted, portal } = template;
      if (known.some((check) => check.leaf === leaf && check.wanted === wanted)) continue;
      await keepCheck(context, tx, frame, { leaf, wanted, portal, lead, support, due, meetingId: null });
    }
    return portalBook(context, tx, frame);
  });
}
