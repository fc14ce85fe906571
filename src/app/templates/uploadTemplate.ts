import { AppError, type Fault } from "../../contract/errors.ts";
import type { UnitKey } from "../../contract/ids.ts";
import type { OfficeTemplates, TemplatePurpose } from "../../contract/templates.ts";
import { requireAllowed, requireSignedIn } from "../access/index.ts";
import type { Context } from "../context.ts";
import { type EvidenceFile, takeFile, type Upload } from "../files/index.ts";
import { checkTags } from "./checkTags.ts";
import { officeTemplates } from "./listTemplates.ts";
import { placeholdersOf } from "./placeholders.ts";
import { TemplateFault } from "./ports.ts";
import { bytesOf, fill } from "./renderTemplate.ts";
import { sampleData } from "./sampleData.ts";

const LARGEST_TEMPLATE = 5 * 1024 * 1024;

/** Takes in the bytes; rights are asked before one is read. */
export async function receiveTemplate(
  context: Context,
  office: UnitKey,
  upload: Upload,
): Promise<EvidenceFile> {
  requireAllowed(context.actor, "template.manage", { kind: "unit", unit: office });
  if (/\.(?:docm|dotm)$/i.test(upload.name)) throw invalid([MACROS]);
  return takeFile(context, upload);
}

/**
 * Checks a Word file against the placeholders of its purpose and keeps it as a new version, with which the office writes
 * from then on. Throws invalid with every fault at once; nothing is kept then.
 */
export async function uploadTemplate(
  context: Context,
  office: UnitKey,
  purpose: TemplatePurpose,
  file: EvidenceFile,
  note: string,
): Promise<OfficeTemplates> {
  requireAllowed(context.actor, "template.manage", { kind: "unit", unit: office });
  await requireSound(context, purpose, file);
  return context.store.write(async (tx) => {
    const at = context.clock.now();
    const by = requireSignedIn(context.actor);
    const version = (await tx.templates.lockPurpose(office, purpose)) + 1;
    await tx.templates.add({ office, purpose, version, file, note, at, by });
    await tx.audit.append({
      chain: "general",
      kind: "template.added",
      at,
      actorId: by,
      unit: office,
      data: { purpose, version, name: file.name, sha256: file.sha256, note },
    });
    return officeTemplates(context, tx, office);
  });
}

async function requireSound(context: Context, purpose: TemplatePurpose, file: EvidenceFile): Promise<void> {
  if (!file.mediaType.endsWith("wordprocessingml.document")) throw invalid([NOT_WORD]);
  if (file.size > LARGEST_TEMPLATE) throw invalid([TOO_LARGE]);
  const bytes = await bytesOf(context, file.sha256);
  const faults = checkTags(context.templates.read(bytes), placeholdersOf(purpose));
  if (faults.length > 0) throw invalid(faults);
  try {
    await fill(context, bytes, purpose, sampleData(purpose));
  } catch (error) {
    if (!(error instanceof TemplateFault)) throw error;
    throw invalid([notFilled(error.message)]);
  }
}

function invalid(faults: readonly Fault[]): AppError {
  return new AppError("invalid", `template refused: ${faults.length} faults`, { faults });
}

const MACROS: Fault = {
  path: "file",
  vi: "Tệp Word có macro (DOCM). Lưu lại dạng DOCX không có macro rồi tải lên.",
  en: "The file contains macros (DOCM). Save it as DOCX without macros and upload that.",
};
const NOT_WORD: Fault = {
  path: "file",
  vi: "Mẫu văn bản phải là tệp Word dạng DOCX.",
  en: "A template must be a Word file (DOCX).",
};
const TOO_LARGE: Fault = {
  path: "file",
  vi: "Mẫu văn bản lớn hơn 5 MB. Bỏ bớt hình ảnh rồi tải lên.",
  en: "The template is larger than 5 MB. Remove pictures and upload it again.",
};
const notFilled = (reason: string): Fault => ({
  path: "file",
  vi: `Đã thử điền số liệu mẫu nhưng không được: cặp mở và đóng phải nằm cùng một đoạn, cùng một bảng. Chi tiết: ${reason}`,
  en: `Filling it with sample data failed: a pair must stand within one paragraph run or one table. Details: ${reason}`,
});
