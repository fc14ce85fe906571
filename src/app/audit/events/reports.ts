import { z } from "zod";
import { UnitKey } from "../../../contract/ids.ts";
import { ReportId } from "../../../contract/improvement.ts";
import { CallId } from "../../../contract/reports.ts";
import { eventKind } from "../eventKind.ts";

const of = z.object({ report: ReportId });
const day = (text: string): string => text.split("-").toReversed().join("/");

/** Periodic reports, calls for them, and what units send. */
export const reportEvents = {
  "report.begun": eventKind(
    of.extend({ title: z.string(), office: UnitKey, call: CallId.nullable() }),
    ({ title }) => ({ vi: `Bắt đầu soạn: ${title}`, en: `Began: ${title}` }),
  ),
  "report.paragraph-saved": eventKind(of.extend({ key: z.string(), text: z.string() }), ({ key }) => ({
    vi: `Sửa lời văn mục ${key}`,
    en: `Edited the text of part ${key}`,
  })),
  "report.cell-saved": eventKind(
    of.extend({ annex: z.string(), row: z.string(), value: z.number().nullable(), note: z.string() }),
    ({ annex, row }) => ({
      vi: `Nhập số liệu dòng ${row}, phụ lục ${annex}`,
      en: `Typed the figure of row ${row}, annex ${annex}`,
    }),
  ),
  "report.issued": eventKind(
    of.extend({
      title: z.string(),
      number: z.string(),
      day: z.string(),
      provisional: z.boolean(),
      office: UnitKey,
      recipient: UnitKey.nullable(),
    }),
    (data) => ({
      vi: `Ban hành ${data.title}, số ${data.number} ngày ${day(data.day)}${data.provisional ? ", số liệu tạm thời" : ""}`,
      en: `Issued ${data.title}, ${data.number} of ${data.day}${data.provisional ? ", provisional figures" : ""}`,
    }),
    {
      concerns: (data) => (data.recipient === null ? [] : [{ to: "office", unit: data.recipient }]),
      link: (data) => `bao-cao/${data.report}`,
    },
  ),
  "report.returned": eventKind(
    of.extend({ title: z.string(), office: UnitKey, number: z.string().nullable(), reason: z.string() }),
    (data) => ({ vi: `Trả lại ${data.title}: ${data.reason}`, en: `Returned ${data.title}: ${data.reason}` }),
    {
      concerns: (data) => [{ to: "office", unit: data.office }],
      link: (data) => `bao-cao/${data.report}`,
      urgent: true,
    },
  ),
  "report.called": eventKind(
    z.object({
      call: CallId,
      title: z.string(),
      due: z.string(),
      text: z.string(),
      units: z.array(UnitKey),
      office: UnitKey,
    }),
    (data) => ({
      vi: `Yêu cầu gửi ${data.title} trước hết ngày ${day(data.due)}`,
      en: `Asked for ${data.title} by ${data.due}`,
    }),
    { concerns: (data) => data.units.map((unit) => ({ to: "office", unit })), link: () => "bao-cao" },
  ),
  "report.reminded": eventKind(
    z.object({
      call: CallId,
      title: z.string(),
      due: z.string(),
      units: z.array(UnitKey),
      office: UnitKey,
    }),
    (data) => ({
      vi: `Nhắc ${data.units.length} đơn vị chưa gửi ${data.title} (hạn ${day(data.due)})`,
      en: `Reminded ${data.units.length} units of ${data.title} (due ${data.due})`,
    }),
    {
      concerns: (data) => data.units.map((unit) => ({ to: "office", unit })),
      notice: (data) => ({
        vi: `Đơn vị chưa gửi ${data.title}, đã quá hạn ngày ${day(data.due)}`,
        en: `Your ${data.title} is overdue since ${data.due}`,
      }),
      link: () => "bao-cao",
      urgent: true,
    },
  ),
};
