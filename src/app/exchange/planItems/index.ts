import { AppError } from "../../../contract/errors.ts";
import type { ExchangeFault, ExchangeItem } from "../../../contract/exchange.ts";
import type { RoundId } from "../../../contract/ids.ts";
import type { PlanId } from "../../../contract/improvement.ts";
import type { ItemInput } from "../../../contract/plans.ts";
import { findNode, type Method } from "../../../core/index.ts";
import { requireAllowed } from "../../access/index.ts";
import type { Context } from "../../context.ts";
import { methodOfRound } from "../../methods/index.ts";
import {
  indexCatalogue,
  inForce,
  keepItemsTogether,
  type PlanFrame,
  type PlanItem,
  readPlanFrame,
} from "../../plans/index.ts";
import type { ReadTransaction } from "../../store.ts";
import { dayWords } from "../../vietnamTime.ts";
import type { ExchangeDefinition, ExchangeJob, ExchangeTarget } from "../definition.ts";
import { exchangeOf } from "../exchange.ts";
import { faultAt } from "../fault.ts";
import type { Plan, Planned } from "../plan.ts";
import type { FileTable } from "../readTable.ts";
import { unitFinder } from "../unitFinder.ts";
import { columnName, ITEM_COLUMNS, type ItemColumn } from "./columns.ts";
import { readItem } from "./readItem.ts";

/** An item as it is to be; `known` is how it stands. */
interface ItemChange {
  readonly known: PlanItem | null;
  readonly item: ItemInput;
}

const definition: ExchangeDefinition<ItemColumn, ItemChange> = {
  kind: "plan-items",
  title: "Nhiệm vụ của kế hoạch",
  columns: ITEM_COLUMNS,
  async permit(context, tx, target) {
    await writtenPlan(context, tx, target);
  },
  async plan(context, tx, target, table) {
    return planItems(context, tx, await writtenPlan(context, tx, target), table);
  },
  async rows(context, tx, target, purpose) {
    const { items } = await writtenPlan(context, tx, target);
    if (purpose === "template") return [];
    return inForce(items).map((item) => ({
      cells: [
        item.id,
        item.index,
        item.component ?? "",
        item.leaf ?? "",
        item.measure,
        item.target,
        item.lead ?? "",
        item.support.join("; "),
        item.due === null ? "" : dayWords(item.due),
        item.expectedPoints === null ? "" : String(item.expectedPoints).replace(".", ","),
        item.budgetNote,
      ],
    }));
  },
  write: writeItems,
};

export const planItemsExchange = exchangeOf(definition);

function planIdOf({ plan }: ExchangeTarget): PlanId {
  if (plan === undefined) throw new AppError("not-found", "this table belongs to a plan and none was named");
  return plan;
}

async function writtenPlan(
  context: Context,
  tx: ReadTransaction,
  target: ExchangeTarget,
): Promise<PlanFrame> {
  const frame = await readPlanFrame(context, tx, planIdOf(target));
  requireAllowed(context.actor, "plan.write", frame.subject);
  return frame;
}

/** Compares the file with the items there are. An item that the file does not name stays as it is. */
async function planItems(
  context: Context,
  tx: ReadTransaction,
  frame: PlanFrame,
  table: FileTable<ItemColumn>,
): Promise<Plan<ItemChange>> {
  const faults: ExchangeFault[] = [];
  const standing = new Map(inForce(frame.items).map((item) => [item.id, item]));
  const units = (await tx.units.list()).filter(({ aggregate }) => !aggregate);
  const names = new Map<string, string>(units.map(({ key, name }) => [key, name]));
  const findUnit = unitFinder(units);
  const indices = [...(await indexCatalogue(context, tx)).values()];
  const roundOf = await roundFinder(context, tx);
  const seen = new Map<string, number>();
  const planned = table.rows.flatMap((row): Planned<ItemChange>[] => {
    const complain = (column: ItemColumn, words: { vi: string; en: string }) =>
      faults.push(faultAt(row.row, columnName(column), words));
    const id = row.text("id");
    const known = id === "" ? null : (standing.get(id) ?? null);
    if (id !== "" && known === null) complain("id", NO_ITEM);
    if (known !== null && seen.has(known.id)) complain("id", twice(seen.get(known.id) ?? 0));
    if (known !== null) seen.set(known.id, row.row);
    const item = readItem({ row, has: table.has, old: known, indices, findUnit, roundOf, complain });
    return [{ item: itemOf(row.row, known, item, names), change: { known, item } }];
  });
  return { planned, faults, basis: [...standing.values()].map(({ id, version }) => [id, version]) };
}

