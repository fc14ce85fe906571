import type { UnitResult } from "../../contract/scores.ts";
import {
  type Annex,
  type Block,
  committeeHead,
  DOTTED,
  type OfficialDocument,
  signOf,
} from "../documents/index.ts";
import { viewRoundResult } from "../publication/index.ts";
import { basisLines } from "./acts.ts";
import type { Computed } from "./computed.ts";
import { fieldTable } from "./fieldTable.ts";
import { namesOf } from "./names.ts";
import type { PaperRound } from "./paperRound.ts";
import { rankingNotes } from "./rankingNotes.ts";
import { classCounts, rankingPools, rankingTable, twoDigits } from "./rankingTable.ts";

/** Number and date are for the clerk to write in from the text in force: nothing the platform rests on states them. */
const LAW = "Căn cứ Luật Tổ chức chính quyền địa phương [ghi số, ngày theo văn bản đang có hiệu lực];";

/** Draft decision of the chairman that publishes the results, with rankings and results by field as annexes. */
export function decision(paper: PaperRound, computed: Computed): OfficialDocument {
  const { round, method } = paper;
  const { owner, level } = namesOf(paper);
  const { units } = viewRoundResult(method, computed.computation, computed.units);
  return {
    head: committeeHead(namesOf(paper), "QĐ-UBND", paper.now),
    kind: "QUYẾT ĐỊNH",
    about: `Công bố kết quả đánh giá, xếp hạng ${round.title}`,
    authority: `CHỦ TỊCH ỦY BAN NHÂN DÂN ${level.toLocaleUpperCase("vi")}`,
    bases: [
      LAW,
      ...basisLines(method.method),
      `Theo đề nghị của Giám đốc ${owner} tại Tờ trình số ………/TTr-${signOf(owner)} ngày ……… tháng ……… năm ……….`,
    ],
    enacting: "QUYẾT ĐỊNH:",
    body: articles(paper, units),
    closing: {
      recipients: recipients(paper),
      signatures: [{ capacity: null, position: "CHỦ TỊCH", name: null }],
    },
    annexes: annexesOf(paper, computed, units),
    draft: true,
    illustration: round.illustration,
    madeAt: paper.now,
  };
}

function articles(paper: PaperRound, units: readonly UnitResult[]): readonly Block[] {
  const { round } = paper;
  const { owner, level } = namesOf(paper);
  const ranked = units.filter(({ rank }) => rank !== null).length;
  const apart = units.length - ranked;
  const classes = classCounts(units);
  const objection = round.clock.objection;
  return [
    {
      kind: "article",
      label: "Điều 1.",
      text: `Công bố kết quả đánh giá, xếp hạng ${round.title} đối với ${twoDigits(units.length)} đơn vị${apart > 0 ? `, trong đó ${twoDigits(apart)} đơn vị được chấm điểm nhưng không xếp hạng` : ""} (kết quả cụ thể tại các Phụ lục kèm theo Quyết định này).`,
    },
    ...(classes.length === 0
      ? []
      : [{ kind: "paragraph" as const, text: `Kết quả xếp loại: ${classes.join("; ")}.` }]),
    { kind: "article", label: "Điều 2.", text: "Tổ chức thực hiện:" },
    {
      kind: "list",
      marks: "number",
      items: [
        `${owner} đăng tải kết quả trên Cổng thông tin điện tử ${level}; thông báo kết quả chi tiết, lý do của từng điểm bị thay đổi đến từng đơn vị; theo dõi, đôn đốc việc khắc phục các tiêu chí bị trừ điểm.`,
        ...(objection && objection.file > 0
          ? [
              `Đơn vị không thống nhất với kết quả của tiêu chí nào thì gửi kiến nghị kèm tài liệu kiểm chứng đến ${owner} trong thời hạn ${twoDigits(objection.file)} ngày làm việc kể từ ngày công bố; ${owner} trả lời trong thời hạn ${twoDigits(objection.decide)} ngày làm việc.`,
            ]
          : []),
        `Thủ trưởng các đơn vị có tên tại các Phụ lục phân tích nguyên nhân, ban hành kế hoạch khắc phục các tiêu chí bị trừ điểm, gửi ${owner} trước ngày ${DOTTED}.`,
      ],
    },
    {
      kind: "article",
      label: "Điều 3.",
      text: `Quyết định này có hiệu lực kể từ ngày ký. Chánh Văn phòng Ủy ban nhân dân ${level}, Giám đốc ${owner}, Thủ trưởng các đơn vị có tên tại các Phụ lục và các tổ chức, cá nhân có liên quan chịu trách nhiệm thi hành Quyết định này./.`,
    },
  ];
}

function recipients(paper: PaperRound): readonly string[] {
  const { owner, level } = namesOf(paper);
  const party = level === "thành phố" ? "Thành ủy" : "Tỉnh ủy";
  return [
    "Như Điều 3",
    "Bộ Nội vụ (để báo cáo)",
    `Thường trực ${party}, Thường trực HĐND ${level}`,
    `Chủ tịch, các Phó Chủ tịch UBND ${level}`,
    `Thành viên Ban Chỉ đạo CCHC ${level}`,
    `Cổng thông tin điện tử ${level}`,
    `Lưu: VT, ${signOf(owner)}`,
  ];
}

function annexesOf(paper: PaperRound, computed: Computed, units: readonly UnitResult[]): readonly Annex[] {
  const { level, place } = namesOf(paper);
  const attachedTo = `(Kèm theo Quyết định số         /QĐ-UBND ngày       tháng       năm\ncủa Chủ tịch Ủy ban nhân dân ${level} ${place})`;
  const pools = rankingPools(paper, units);
  const rankings = pools.map((pool) => ({
    title: rankingTitle(paper, pools.length > 1 ? pool.label : null),
    landscape: false,
    body: [rankingTable(paper, pool.units), ...rankingNotes(paper, computed, pool.units)],
  }));
  const fields = pools.map((pool) => ({
    title: `KẾT QUẢ THEO LĨNH VỰC${pools.length > 1 ? `: ${pool.label.toLocaleUpperCase("vi")}` : ""}`,
    landscape: true,
    body: [fieldTable(paper, pool.units)],
  }));
  return [...rankings, ...fields].map((annex, index) => ({
    ...annex,
    label: `PHỤ LỤC ${ROMAN[index] ?? index + 1}`,
    attachedTo,
  }));
}

const ROMAN = ["I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX", "X"];

function rankingTitle({ round }: PaperRound, pool: string | null): string {
  const title = `XẾP HẠNG ${round.title.toLocaleUpperCase("vi")}`;
  return pool === null ? title : `${title}\n${pool.toLocaleUpperCase("vi")}`;
}
