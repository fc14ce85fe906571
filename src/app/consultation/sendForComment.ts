import type { ExtendConsultation, OpenConsultation, RemindConsulted } from "../../contract/consultation.ts";
import { AppError, type Fault } from "../../contract/errors.ts";
import type { UnitKey } from "../../contract/ids.ts";
import { requireSignedIn } from "../access/index.ts";
import type { Context } from "../context.ts";
import type { WriteTransaction } from "../store.ts";
import { addressees } from "../units/index.ts";
import { vietnamClock } from "../vietnamTime.ts";
import {
  type ConsultedDraft,
  consultationOf,
  type DraftOwner,
  requireMay,
  requireOpen,
} from "./draftOwner.ts";
import type { Consultation } from "./ports.ts";
import { isOpen } from "./standing.ts";

/** Sends a draft to units for comment; a consultation that was still open ends with it. Returns its id. */
export async function openConsultation(
  context: Context,
  owner: DraftOwner,
  id: string,
  typed: OpenConsultation,
): Promise<string> {
  return context.store.write(async (tx) => {
    const draft = await owner.lock(context, tx, id, "act");
    requireMay(context, "consult", draft);
    const by = requireSignedIn(context.actor);
    const until = new Date(typed.until);
    const units = [...new Set(typed.units)];
    const faults = [...untilFaults(until, draft.now), ...(await unitFaults(tx, draft, units))];
    if (faults.length > 0) throw new AppError("invalid", `consultation on ${id} refused`, { faults });
    for (const before of await tx.consultation.consultations(owner.kind, [id]))
      if (isOpen(before, draft.now)) await tx.consultation.closeConsultation(before.id, draft.now);
    const consultation = context.ids.next();
    const text = typed.text.normalize("NFC");
    const subject = { subject: owner.kind, id };
    await tx.consultation.insertConsultation({
      ...subject,
      consultation,
      text,
      until,
      units,
      at: draft.now,
      by,
    });
    await owner.sent(context, tx, draft);
    await tx.audit.append({
      ...entryOf(context, draft),
      kind: "consultation.opened",
      data: { ...dataOf(draft, consultation), until: until.toISOString(), text, units },
    });
    return consultation;
  });
}

/**
 * Gives the units more time, or takes some, with the reason; one that is over is opened again, unless the draft was sent
 * anew since: comments are taken on one version of it at a time.
 */
export async function extendConsultation(
  context: Context,
  owner: DraftOwner,
  at: { readonly id: string; readonly consultation: string },
  typed: ExtendConsultation,
): Promise<void> {
  await context.store.write(async (tx) => {
    const draft = await owner.lock(context, tx, at.id, "act");
    requireMay(context, "consult", draft);
    const consultation = await consultationOf(tx, draft, at.consultation);
    if (consultation.closedAt !== null)
      throw new AppError("comments-closed", `consultation ${at.consultation} was closed`);
    const [newest] = await tx.consultation.consultations(owner.kind, [at.id]);
    const after = new Date(typed.until);
    const faults = [
      ...untilFaults(after, draft.now),
      ...(newest?.id === consultation.id ? [] : [NEWER_SENT]),
    ];
    if (faults.length > 0) throw new AppError("invalid", "extension refused", { faults });
    await tx.consultation.moveUntil(consultation.id, after);
    await tx.audit.append({
      ...entryOf(context, draft),
      kind: "consultation.extended",
      data: {
        ...dataOf(draft, consultation.id),
        before: consultation.until.toISOString(),
        after: after.toISOString(),
        reason: typed.reason.normalize("NFC"),
        units: consultation.units.map(({ unit }) => unit),
      },
    });
  });
}

