import type { AgreeToDraft, EditComment, WriteComment } from "../../contract/consultation.ts";
import { AppError, type Fault } from "../../contract/errors.ts";
import type { UnitKey } from "../../contract/ids.ts";
import { belongsTo, requireSignedIn } from "../access/index.ts";
import type { Context } from "../context.ts";
import type { WriteTransaction } from "../store.ts";
import {
  type ConsultedDraft,
  consultationOf,
  type DraftOwner,
  requireMay,
  requireOpen,
} from "./draftOwner.ts";
import type { Consultation, DraftComment } from "./ports.ts";
import { dataOf, entryOf } from "./sendForComment.ts";

export interface At {
  readonly id: string;
  readonly consultation: string;
}

interface Speaking {
  readonly draft: ConsultedDraft;
  readonly consultation: Consultation;
  readonly unit: UnitKey;
}

/** A unit's word on a paragraph, an item or the whole draft. Returns its id. */
export async function writeComment(
  context: Context,
  owner: DraftOwner,
  at: At,
  typed: WriteComment,
): Promise<string> {
  return context.store.write(async (tx) => {
    const { draft, consultation, unit } = await speaking(context, tx, owner, at, typed.unit);
    const place = draft.places.find(({ id }) => id === typed.place);
    if (typed.place !== null && place === undefined)
      throw new AppError("invalid", `no place ${typed.place} in ${at.id}`, { faults: [NO_PLACE] });
    const id = context.ids.next();
    const text = typed.text.normalize("NFC");
    await tx.consultation.insertComment({
      id,
      consultationId: consultation.id,
      unit,
      place: typed.place,
      placeLabel: place?.label ?? "",
      quoted: place?.text ?? "",
      text,
      at: draft.now,
      by: requireSignedIn(context.actor),
    });
    await tx.consultation.setAgreed(consultation.id, unit, null);
    await tx.audit.append({
      ...entryOf(context, draft),
      unit,
      kind: "comment.written",
      data: { ...dataOf(draft, consultation.id), comment: id, unit, place: place?.label ?? "", text },
    });
    return id;
  });
}

/** As long as comments are taken and it was not answered. Refused with the other text where it was changed since. */
export async function editComment(
  context: Context,
  owner: DraftOwner,
  at: At & { readonly comment: string },
  typed: EditComment,
): Promise<void> {
  await context.store.write(async (tx) => {
    const { draft, comment } = await ownComment(context, tx, owner, at);
    const text = typed.text.normalize("NFC");
    if (!(await tx.consultation.editComment(comment.id, text, typed.version)))
      throw changedByOther(await commentNow(tx, comment));
    await tx.audit.append({
      ...entryOf(context, draft),
      unit: comment.unit,
      kind: "comment.edited",
      data: { ...dataOf(draft, at.consultation), comment: comment.id, unit: comment.unit, text },
    });
  });
}

export async function withdrawComment(
  context: Context,
  owner: DraftOwner,
  at: At & { readonly comment: string },
  version: number,
): Promise<void> {
  await context.store.write(async (tx) => {
    const { draft, comment } = await ownComment(context, tx, owner, at);
    if (!(await tx.consultation.withdrawComment(comment.id, version, draft.now)))
      throw changedByOther(await commentNow(tx, comment));
    await tx.audit.append({
      ...entryOf(context, draft),
      unit: comment.unit,
      kind: "comment.withdrawn",
      data: { ...dataOf(draft, at.consultation), comment: comment.id, unit: comment.unit },
    });
  });
}

/** «Nhất trí»: the unit has nothing to add. Refused where it has commented: one or the other. */
export async function agreeToDraft(
  context: Context,
  owner: DraftOwner,
  at: At,
  typed: AgreeToDraft,
): Promise<void> {
  await context.store.write(async (tx) => {
    const { draft, consultation, unit } = await speaking(context, tx, owner, at, typed.unit);
    const own = (await tx.consultation.comments([consultation.id])).filter((one) => one.unit === unit);
    if (typed.agrees && own.length > 0)
      throw new AppError("invalid", `${unit} has commented`, { faults: [HAS_COMMENTED] });
    const by = requireSignedIn(context.actor);
    await tx.consultation.setAgreed(consultation.id, unit, typed.agrees ? { at: draft.now, by } : null);
    await tx.audit.append({
      ...entryOf(context, draft),
      unit,
      kind: "comment.agreed",
      data: { ...dataOf(draft, consultation.id), unit, agrees: typed.agrees },
    });
  });
}

async function speaking(
  context: Context,
  tx: WriteTransaction,
  owner: DraftOwner,
  at: At,
  wanted: UnitKey | undefined,
): Promise<Speaking> {
  const draft = await owner.lock(context, tx, at.id, "work");
  requireMay(context, "comment", draft);
  const consultation = await consultationOf(tx, draft, at.consultation);
  requireOpen(consultation, draft);
  const own = speaksFor(context, consultation);
  const unit = wanted === undefined ? own[0] : own.find((one) => one === wanted);
  if (unit === undefined)
    throw new AppError("not-allowed", `nobody of the asked units, or not of ${wanted ?? "any"}`);
  return { draft, consultation, unit };
}

/** The asked units to which the person belongs. */
export function speaksFor({ actor }: Context, { units }: Consultation): readonly UnitKey[] {
  return units.map(({ unit }) => unit).filter((unit) => belongsTo(actor, unit));
}

async function ownComment(
  context: Context,
  tx: WriteTransaction,
  owner: DraftOwner,
  at: At & { readonly comment: string },
): Promise<{ draft: ConsultedDraft; comment: DraftComment }> {
  const { draft, consultation } = await speaking(context, tx, owner, at, undefined);
  const comment = (await tx.consultation.comments([consultation.id])).find(({ id }) => id === at.comment);
  if (comment === undefined || !belongsTo(context.actor, comment.unit))
    throw new AppError("not-found", `no comment ${at.comment} of these people`);
  if (comment.verdict !== null) throw new AppError("already-answered", `comment ${comment.id} was answered`);
  return { draft, comment };
}

async function commentNow(tx: WriteTransaction, { id, consultationId }: DraftComment) {
  return (await tx.consultation.comments([consultationId])).find((one) => one.id === id);
}

export function changedByOther(now: DraftComment | undefined): AppError {
  const details = now && { text: now.text, answer: now.answer, verdict: now.verdict, version: now.version };
  return new AppError("changed-by-other", "the comment was changed by another", details ? { details } : {});
}

const NO_PLACE: Fault = {
  path: "place",
  vi: "Đoạn hoặc nhiệm vụ này không còn trong dự thảo. Tải lại trang rồi chọn chỗ góp ý.",
  en: "This paragraph or item is no longer in the draft. Reload and choose the place again.",
};
const HAS_COMMENTED: Fault = {
  path: "agrees",
  vi: "Đơn vị đã có góp ý. Rút các góp ý trước khi trả lời nhất trí.",
  en: "Your unit has commented. Take the comments back before agreeing.",
};
