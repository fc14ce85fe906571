import { AppError } from "../../../contract/errors.ts";
import type { PlanId } from "../../../contract/improvement.ts";
import type { AddParagraph, Arrange, RenamePlan, SaveParagraph } from "../../../contract/plans.ts";
import { requireAllowed } from "../../access/index.ts";
import type { Context } from "../../context.ts";
import type { WriteTransaction } from "../../store.ts";
import { changedByOther, lockPlanFrame, type PlanFrame, planData, planEntry } from "../planFrame.ts";
import type { Paragraph } from "../ports.ts";

async function writing<T>(
  context: Context,
  id: PlanId,
  strength: "work" | "act",
  work: (tx: WriteTransaction, frame: PlanFrame) => Promise<T>,
): Promise<T> {
  return context.store.write(async (tx) => {
    const frame = await lockPlanFrame(context, tx, id, strength);
    requireAllowed(context.actor, "plan.write", frame.subject);
    return work(tx, frame);
  });
}

export async function renamePlan(context: Context, id: PlanId, typed: RenamePlan): Promise<void> {
  await writing(context, id, "act", async (tx, frame) => {
    const { plan } = frame;
    const title = typed.title.normalize("NFC");
    if (!(await tx.plans.update({ ...plan, title, version: typed.version })))
      throw changedByOther(`plan ${id} was changed by another`, { title: plan.title, version: plan.version });
    await tx.audit.append({
      ...planEntry(context, frame),
      kind: "plan.renamed",
      data: { plan: id, title, before: plan.title },
    });
  });
}

/** Erases a draft that was never sent for comment; what others have commented on stays. */
export async function discardPlan(context: Context, id: PlanId): Promise<void> {
  await writing(context, id, "act", async (tx, frame) => {
    if (frame.standing.consulted.length > 0)
      throw new AppError("invalid", `plan ${id} was sent for comment`, { faults: [WAS_SENT] });
    await tx.plans.deleteDraft(id);
    await tx.audit.append({ ...planEntry(context, frame), kind: "plan.discarded", data: planData(frame) });
  });
}

/** One paragraph; at the same paragraph the second of two writers is shown what the first wrote. Returns its version. */
export async function saveParagraph(
  context: Context,
  at: { readonly plan: PlanId; readonly paragraph: string },
  typed: SaveParagraph,
): Promise<number> {
  return writing(context, at.plan, "work", async (tx, frame) => {
    const paragraph = paragraphIn(frame, at.paragraph);
    const text = typed.text.normalize("NFC");
    if (!(await tx.plans.saveParagraph(paragraph.id, text, typed.version))) {
      const now = (await tx.plans.whole(at.plan))?.paragraphs.find(({ id }) => id === paragraph.id);
      throw changedByOther(`paragraph ${paragraph.id} was changed by another`, {
        text: now?.text ?? "",
        version: now?.version ?? 0,
      });
    }
    await tx.audit.append({
      ...planEntry(context, frame),
      kind: "plan.paragraph-saved",
      data: { ...planData(frame), paragraph: paragraph.id, text },
    });
    return typed.version + 1;
  });
}

/** Returns the id of the new paragraph. The table of targets and that of items stand in a plan once. */
export async function addParagraph(context: Context, id: PlanId, typed: AddParagraph): Promise<string> {
  return writing(context, id, "act", async (tx, frame) => {
    const table = typed.kind === "targets" || typed.kind === "items";
    if (table && frame.paragraphs.some(({ kind }) => kind === typed.kind))
      throw new AppError("invalid", `a second table of ${typed.kind}`, { faults: [TABLE_ONCE] });
    const place = typed.after === null ? 0 : frame.paragraphs.indexOf(paragraphIn(frame, typed.after)) + 1;
    const paragraph = context.ids.next();
    const text = typed.text.normalize("NFC");
    const added: Paragraph = { id: paragraph, position: place + 1, kind: typed.kind, text, version: 1 };
    await tx.plans.insertParagraph(id, added);
    await tx.plans.placeParagraphs(frame.paragraphs.map((one) => one.id).toSpliced(place, 0, paragraph));
    await tx.audit.append({
      ...planEntry(context, frame),
      kind: "plan.paragraph-added",
      data: { ...planData(frame), paragraph },
    });
    return paragraph;
  });
}

export async function removeParagraph(
  context: Context,
  at: { readonly plan: PlanId; readonly paragraph: string },
  version: number,
): Promise<void> {
  await writing(context, at.plan, "act", async (tx, frame) => {
    const paragraph = paragraphIn(frame, at.paragraph);
    if (paragraph.version !== version)
      throw changedByOther(`paragraph ${paragraph.id} was changed by another`, {
        text: paragraph.text,
        version: paragraph.version,
      });
    await tx.plans.deleteParagraph(paragraph.id);
    await tx.audit.append({
      ...planEntry(context, frame),
      kind: "plan.paragraph-removed",
      data: { ...planData(frame), paragraph: paragraph.id, text: paragraph.text },
    });
  });
}

/** All of them in a new order; refused where one came or went since the list was read. */
export async function arrange(
  context: Context,
  id: PlanId,
  what: "paragraphs" | "items",
  { order }: Arrange,
): Promise<void> {
  await writing(context, id, "act", async (tx, frame) => {
    const standing = frame[what].map((one) => one.id);
    const same = order.length === standing.length && new Set([...order, ...standing]).size === order.length;
    if (!same) throw changedByOther(`${what} of ${id} are others by now`, { order: standing });
    await (what === "items" ? tx.plans.placeItems(order) : tx.plans.placeParagraphs(order));
    await tx.audit.append({
      ...planEntry(context, frame),
      kind: "plan.arranged",
      data: { ...planData(frame), what },
    });
  });
}

function paragraphIn({ plan, paragraphs }: PlanFrame, wanted: string): Paragraph {
  const found = paragraphs.find(({ id }) => id === wanted);
  if (found === undefined) throw new AppError("not-found", `no paragraph ${wanted} in plan ${plan.id}`);
  return found;
}

const TABLE_ONCE = {
  path: "kind",
  vi: "Kế hoạch đã có bảng này. Chuyển bảng đến chỗ cần đặt.",
  en: "The plan has this table already. Move it to its place.",
};
const WAS_SENT = {
  path: "",
  vi: "Dự thảo đã gửi lấy ý kiến nên không bỏ được. Sửa tiếp hoặc để nguyên.",
  en: "The draft was sent for comment and cannot be discarded. Go on with it or leave it.",
};