/** Reminds just the units that have not said anything. Returns how many. */
export async function remindConsulted(
  context: Context,
  owner: DraftOwner,
  at: { readonly id: string; readonly consultation: string },
  typed: RemindConsulted,
): Promise<number> {
  return context.store.write(async (tx) => {
    const draft = await owner.lock(context, tx, at.id, "work");
    requireMay(context, "consult", draft);
    const consultation = await consultationOf(tx, draft, at.consultation);
    requireOpen(consultation, draft);
    const silent = await silentUnits(tx, consultation);
    const units = typed.units.length === 0 ? silent : silent.filter((unit) => typed.units.includes(unit));
    if (units.length === 0) return 0;
    await tx.consultation.markReminded(consultation.id, units, draft.now);
    await tx.audit.append({
      ...entryOf(context, draft),
      kind: "consultation.reminded",
      data: {
        ...dataOf(draft, consultation.id),
        until: consultation.until.toISOString(),
        text: typed.text.normalize("NFC"),
        units: [...units],
      },
    });
    return units.length;
  });
}

/** Ends it before its time. */
export async function closeConsultation(
  context: Context,
  owner: DraftOwner,
  at: { readonly id: string; readonly consultation: string },
): Promise<void> {
  await context.store.write(async (tx) => {
    const draft = await owner.lock(context, tx, at.id, "act");
    requireMay(context, "consult", draft);
    const consultation = await consultationOf(tx, draft, at.consultation);
    requireOpen(consultation, draft);
    await tx.consultation.closeConsultation(consultation.id, draft.now);
    const units = consultation.units.map(({ unit }) => unit);
    await tx.audit.append({
      ...entryOf(context, draft),
      kind: "consultation.closed",
      data: { ...dataOf(draft, consultation.id), units },
    });
  });
}

async function silentUnits(tx: WriteTransaction, { id, units }: Consultation): Promise<readonly UnitKey[]> {
  const said = new Set((await tx.consultation.comments([id])).map(({ unit }) => unit));
  return units.flatMap(({ unit, agreedAt }) => (agreedAt === null && !said.has(unit) ? [unit] : []));
}

/** What every entry of a consultation has. */
export function entryOf(context: Context, draft: ConsultedDraft) {
  return {
    chain: "general",
    at: draft.now,
    actorId: requireSignedIn(context.actor),
    unit: draft.subject.office,
  } as const;
}

export function dataOf(draft: ConsultedDraft, consultation: string) {
  const { kind, office } = draft.subject;
  return { subject: kind, id: draft.id, title: draft.title, office, consultation };
}

function untilFaults(until: Date, now: Date): readonly Fault[] {
  return until > now ? [] : [UNTIL_OVER];
}

async function unitFaults(
  tx: WriteTransaction,
  { subject: { office, unit: about }, now }: ConsultedDraft,
  units: readonly UnitKey[],
): Promise<readonly Fault[]> {
  const near = new Set((await addressees(tx, office, about, vietnamClock(now).day)).map(({ key }) => key));
  const wrong = units.filter((unit) => !near.has(unit));
  const names = new Map((await tx.units.byKeys(wrong)).map(({ key, name }) => [key, name]));
  return wrong.map((unit) => {
    const name = names.get(unit);
    return name === undefined
      ? {
          path: "units",
          vi: `Không có đơn vị mã “${unit}”. Chọn lại trong danh sách.`,
          en: `There is no unit “${unit}”. Choose again from the list.`,
        }
      : {
          path: "units",
          vi: `Cơ quan soạn không gửi lấy ý kiến ${name} được. Chỉ gửi đơn vị cùng cấp, cấp dưới đang hoạt động; bỏ chọn đơn vị này.`,
          en: `${name} cannot be asked for comment by this office: only units that stand beside or beneath it today. Leave it out.`,
        };
  });
}

const UNTIL_OVER: Fault = {
  path: "until",
  vi: "Hạn góp ý đã qua. Chọn thời điểm sau lúc này.",
  en: "This moment is over. Choose a later one.",
};
const NEWER_SENT: Fault = {
  path: "until",
  vi: "Dự thảo đã được gửi lấy ý kiến lần mới hơn. Gia hạn lần mới nhất hoặc gửi lấy ý kiến lại.",
  en: "The draft has been sent for comment again since. Extend the newest consultation, or send it anew.",
};
