import { AppError, type Fault } from "../../contract/errors.ts";
import { EvidenceId } from "../../contract/ids.ts";
import type { AttachEvidence, LeafSaved } from "../../contract/sheets.ts";
import { requireAllowed, requireSignedIn } from "../access/index.ts";
import type { Context } from "../context.ts";
import {
  type LeafKey,
  leafSaved,
  leafSubject,
  lineAt,
  lockFrame,
  readContent,
  vietnamDay,
} from "../submissions/index.ts";
import type { EvidenceFile, NewEvidence } from "./ports.ts";

/** Attaches a file taken in by `receiveFile`, or a link, to a line of a sheet. */
export async function attachEvidence(
  context: Context,
  key: LeafKey,
  fields: AttachEvidence,
  file: EvidenceFile | null,
): Promise<LeafSaved> {
  const { actor } = context;
  return context.store.write(async (tx) => {
    const frame = await lockFrame(context, tx, key, "work");
    const line = lineAt(frame, key.leaf);
    requireAllowed(actor, "leaf.attach", leafSubject(frame, line));
    const faults = faultsOf(fields, file, vietnamDay(frame.now));
    if (faults.length > 0) throw new AppError("invalid", "evidence refused", { faults });
    const by = requireSignedIn(actor);
    const evidence: NewEvidence = {
      ...frame.sheet,
      ...describe(fields),
      id: EvidenceId.parse(context.ids.next()),
      leaf: line.code,
      file,
      addedAt: frame.now,
      addedBy: by,
    };
    await tx.evidence.addEvidence(evidence);
    const content = await readContent(tx, frame, actor, line.code);
    const view = leafSaved(frame, line, content, actor, 0);
    const { id, leaf, title, documentNumber, documentDate, page, note, link } = evidence;
    await tx.audit.append({
      chain: `round:${key.roundId}`,
      kind: "evidence.added",
      at: frame.now,
      actorId: by,
      unit: key.unit,
      data: {
        evidence: id,
        leaf,
        title,
        documentNumber,
        documentDate,
        page,
        note,
        link,
        file: file && { name: file.name, size: file.size, sha256: file.sha256 },
      },
    });
    return view;
  });
}

type Described = Pick<NewEvidence, "title" | "documentNumber" | "documentDate" | "page" | "note" | "link">;

function describe(fields: AttachEvidence): Described {
  const clean = (text: string): string => text.normalize("NFC").trim();
  return {
    title: clean(fields.title),
    documentNumber: clean(fields.documentNumber),
    documentDate: fields.documentDate === "" ? null : fields.documentDate,
    page: clean(fields.page),
    note: clean(fields.note),
    link: fields.link === "" ? null : fields.link,
  };
}

function faultsOf(fields: AttachEvidence, file: EvidenceFile | null, today: string): Fault[] {
  const faults: Fault[] = [];
  if (fields.title.trim() === "") {
    faults.push({ path: "title", vi: "Nhập tên tài liệu.", en: "Enter the title of the document." });
  }
  if (file === null && fields.link === "") {
    faults.push({
      path: "file",
      vi: "Chọn tệp, hoặc nhập địa chỉ của tài liệu trên mạng.",
      en: "Choose a file, or enter the address of the document on the web.",
    });
  }
  if (file !== null && fields.link !== "") {
    faults.push({
      path: "link",
      vi: "Mỗi tài liệu là một tệp hoặc một địa chỉ. Bỏ địa chỉ, hoặc thêm thành tài liệu khác.",
      en: "A piece of evidence is a file or an address. Remove the address, or add it as another piece.",
    });
  }
  if (fields.documentDate > today) {
    faults.push({
      path: "documentDate",
      vi: "Ngày này chưa đến. Nhập ngày ghi trên văn bản, không sau hôm nay.",
      en: "This date is in the future. Enter the date on the document, today at the latest.",
    });
  }
  return faults;
}
