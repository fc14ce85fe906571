import type { CommentPlace } from "../../contract/consultation.ts";
import { AppError } from "../../contract/errors.ts";
import { PlanId } from "../../contract/improvement.ts";
import type { ConsultedDraft, DraftOwner } from "../consultation/index.ts";
import type { Context } from "../context.ts";
import type { ReadTransaction } from "../store.ts";
import { inForce, lockPlanFrame, type PlanFrame, readPlanFrame } from "./planFrame.ts";

/** Plans as consultation sees them: comments point to paragraphs and items. */
export const planDrafts: DraftOwner = {
  kind: "plan",
  read: async (context, tx, id) => draftOf(context, tx, await readPlanFrame(context, tx, idOf(id))),
  lock: async (context, tx, id, strength) =>
    draftOf(context, tx, await lockPlanFrame(context, tx, idOf(id), strength)),
  async sent(_context, tx, { id }) {
    const plan = await tx.plans.plan(idOf(id));
    if (plan?.state === "draft") await tx.plans.update({ ...plan, state: "commenting" });
  },
};

function idOf(id: string): PlanId {
  const read = PlanId.safeParse(id);
  if (!read.success) throw new AppError("not-found", `no plan ${id}`);
  return read.data;
}

async function draftOf(_context: Context, tx: ReadTransaction, frame: PlanFrame): Promise<ConsultedDraft> {
  const { plan, subject, now } = frame;
  const unit = await tx.units.byKey(plan.unit);
  return {
    id: plan.id,
    title: plan.title,
    subject,
    places: placesOf(frame),
    illustration: unit?.illustration ?? false,
    now,
  };
}

/** Running text under the part it stands in, then the items by number. */
export function placesOf({ paragraphs, items }: PlanFrame): readonly CommentPlace[] {
  let heading = "";
  let inPart = 0;
  const places: CommentPlace[] = [];
  for (const { id, kind, text } of paragraphs) {
    if (kind === "heading") {
      heading = text;
      inPart = 0;
      continue;
    }
    inPart += 1;
    places.push({ id, label: heading === "" ? `Đoạn ${inPart}` : `${heading}, đoạn ${inPart}`, text });
    if (kind === "items") places.push(...itemPlaces(items));
  }
  return paragraphs.some(({ kind }) => kind === "items") ? places : [...places, ...itemPlaces(items)];
}

function itemPlaces(items: PlanFrame["items"]): readonly CommentPlace[] {
  return inForce(items).map(({ id, measure }, index) => ({
    id,
    label: `Nhiệm vụ ${index + 1}`,
    text: measure,
  }));
}