/** The newest opened round of each index, by the leaves of its method. */
async function roundFinder(context: Context, tx: ReadTransaction) {
  const methods: { readonly id: RoundId; readonly method: Method }[] = [];
  for (const round of await tx.rounds.list()) {
    if (round.openedAt === null) continue;
    const { method } = await methodOfRound(context.methods, tx.methods, round);
    methods.push({ id: round.id, method });
  }
  return (index: string, leaf: string): RoundId | null =>
    methods.find(({ method }) => method.id === index && findNode(method, leaf) !== undefined)?.id ?? null;
}

function itemOf(
  row: number,
  old: PlanItem | null,
  item: ItemInput,
  names: ReadonlyMap<string, string>,
): ExchangeItem {
  const list = (keys: readonly string[]) => keys.map((key) => names.get(key) ?? key).join("; ");
  const day = (due: string | null | undefined) => (due ? dayWords(due) : "");
  const number = (points: number | null | undefined) => String(points ?? "").replace(".", ",");
  const facts = [
    { vi: "Chỉ số", en: "Index", from: old?.index ?? "", to: item.index },
    { vi: "Thành phần", en: "Component", from: old?.component ?? "", to: item.component ?? "" },
    { vi: "Tiêu chí", en: "Criterion", from: old?.leaf ?? "", to: item.leaf ?? "" },
    { vi: "Nhiệm vụ, giải pháp", en: "Measure", from: old?.measure ?? "", to: item.measure },
    { vi: "Kết quả phải đạt", en: "Target", from: old?.target ?? "", to: item.target },
    {
      vi: "Cơ quan chủ trì",
      en: "Lead agency",
      from: list(old?.lead ? [old.lead] : []),
      to: list(item.lead ? [item.lead] : []),
    },
    {
      vi: "Cơ quan phối hợp",
      en: "Supporting agencies",
      from: list(old?.support ?? []),
      to: list(item.support),
    },
    { vi: "Thời hạn", en: "Deadline", from: day(old?.due), to: day(item.due) },
    {
      vi: "Điểm dự kiến tăng",
      en: "Expected points",
      from: number(old?.expectedPoints),
      to: number(item.expectedPoints),
    },
    { vi: "Kinh phí", en: "Budget", from: old?.budgetNote ?? "", to: item.budgetNote },
  ];
  const changes = facts.filter(({ from, to }) => from !== to);
  const label = item.measure.length > 80 ? `${item.measure.slice(0, 79)}…` : item.measure;
  return { row, label, state: old === null ? "new" : changes.length > 0 ? "changed" : "same", changes };
}

async function writeItems({ context, target, changes, note }: ExchangeJob<ItemChange>): Promise<[]> {
  await context.store.write(async (tx) => {
    await keepItemsTogether(context, tx, planIdOf(target), () => changes(tx));
    await note(tx);
  });
  return [];
}

const NO_ITEM = {
  vi: "Kế hoạch không có nhiệm vụ mang mã này. Giữ mã như trong tệp đã xuất, hoặc để trống nếu là nhiệm vụ mới.",
  en: "The plan has no item with this id. Keep it as in the exported file, or leave it blank for a new item.",
};

function twice(before: number) {
  return {
    vi: `Nhiệm vụ này đã có ở dòng ${before}. Xóa bớt một dòng.`,
    en: `This item stands in row ${before} already. Remove one row.`,
  };
}
