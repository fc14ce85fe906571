import { AppError, type Fault } from "../../../contract/errors.ts";
import type { PlanId } from "../../../contract/improvement.ts";
import type { AddLeaves, ItemInput, SaveItem } from "../../../contract/plans.ts";
import { requireAllowed } from "../../access/index.ts";
import { workingCalendar } from "../../calendar/index.ts";
import type { Context } from "../../context.ts";
import type { ReadTransaction, WriteTransaction } from "../../store.ts";
import { itemsFromLeaves } from "../draft/itemsFrom.ts";
import { leafSource } from "../draft/leafSource.ts";
import { changedByOther, inForce, lockPlanFrame, type PlanFrame, planData, planEntry } from "../planFrame.ts";
import type { PlanItem } from "../ports.ts";

/** A new item at the end of the plan. Returns its id. */
export async function addItem(context: Context, id: PlanId, typed: ItemInput): Promise<string> {
  return context.store.write(async (tx) => {
    const frame = await lockPlanFrame(context, tx, id, "work");
    requireAllowed(context.actor, "plan.write", frame.subject);
    await requireKnown(tx, [typed]);
    const item = newItem(context.ids.next(), lastPosition(frame) + 1, typed);
    await insert(context, tx, frame, [item]);
    return item.id;
  });
}

/** Items out of leaves that lose points; a leaf that has an item already is passed over. Returns how many came. */
export async function addLeaves(context: Context, id: PlanId, typed: AddLeaves): Promise<number> {
  const source = await leafSource(context, typed);
  return context.store.write(async (tx) => {
    const frame = await lockPlanFrame(context, tx, id, "work");
    requireAllowed(context.actor, "plan.write", frame.subject);
    const taken = new Set(inForce(frame.items).map(({ round, leaf }) => `${round}/${leaf}`));
    const items = itemsFromLeaves(
      source,
      typed.codes.filter((code) => !taken.has(`${typed.round}/${code}`)),
      {
        nextId: () => context.ids.next(),
        calendar: await workingCalendar(tx),
        years: { from: frame.plan.yearFrom, to: frame.plan.yearTo },
        from: lastPosition(frame) + 1,
      },
    );
    if (items.length > 0) await insert(context, tx, frame, items);
    return items.length;
  });
}

async function insert(
  context: Context,
  tx: WriteTransaction,
  frame: PlanFrame,
  items: readonly PlanItem[],
): Promise<void> {
  await tx.plans.insertItems(frame.plan.id, items);
  await tx.audit.append({
    ...planEntry(context, frame),
    kind: "plan.items-added",
    data: { ...planData(frame), items: items.length },
  });
}

/** One item; at the same item the second of two writers is shown what the first wrote. Returns its version. */
export async function saveItem(
  context: Context,
  at: { readonly plan: PlanId; readonly item: string },
  typed: SaveItem,
): Promise<number> {
  return context.store.write(async (tx) => {
    const frame = await lockPlanFrame(context, tx, at.plan, "work");
    requireAllowed(context.actor, "plan.write", frame.subject);
    const { version, ...said } = typed;
    const item = itemIn(frame, at.item);
    await requireKnown(tx, [typed]);
    const changed = { ...withInput(item, said), version };
    if (!(await tx.plans.saveItem(changed))) throw await itemChanged(tx, frame, item.id);
    await tx.audit.append({
      ...planEntry(context, frame),
      kind: "plan.item-saved",
      data: { ...planData(frame), item: item.id, measure: changed.measure },
    });
    return version + 1;
  });
}

/** Takes an item out of a draft. */
export async function removeItem(
  context: Context,
  at: { readonly plan: PlanId; readonly item: string },
  version: number,
): Promise<void> {
  await context.store.write(async (tx) => {
    const frame = await lockPlanFrame(context, tx, at.plan, "work");
    requireAllowed(context.actor, "plan.write", frame.subject);
    const item = itemIn(frame, at.item);
    if (!(await tx.plans.deleteItem(item.id, version))) throw await itemChanged(tx, frame, item.id);
    await tx.audit.append({
      ...planEntry(context, frame),
      kind: "plan.item-removed",
      data: { ...planData(frame), item: item.id, measure: item.measure },
    });
  });
}

