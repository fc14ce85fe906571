import { AppError } from "../../../contract/errors.ts";
import type { EditPortalCheck, PortalBook } from "../../../contract/portalChecks.ts";
import { requireSignedIn } from "../../access/index.ts";
import type { Context } from "../../context.ts";
import { lineAt, type SheetFrame } from "../../submissions/index.ts";
import { vietnamClock } from "../../vietnamTime.ts";
import { requireInRound } from "../measuredSheet.ts";
import type { PortalCheck } from "../ports.ts";
import { requireTakesPart } from "../requests/draftRequests.ts";
import { portalBook } from "./checkView.ts";
import { lockCheck, requireReporter } from "./lockCheck.ts";

const OF_THE_ORDER = ["leaf", "wanted", "portal", "lead", "support", "due"] as const;

/** Tells what was seen on a portal; what is asked is changed by the owner and the working group alone. */
export async function editCheck(context: Context, id: string, typed: EditPortalCheck): Promise<PortalBook> {
  return context.store.write(async (tx) => {
    const { frame, check } = await lockCheck(context, tx, id);
    const order = OF_THE_ORDER.some((name) => typed[name] !== undefined);
    if (order) requireInRound(context, "round.request", frame);
    else requireReporter(context, frame, check);
    const next = changed(check, typed, frame);
    lineAt(frame, next.leaf);
    for (const unit of [next.lead, ...next.support]) requireTakesPart(frame, unit);
    const by = requireSignedIn(context.actor);
    if (!(await tx.workingGroup.updatePortalCheck({ ...next, at: frame.now, by })))
      throw new AppError("changed-by-other", `portal check ${id} was changed by another`);
    const { leaf, lead, wanted, state, checkedOn, note, file } = next;
    const entry = { chain: `round:${check.roundId}`, at: frame.now, actorId: by, unit: check.unit } as const;
    const data = { check: id, leaf, lead, wanted };
    if (order) await tx.audit.append({ ...entry, kind: "portal.edited", data });
    if (typed.state !== undefined || typed.note !== undefined) {
      const seen = { state, checkedOn, note, file: file?.sha256 ?? null };
      await tx.audit.append({ ...entry, kind: "portal.reported", data: { ...data, ...seen } });
    }
    return portalBook(context, tx, frame);
  });
}

/** What was looked at without a day was looked at today. */
function changed(check: PortalCheck, typed: EditPortalCheck, { now }: SheetFrame): PortalCheck {
  const given = Object.fromEntries(Object.entries(typed).filter(([, value]) => value !== undefined));
  const next: PortalCheck = { ...check, ...given };
  if (next.state === "unchecked") return { ...next, checkedOn: null };
  return { ...next, checkedOn: next.checkedOn ?? vietnamClock(now).day };
}

export async function removeCheck(context: Context, id: string): Promise<PortalBook> {
  return context.store.write(async (tx) => {
    const { frame, check } = await lockCheck(context, tx, id);
    requireInRound(context, "round.request", frame);
    const by = requireSignedIn(context.actor);
    await tx.workingGroup.removePortalCheck(id, frame.now, by);
    const { leaf, lead, wanted } = check;
    await tx.audit.append({
      chain: `round:${check.roundId}`,
      kind: "portal.removed",
      at: frame.now,
      actorId: by,
      unit: check.unit,
      data: { check: id, leaf, lead, wanted },
    });
    return portalBook(context, tx, frame);
  });
}
