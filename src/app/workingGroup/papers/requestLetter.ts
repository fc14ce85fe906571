import { AppError } from "../../../contract/errors.ts";
import type { RequestView } from "../../../contract/supplementRequests.ts";
import { requireAllowed } from "../../access/index.ts";
import type { Context } from "../../context.ts";
import {
  type Block,
  headTitle,
  type OfficialDocument,
  ownerHead,
  type ProvinceNames,
  signOf,
  withoutPlace,
} from "../../documents/index.ts";
import { type SheetFrame, sheetSubject } from "../../submissions/index.ts";
import { momentWords } from "../../vietnamTime.ts";
import { riskDataOf } from "../marks/riskData.ts";
import { readMeasured } from "../measuredSheet.ts";
import { requestView } from "../requests/requestView.ts";
import { seenRequests } from "../requests/seenRequests.ts";
import { paperNames } from "./paperNames.ts";

/** The letter (công văn) that goes with a request, for Word or printing. */
export async function requestLetter(
  context: Context,
  id: string,
  format: "docx" | "pdf",
): Promise<{ name: string; content: Uint8Array }> {
  const letter = await context.store.read(async (tx) => {
    const found = await tx.workingGroup.request(id);
    if (found === undefined) throw new AppError("not-found", `no request ${id}`);
    const frame = await readMeasured({ ...context, lang: "vi" }, tx, found.roundId);
    requireAllowed(context.actor, "sheet.see", sheetSubject(frame));
    if (seenRequests(context.actor, frame, [found]).length === 0)
      throw new AppError("not-found", `no request ${id} for this person`);
    const view = requestView(await riskDataOf(context, tx, frame), found, context.actor);
    return letterOf(frame, view, await paperNames(tx, frame));
  });
  const to = letter.to?.[0] ?? "";
  return {
    name: `Công văn đề nghị giải trình, bổ sung - ${to}.${format}`,
    content: await context.documents[format](letter),
  };
}

function letterOf(frame: SheetFrame, request: RequestView, names: ProvinceNames): OfficialDocument {
  const { round, now } = frame;
  const to = withoutPlace(request.department.name, names.place);
  return {
    head: ownerHead(names, `${signOf(names.owner)}-CCHC`, now),
    kind: null,
    about: `V/v giải trình, bổ sung tài liệu kiểm chứng phục vụ tự chấm điểm Chỉ số cải cách hành chính năm ${round.period}`,
    to: [to],
    body: bodyOf(frame, request, names, to),
    closing: {
      recipients: [
        "Như trên",
        `Tổ giúp việc Ban Chỉ đạo CCHC ${names.level}`,
        `Lưu: VT, ${signOf(names.owner)}`,
      ],
      signatures: [{ capacity: null, position: headTitle(names.owner), name: null }],
    },
    draft: true,
    illustration: round.illustration,
    madeAt: now,
  };
}

function bodyOf(
  { round }: SheetFrame,
  request: RequestView,
  { level, place, owner }: ProvinceNames,
  to: string,
): readonly Block[] {
  return [
    {
      kind: "paragraph",
      text: `Qua rà soát kết quả tự chấm điểm Chỉ số cải cách hành chính năm ${round.period} của ${level} ${place}, Tổ giúp việc nhận thấy ${request.leaves.length} nội dung do ${to} chủ trì hoặc phối hợp còn thiếu giải trình, tài liệu kiểm chứng hoặc có nguy cơ mất điểm.`,
    },
    ...(request.text === "" ? [] : [{ kind: "paragraph" as const, text: request.text }]),
    {
      kind: "paragraph",
      text: `${owner} đề nghị ${to} rà soát, giải trình và bổ sung tài liệu kiểm chứng đối với các nội dung sau:`,
    },
    {
      kind: "table",
      columns: [
        { header: "TT", width: 5, align: "center" },
        { header: "Tiêu chí", width: 30, align: "left" },
        { header: "Điểm tối đa", width: 9, align: "right" },
        { header: "Điểm tự chấm", width: 9, align: "right" },
        { header: "Nội dung cần giải trình, bổ sung", width: 47, align: "left" },
      ],
      rows: request.leaves.map(({ leaf, label, max, selfPoints, wanted }, index) => ({
        cells: [String(index + 1), `${leaf}. ${label}`, max, selfPoints, wanted],
      })),
    },
    {
      kind: "paragraph",
      text: [
        {
          text: "Giải trình và tài liệu cập nhật trực tiếp vào tiêu chí tương ứng trên hệ thống, hoàn thành ",
        },
        { text: `trước ${momentWords(request.until, "vi")}`, bold: true },
        { text: "; quá thời hạn trên, hệ thống không tiếp nhận bổ sung." },
      ],
    },
    {
      kind: "paragraph",
      text: `Đề nghị ${to} quan tâm phối hợp thực hiện để bảo đảm tiến độ tổng hợp, báo cáo./.`,
    },
  ];
}