export function itemIn({ plan, items }: PlanFrame, wanted: string): PlanItem {
  const found = inForce(items).find(({ id }) => id === wanted);
  if (found === undefined) throw new AppError("not-found", `no item ${wanted} in force in plan ${plan.id}`);
  return found;
}

export function lastPosition({ items }: PlanFrame): number {
  return Math.max(0, ...items.map(({ position }) => position));
}

export function newItem(id: string, position: number, typed: ItemInput): PlanItem {
  return withInput(
    {
      id,
      position,
      index: typed.index,
      component: null,
      round: null,
      leaf: null,
      target: "",
      measure: "",
      lead: null,
      support: [],
      due: null,
      budgetNote: "",
      expectedPoints: null,
      lostPoints: null,
      carriedFrom: null,
      addedIn: null,
      droppedAt: null,
      droppedIn: null,
      droppedReason: "",
      version: 1,
    },
    typed,
  );
}

export function withInput(item: PlanItem, typed: ItemInput): PlanItem {
  const sameLeaf = item.round === typed.round && item.leaf === typed.leaf;
  return {
    ...item,
    index: typed.index,
    component: typed.component,
    round: typed.round,
    leaf: typed.leaf,
    target: typed.target.normalize("NFC"),
    measure: typed.measure.normalize("NFC"),
    lead: typed.lead,
    support: [...new Set(typed.support)].filter((unit) => unit !== typed.lead),
    due: typed.due,
    budgetNote: typed.budgetNote.normalize("NFC"),
    expectedPoints: typed.expectedPoints,
    // What could be won belonged to the leaf that it was.
    lostPoints: sameLeaf ? item.lostPoints : null,
  };
}

/** Throws with every agency and round that is not known. */
export async function requireKnown(tx: ReadTransaction, typed: readonly ItemInput[]): Promise<void> {
  const keys = typed.flatMap(({ lead, support }) => (lead === null ? support : [lead, ...support]));
  const known = new Set(
    (await tx.units.byKeys(keys)).filter(({ aggregate }) => !aggregate).map(({ key }) => key),
  );
  const faults: Fault[] = [];
  for (const { lead, support, round } of typed) {
    if (lead !== null && !known.has(lead)) faults.push(noUnit("lead", lead));
    faults.push(...support.filter((unit) => !known.has(unit)).map((unit) => noUnit("support", unit)));
    if (round !== null && (await tx.rounds.find(round)) === undefined) faults.push(NO_ROUND);
  }
  if (faults.length > 0) throw new AppError("invalid", "item names what is not there", { faults });
}

export async function itemChanged(
  tx: ReadTransaction,
  { plan }: PlanFrame,
  wanted: string,
): Promise<AppError> {
  const now = (await tx.plans.whole(plan.id))?.items.find(({ id }) => id === wanted);
  if (now === undefined) return new AppError("not-found", `item ${wanted} was removed by another`);
  const { target, measure, lead, support, due, budgetNote, expectedPoints, version } = now;
  return changedByOther(`item ${wanted} was changed by another`, {
    target,
    measure,
    lead,
    support,
    due,
    budgetNote,
    expectedPoints,
    version,
  });
}

function noUnit(path: string, unit: string): Fault {
  return {
    path,
    vi: `Không có đơn vị mã “${unit}”. Chọn lại trong danh sách.`,
    en: `There is no unit “${unit}”. Choose again from the list.`,
  };
}

const NO_ROUND: Fault = {
  path: "round",
  vi: "Đợt đánh giá này không còn. Chọn lại tiêu chí.",
  en: "This round is not there any more. Choose the criterion again.",
};
