import { openConsultation, writeComment } from "../../app/consultation/index.ts";
import type { Context } from "../../app/context.ts";
import {
  answerCall,
  callReports,
  createReport,
  issueReport,
  readReport,
  reportOwner,
  saveReportCell,
  saveReportParagraph,
} from "../../app/reports/index.ts";
import type { ReportId } from "../../contract/improvement.ts";
import type { ReportPeriod } from "../../contract/reports.ts";
import { instantOf } from "./demoClock.ts";
import { COMMUNES, DEPARTMENTS, PROVINCE } from "./province.ts";
import { OWNER } from "./rounds.ts";
import type { DemoStage } from "./stage.ts";

/** Departments and communes that are asked, and how many of them have not sent theirs when the demo is opened. */
const ASKED = 9;
const NOT_SENT = 3;

/** Figures of the half year, by row of the annex. */
const HALF_YEAR: Readonly<Record<string, number>> = {
  directives: 46,
  inspected: 21,
  findings: 17,
  "findings-settled": 12,
  news: 138,
  acts: 9,
  reviewed: 64,
  petitions: 212,
  "petitions-settled": 205,
  "staff-assigned": 1864,
  staff: 1797,
  disciplined: 2,
  trained: 940,
  capital: 4_215_000,
  disbursed: 1_770_300,
  online: 86_420,
  digitised: 71_055,
};

const HALF_YEAR_TEXT: Readonly<Record<string, string>> = {
  plans:
    "Ban Chỉ đạo họp hai lần, ban hành thông báo kết luận sau mỗi lần họp. Sở Nội vụ hướng dẫn các cơ quan, đơn vị triển khai kế hoạch năm trong quý I.",
  inspection:
    "Đã kiểm tra 21 cơ quan, đơn vị, phát hiện 17 vấn đề, trong đó 12 vấn đề đã xử lý xong; 5 vấn đề còn lại xử lý trước ngày 30 tháng 9.",
  procedures:
    "Rà soát, đề nghị đơn giản hóa 14 thủ tục. Bộ phận một cửa các xã, phường nhận hồ sơ không phụ thuộc địa giới hành chính trong tỉnh.",
  achieved:
    "Phản ánh, kiến nghị được trả lời 96,7%. Vốn đầu tư công giải ngân 42% kế hoạch, cao hơn cùng kỳ năm trước.",
  weaknesses:
    "Một số đơn vị tự chấm điểm chưa kèm đủ tài liệu kiểm chứng; nguyên nhân là đầu mối mới nhận việc, chưa lưu tài liệu trong năm.",
  next: "Hoàn thành kiểm tra 40 cơ quan, đơn vị; chuẩn bị tự chấm điểm Chỉ số cải cách hành chính của tỉnh.",
};

const NINE_MONTHS_TEXT: Readonly<Record<string, string>> = {
  ...HALF_YEAR_TEXT,
  inspection:
    "Đã kiểm tra 33 cơ quan, đơn vị, phát hiện 24 vấn đề, trong đó 20 vấn đề đã xử lý xong; 4 vấn đề còn lại đang xử lý.",
  next: "Tổ chức tự chấm điểm Chỉ số cải cách hành chính, bảo đảm mỗi tiêu chí có tài liệu kiểm chứng trước ngày gửi phiếu.",
};

/** A half-year report that was issued, a call that three of nine units have not answered, a draft in comment. */
export async function playReports(stage: DemoStage, year: number): Promise<void> {
  const { clock } = stage;
  const owner = stage.as(OWNER.username);
  clock.setTo(instantOf(`${year}-06-17`, "09:00"));
  const half = await begin(owner, { kind: "half-year", year, quarter: 0 });
  await fill(owner, half, HALF_YEAR_TEXT, HALF_YEAR);
  clock.pass(95);
  await issueReport(owner, half, {
    number: "248/BC-SNV",
    day: `${year}-06-17`,
    signer: "Lương Quốc Đạt",
    provisional: false,
  });
  await callUnits(stage, { kind: "nine-months", year, quarter: 0 });
  clock.setTo(clock.at(-2, "14:00"));
  const nine = await begin(owner, { kind: "nine-months", year, quarter: 0 });
  await fill(owner, nine, NINE_MONTHS_TEXT, { directives: 61, news: 204 });
  await sendForComment(stage, nine);
}

function begin(context: Context, period: ReportPeriod): Promise<ReportId> {
  return createReport(context, { office: OWNER.key, unit: PROVINCE.key, period, keepText: true });
}

async function fill(
  context: Context,
  id: ReportId,
  texts: Readonly<Record<string, string>>,
  figures: Readonly<Record<string, number>>,
): Promise<void> {
  for (const { id: paragraph, key, version } of (await readReport(context, id)).paragraphs) {
    const text = texts[key];
    if (text !== undefined) await saveReportParagraph(context, id, paragraph, { text, version });
  }
  for (const [row, value] of Object.entries(figures))
    await saveReportCell(context, id, { annex: "figures", row, value, note: "", version: 0 });
}

/** Asked nine days ago, due three days ago; the last three have not sent theirs. */
async function callUnits(stage: DemoStage, period: ReportPeriod): Promise<void> {
  const { clock } = stage;
  const asked = [...Object.values(DEPARTMENTS).filter(({ key }) => key !== OWNER.key), ...COMMUNES].slice(
    0,
    ASKED,
  );
  clock.setTo(clock.at(-9, "08:30"));
  const call = await callReports(stage.as(OWNER.username), {
    office: OWNER.key,
    period,
    text: "Đề nghị các cơ quan, đơn vị nhập số liệu phụ lục và lời văn phần của đơn vị; số liệu chốt theo ngày ghi trong báo cáo.",
    due: clock.at(-3, "00:00").slice(0, 10),
    units: asked.map(({ key }) => key),
  });
  for (const [index, { key, username }] of asked.slice(0, asked.length - NOT_SENT).entries()) {
    clock.setTo(clock.at(-6 + Math.floor(index / 2), `${String(9 + index).padStart(2, "0")}:15`));
    const context = stage.as(username);
    const id = await answerCall(context, call, key);
    const inspected = 1 + (index % 3);
    await fill(
      context,
      id,
      {},
      { inspected, findings: inspected + 1, "findings-settled": inspected, petitions: 12 + index * 5 },
    );
    await issueReport(context, id, {
      number: `${112 + index * 7}/BC`,
      day: clock.today(),
      signer: "",
      provisional: clock.today() < (await readReport(context, id)).cutOff,
    });
  }
}

async function sendForComment(stage: DemoStage, id: ReportId): Promise<void> {
  const { clock } = stage;
  const [justice, finance] = [DEPARTMENTS["Sở Tư pháp"], DEPARTMENTS["Sở Tài chính"]];
  clock.pass(50);
  const consultation = await openConsultation(stage.as(OWNER.username), reportOwner, id, {
    text: "Đề nghị góp ý dự thảo trước hội nghị sơ kết.",
    until: clock.at(5, "17:00"),
    units: [justice.key, finance.key],
  });
  clock.setTo(clock.at(-1, "10:20"));
  const context = stage.as(finance.username);
  const place = (await readReport(context, id)).paragraphs.find(({ key }) => key === "finance")?.id ?? null;
  await writeComment(
    context,
    reportOwner,
    { id, consultation },
    {
      place,
      text: "Đề nghị bổ sung số đơn vị sự nghiệp đã tự bảo đảm chi thường xuyên.",
    },
  );
}
