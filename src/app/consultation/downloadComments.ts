import type { Readable } from "node:stream";
import { AppError } from "../../contract/errors.ts";
import { requireAllowed, runsDraft } from "../access/index.ts";
import type { Context } from "../context.ts";
import {
  archivePath,
  type OfficialDocument,
  officeLetterhead,
  officeNames,
  type Spreadsheet,
  spreadsheetOf,
} from "../documents/index.ts";
import type { ReadTransaction } from "../store.ts";
import { renderTemplate, type TemplateData } from "../templates/index.ts";
import { momentWords, vietnamClock } from "../vietnamTime.ts";
import { commentRows, outcome } from "./commentTable.ts";
import type { ConsultedDraft, DraftOwner } from "./draftOwner.ts";
import type { Consultation, DraftComment } from "./ports.ts";

export type CommentsFormat = "docx" | "pdf" | "xlsx";

interface Gathered {
  readonly draft: ConsultedDraft;
  readonly consultations: readonly Consultation[];
  readonly comments: readonly DraftComment[];
  readonly office: string;
  readonly above: string | null;
}

/** «Bảng tổng hợp, tiếp thu, giải trình ý kiến góp ý» on a draft, over all its consultations. */
export async function downloadComments(
  context: Context,
  owner: DraftOwner,
  id: string,
  format: CommentsFormat,
): Promise<{ readonly name: string; readonly content: Uint8Array | Readable }> {
  const gathered = await context.store.read((tx) => gather(context, tx, owner, id));
  const name = archivePath(`Tổng hợp ý kiến góp ý - ${gathered.draft.title}.${format}`);
  if (format === "xlsx") return { name, content: context.spreadsheets.book([bookOf(gathered)]) };
  const own = format === "docx" ? await inOwnTemplate(context, gathered) : null;
  return { name, content: own ?? (await context.documents[format](documentOf(gathered))) };
}

/** In the Word file that the office has made for such tables; null where it has none. */
async function inOwnTemplate(context: Context, gathered: Gathered): Promise<Uint8Array | null> {
  const { office } = gathered.draft.subject;
  return context.store.read(async (tx) =>
    (await tx.templates.inUse(office, "comments")) === undefined
      ? null
      : renderTemplate(context, tx, { office, purpose: "comments", data: templateData(gathered) }),
  );
}

function templateData({ draft, consultations, comments, office, above }: Gathered): TemplateData {
  const letterhead = officeLetterhead({ office, above }, vietnamClock(draft.now).day.slice(0, 4));
  const table = commentRows(draft, comments, (name) => officeNames({ office: name, above }).short);
  return {
    superior: letterhead.head.superior ?? "",
    issuer: letterhead.head.issuer,
    number: "",
    placeAndDate: letterhead.head.placeAndDate,
    about: `Ý kiến góp ý đối với dự thảo “${draft.title}”`,
    unit: office,
    year: vietnamClock(draft.now).day.slice(0, 4),
    draft: isDraft(draft, comments),
    illustration: draft.illustration,
    recipients: [],
    signerCapacity: "",
    signerPosition: letterhead.headTitle,
    signerName: "",
    subject: draft.title,
    until: consultations[0] === undefined ? "" : momentWords(consultations[0].until, "vi"),
    commentTable: { blocks: [table] },
    comments: table.rows.map(({ cells: [order, place, from, comment, answer] }) => ({
      order: String(order ?? ""),
      from: String(from ?? ""),
      place: String(place ?? ""),
      comment: String(comment ?? ""),
      verdict: "",
      answer: String(answer ?? ""),
    })),
  };
}

/** As long as something is not answered, or comments are still taken. */
function isDraft({ subject }: ConsultedDraft, comments: readonly DraftComment[]): boolean {
  return comments.some(({ verdict }) => verdict === null) || subject.commentsOpen;
}

async function gather(
  context: Context,
  tx: ReadTransaction,
  owner: DraftOwner,
  id: string,
): Promise<Gathered> {
  const draft = await owner.read(context, tx, id);
  requireAllowed(context.actor, `${draft.subject.kind}.see`, draft.subject);
  if (!runsDraft(context.actor, draft.subject))
    throw new AppError("not-allowed", `comments on ${id} are gathered by its office`);
  const consultations = await tx.consultation.consultations(owner.kind, [id]);
  const comments = await tx.consultation.comments(consultations.map((one) => one.id));
  const office = await tx.units.byKey(draft.subject.office);
  const above = office?.parent ? await tx.units.byKey(office.parent) : null;
  return {
    draft,
    consultations,
    comments,
    office: office?.name ?? draft.subject.office,
    above: above?.name ?? null,
  };
}

function documentOf({ draft, consultations, comments, office, above }: Gathered): OfficialDocument {
  const letterhead = officeLetterhead({ office, above }, vietnamClock(draft.now).day.slice(0, 4));
  return {
    head: { ...letterhead.head, number: null },
    kind: "BẢNG TỔNG HỢP, TIẾP THU, GIẢI TRÌNH",
    about: `Ý kiến góp ý đối với dự thảo “${draft.title}”`,
    body: [
      { kind: "heading", level: 1, text: "I. VIỆC LẤY Ý KIẾN" },
      ...outcome(consultations, comments),
      { kind: "heading", level: 1, text: "II. NỘI DUNG GÓP Ý VÀ TIẾP THU, GIẢI TRÌNH" },
      comments.length === 0
        ? { kind: "paragraph", text: "Không có ý kiến góp ý." }
        : commentRows(draft, comments, (name) => officeNames({ office: name, above }).short),
    ],
    closing: {
      recipients: [],
      signatures: [{ capacity: null, position: letterhead.headTitle, name: null }],
    },
    draft: isDraft(draft, comments),
    illustration: draft.illustration,
    madeAt: draft.now,
  };
}

function bookOf({ draft, consultations, comments, office }: Gathered): Spreadsheet {
  const [summary] = outcome(consultations, comments);
  const notes = summary?.kind === "list" ? summary.items.map(String) : [];
  return spreadsheetOf(
    {
      name: "Ý kiến góp ý",
      agency: office,
      title: "BẢNG TỔNG HỢP, TIẾP THU, GIẢI TRÌNH Ý KIẾN GÓP Ý",
      subtitles: [`Dự thảo “${draft.title}”`],
    },
    commentRows(draft, comments),
    notes,
  );
}
