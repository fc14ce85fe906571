import { z } from "zod";
import { DocumentId, EvidenceId, LeafCode } from "../../../contract/ids.ts";
import { AnswerValue } from "../../../contract/sheets.ts";
import { counted, formatNumber, plural } from "../../../core/index.ts";
import { eventKind } from "../eventKind.ts";

const atLeaf = z.object({ leaf: LeafCode });
const versioned = atLeaf.extend({ version: z.int() });
const piece = atLeaf.extend({ evidence: EvidenceId, title: z.string() });
const receipt = z.object({ hash: z.string(), points: z.number(), assignedMax: z.number() });

/** What happens to a sheet: answers, explanations, evidence, handing in and taking back. */
export const submissionEvents = {
  "answer.saved": eventKind(versioned.extend({ input: z.string(), value: AnswerValue }), (data) => ({
    vi:
      data.value === null
        ? `Xóa số liệu «${data.input}» ở tiêu chí ${data.leaf}`
        : `Nhập «${data.input}» = ${show(data.value, "vi")} ở tiêu chí ${data.leaf}`,
    en:
      data.value === null
        ? `Cleared “${data.input}” at criterion ${data.leaf}`
        : `Entered “${data.input}” = ${show(data.value, "en")} at criterion ${data.leaf}`,
  })),
  "explanation.saved": eventKind(versioned.extend({ text: z.string() }), (data) => ({
    vi: `Ghi giải trình ở tiêu chí ${data.leaf}`,
    en: `Wrote an explanation at criterion ${data.leaf}`,
  })),
  "evidence.added": eventKind(
    piece.extend({
      documentNumber: z.string(),
      documentDate: z.string().nullable(),
      page: z.string(),
      note: z.string(),
      link: z.string().nullable(),
      file: z.object({ name: z.string(), size: z.int(), sha256: z.string() }).nullable(),
      /** Of the library; entries from before there was one have none. */
      document: DocumentId.optional(),
      version: z.int().optional(),
    }),
    (data) => ({
      vi: `Thêm tài liệu kiểm chứng «${data.title}» ở tiêu chí ${data.leaf}`,
      en: `Added evidence “${data.title}” at criterion ${data.leaf}`,
    }),
  ),
  "evidence.removed": eventKind(piece, (data) => ({
    vi: `Gỡ tài liệu kiểm chứng «${data.title}» khỏi tiêu chí ${data.leaf} (nội dung vẫn được lưu)`,
    en: `Took evidence “${data.title}” off criterion ${data.leaf} (its content is kept)`,
  })),
  "sheet.submitted": eventKind(
    receipt,
    (data) => ({
      vi: `Gửi phiếu tự chấm điểm: ${formatNumber(data.points, "vi")}/${formatNumber(data.assignedMax, "vi")} điểm, mã biên nhận ${data.hash.slice(0, 12)}`,
      en: `Submitted the sheet: ${formatNumber(data.points, "en")}/${formatNumber(data.assignedMax, "en")} points, receipt ${data.hash.slice(0, 12)}`,
    }),
    {
      concerns: () => [{ to: "owner" }],
      counted: (count) => ({
        vi: `${count} đơn vị gửi phiếu tự chấm điểm`,
        en: `${counted(count, "unit")} handed in ${plural(count, "its sheet", "their sheets")}`,
      }),
    },
  ),
  "sheet.withdrawn": eventKind(
    z.object({ hash: z.string() }),
    (data) => ({
      vi: `Rút lại phiếu đã gửi (mã biên nhận ${data.hash.slice(0, 12)})`,
      en: `Took the sheet back (receipt ${data.hash.slice(0, 12)})`,
    }),
    {
      concerns: () => [{ to: "owner" }],
      counted: (count) => ({
        vi: `${count} đơn vị rút lại phiếu đã gửi`,
        en: `${counted(count, "unit")} took ${plural(count, "its sheet", "their sheets")} back`,
      }),
    },
  ),
};

/** What appraisers decide. */
export const appraisalEvents = {
  "appraisal.decided": eventKind(
    versioned.extend({
      decision: z.enum(["agree", "change"]),
      points: z.number(),
      phase: z.union([z.literal(1), z.literal(2)]).optional(),
      reason: z.string(),
      selfPoints: z.number().nullable(),
    }),
    (data) => ({
      vi:
        data.decision === "agree"
          ? `Thống nhất với điểm tự chấm ${formatNumber(data.points, "vi")} ở tiêu chí ${data.leaf}`
          : `Thẩm định ${formatNumber(data.points, "vi")} điểm ở tiêu chí ${data.leaf}: ${data.reason}`,
      en:
        data.decision === "agree"
          ? `Agreed with the self score ${formatNumber(data.points, "en")} at criterion ${data.leaf}`
          : `Appraised criterion ${data.leaf} at ${formatNumber(data.points, "en")} points: ${data.reason}`,
    }),
  ),
};

function show(value: string | number | boolean, lang: "vi" | "en"): string {
  if (typeof value === "number") return formatNumber(value, lang, 9);
  if (typeof value === "string") return value;
  if (lang === "vi") return value ? "Có" : "Không";
  return value ? "Yes" : "No";
}
