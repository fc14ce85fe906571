import type { PortalBook, PortalCheckView } from "../../../contract/portalChecks.ts";
import { decide } from "../../access/index.ts";
import type { Actor, Context } from "../../context.ts";
import type { ReadTransaction } from "../../store.ts";
import { leafSubject, partSubject, type SheetFrame } from "../../submissions/index.ts";
import { vietnamClock } from "../../vietnamTime.ts";
import { reviewedLines } from "../marks/riskData.ts";
import { departmentsOf } from "../measuredSheet.ts";
import type { PortalCheck } from "../ports.ts";
import { followsAll } from "../requests/seenRequests.ts";
import { offeredTemplate } from "./portalTemplate.ts";

/** Tells what was seen: the agencies that were told to check, the owner and the working group. */
export function mayReport(
  actor: Actor,
  frame: SheetFrame,
  { lead, support }: Pick<PortalCheck, "lead" | "support">,
): boolean {
  return [lead, ...support].some(
    (unit) => decide(actor, "portal.check", partSubject(frame, unit)) === "allowed",
  );
}

/** Says what is to be checked: the owner and the working group. */
export function mayAsk(actor: Actor, { facts }: SheetFrame): boolean {
  return decide(actor, "round.request", { kind: "round", round: facts }) === "allowed";
}

/** Whoever follows the round sees every check; a department those in which it leads or supports. */
export function seesCheck(actor: Actor, frame: SheetFrame, { lead, support }: PortalCheck): boolean {
  return (
    followsAll(actor, frame) ||
    [lead, ...support].some((unit) => decide(actor, "part.see", partSubject(frame, unit)) === "allowed")
  );
}

export async function portalBook(
  context: Context,
  tx: ReadTransaction,
  frame: SheetFrame,
): Promise<PortalBook> {
  const { actor } = context;
  const checks = await tx.workingGroup.portalChecks(frame.sheet);
  return {
    round: { id: frame.round.id, title: frame.round.title },
    sheet: frame.sheet.unit,
    checks: checks
      .filter((check) => seesCheck(actor, frame, check))
      .map((check) => checkView(actor, frame, check)),
    leaves: reviewedLines(frame).map(({ code, fixed }) => ({ code, label: fixed.label })),
    departments: departmentsOf(frame),
    template: offeredTemplate(frame),
    mayEdit: mayAsk(actor, frame),
  };
}

function checkView(actor: Actor, frame: SheetFrame, check: PortalCheck): PortalCheckView {
  const { file, lead, support, due, state } = check;
  const line = frame.plan.byCode.get(check.leaf);
  const named = (unit: PortalCheck["lead"]) => ({ unit, name: frame.names.get(unit) ?? unit });
  return {
    id: check.id,
    leaf: check.leaf,
    label: line?.fixed.label ?? check.leaf,
    wanted: check.wanted,
    portal: check.portal,
    address: check.address,
    lead: named(lead),
    support: support.map(named),
    person: check.person,
    due,
    state,
    checkedOn: check.checkedOn,
    note: check.note,
    file: file && { id: file.id, name: file.name, mediaType: file.mediaType, size: file.size },
    evidence: check.evidence,
    late: state !== "published" && due !== null && due < vietnamClock(frame.now).day,
    rowVersion: check.rowVersion,
    updatedAt: check.updatedAt.toISOString(),
    updatedByName: check.updatedByName,
    mayReport: mayReport(actor, frame, check),
    mayEdit: mayAsk(actor, frame),
    mayAttach:
      file !== null &&
      check.evidence === null &&
      line !== undefined &&
      decide(actor, "leaf.attach", leafSubject(frame, line)) === "allowed",
  };
}
