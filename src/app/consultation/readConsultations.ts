import type {
  CommentView,
  ConsultationBook,
  ConsultationView,
  ConsultedUnit,
} from "../../contract/consultation.ts";
import type { UnitKey } from "../../contract/ids.ts";
import { runsDraft } from "../access/index.ts";
import type { Context } from "../context.ts";
import type { ReadTransaction } from "../store.ts";
import { addressees } from "../units/index.ts";
import { vietnamClock } from "../vietnamTime.ts";
import { speaksFor } from "./comment.ts";
import { type ConsultedDraft, type DraftOwner, may, requireMay } from "./draftOwner.ts";
import type { AskedUnit, Consultation, DraftComment } from "./ports.ts";
import { isOpen } from "./standing.ts";

/** Every consultation on a draft. The office reads all comments, an asked unit its own and the answers to them. */
export async function readConsultations(
  context: Context,
  owner: DraftOwner,
  id: string,
): Promise<ConsultationBook> {
  return context.store.read(async (tx) => {
    const draft = await owner.read(context, tx, id);
    requireMay(context, "see", draft);
    const all = await tx.consultation.consultations(owner.kind, [id]);
    const comments = await tx.consultation.comments(all.map((one) => one.id));
    const mayConsult = may(context, "consult", draft);
    const sees = runsDraft(context.actor, draft.subject);
    const views = all
      .filter((one) => sees || speaksFor(context, one).length > 0)
      .map((one) => viewOf(context, draft, one, comments, sees));
    const open = all.find((one) => isOpen(one, draft.now));
    const own = open === undefined || !may(context, "comment", draft) ? [] : speaksFor(context, open);
    return {
      subject: owner.kind,
      id,
      title: draft.title,
      places: [...draft.places],
      consultations: views,
      candidates: mayConsult ? await candidates(tx, draft) : [],
      speaksFor: (open?.units ?? []).flatMap(({ unit, name }) =>
        own.includes(unit) ? [{ unit, name }] : [],
      ),
      mayConsult,
      mayAnswer: may(context, "answer", draft),
    };
  });
}

async function candidates(tx: ReadTransaction, { subject, now }: ConsultedDraft) {
  const units = await addressees(tx, subject.office, subject.unit, vietnamClock(now).day);
  return units.map(({ key, name }) => ({ unit: key, name }));
}

function viewOf(
  context: Context,
  draft: ConsultedDraft,
  consultation: Consultation,
  comments: readonly DraftComment[],
  sees: boolean,
): ConsultationView {
  const { id, text, until, openedAt, openedByName, closedAt, units } = consultation;
  const own = speaksFor(context, consultation);
  const seen = (unit: UnitKey) => sees || own.includes(unit);
  const mine = comments.filter((one) => one.consultationId === id && seen(one.unit));
  const open = isOpen(consultation, draft.now);
  return {
    id,
    text,
    until: until.toISOString(),
    openedAt: openedAt.toISOString(),
    openedByName,
    closedAt: closedAt?.toISOString() ?? null,
    open,
    units: units.filter(({ unit }) => seen(unit)).map((asked) => unitView(asked, mine)),
    comments: mine.map((one) => commentView(draft, one, open && own.includes(one.unit))),
  };
}

function unitView(
  { unit, name, agreedAt, remindedAt }: AskedUnit,
  comments: readonly DraftComment[],
): ConsultedUnit {
  const count = comments.filter((one) => one.unit === unit).length;
  return {
    unit,
    name,
    state: count > 0 ? "commented" : agreedAt === null ? "waiting" : "agreed",
    comments: count,
    agreedAt: agreedAt?.toISOString() ?? null,
    remindedAt: remindedAt?.toISOString() ?? null,
  };
}

function commentView(draft: ConsultedDraft, comment: DraftComment, own: boolean): CommentView {
  const { consultationId: _c, createdBy: _b, createdAt, answeredAt, placeLabel, ...rest } = comment;
  return {
    ...rest,
    placeLabel: draft.places.find(({ id }) => id === comment.place)?.label ?? placeLabel,
    createdAt: createdAt.toISOString(),
    answeredAt: answeredAt?.toISOString() ?? null,
    mayEdit: own && comment.verdict === null && draft.subject.commentsOpen,
  };
}
