import type { PlanId } from "../../../contract/improvement.ts";
import type { ItemInput } from "../../../contract/plans.ts";
import { requireAllowed } from "../../access/index.ts";
import type { Context } from "../../context.ts";
import type { WriteTransaction } from "../../store.ts";
import { lockPlanFrame, planData, planEntry } from "../planFrame.ts";
import type { PlanItem } from "../ports.ts";
import { itemChanged, lastPosition, newItem, withInput } from "./writeItems.ts";

/** Items out of a file, in the caller's transaction: new ones at the end, others changed; all of them or none. */
export async function keepItemsTogether(
  context: Context,
  tx: WriteTransaction,
  id: PlanId,
  wanted: () => Promise<readonly { readonly known: PlanItem | null; readonly item: ItemInput }[]>,
): Promise<void> {
  const frame = await lockPlanFrame(context, tx, id, "act");
  requireAllowed(context.actor, "plan.write", frame.subject);
  const changes = await wanted();
  const fresh = changes.filter(({ known }) => known === null);
  const from = lastPosition(frame) + 1;
  const added = fresh.map(({ item }, index) => newItem(context.ids.next(), from + index, item));
  await tx.plans.insertItems(id, added);
  for (const { known, item } of changes) {
    if (known === null) continue;
    const changed = withInput(known, item);
    if (!(await tx.plans.saveItem(changed))) throw await itemChanged(tx, frame, known.id);
    await tx.audit.append({
      ...planEntry(context, frame),
      kind: "plan.item-saved",
      data: { ...planData(frame), item: known.id, measure: changed.measure },
    });
  }
  if (added.length > 0)
    await tx.audit.append({
      ...planEntry(context, frame),
      kind: "plan.items-added",
      data: { ...planData(frame), items: added.length },
    });
}
