import { roundHalfUp } from "../../../core/index.ts";
import {
  type Block,
  type OfficialDocument,
  ownerHead,
  type ProvinceNames,
  type Spreadsheet,
  type SpreadsheetRow,
  signOf,
} from "../../documents/index.ts";
import { evidenceText, type SheetLine, vietnamDate } from "../../submissions/index.ts";
import { fieldsOf } from "../marks/readRisks.ts";
import { type RiskData, selfPointsOf } from "../marks/riskData.ts";
import { enteredLines, pathOf } from "./entryLines.ts";

const DECIMALS = 4;

/** Code, content, maximum, self score and numbers of the documents, in printed order. */
export function summaryTable(data: RiskData): Spreadsheet {
  const { frame } = data;
  return {
    name: "Tổng hợp",
    agency: frame.unit.name.toLocaleUpperCase("vi"),
    title: "BẢNG TỔNG HỢP ĐIỂM TỰ CHẤM",
    subtitles: [frame.method.method.title.vi, frame.round.title],
    columns: [
      { header: "Mã", width: 9, kind: "text" },
      { header: "Lĩnh vực, tiêu chí, tiêu chí thành phần", width: 52, kind: "text" },
      { header: "Điểm tối đa", width: 9, kind: "points" },
      { header: "Điểm tự chấm", width: 9, kind: "points" },
      { header: "Số, ký hiệu tài liệu kiểm chứng", width: 40, kind: "text" },
      { header: "Cơ quan chủ trì", width: 24, kind: "text" },
    ],
    rows: summaryRows(data),
    notes: [],
    signatures: ["NGƯỜI LẬP", "THỦ TRƯỞNG CƠ QUAN"],
  };
}

function* summaryRows(data: RiskData): Generator<SpreadsheetRow> {
  const lines = enteredLines(data);
  for (const { code, label } of fieldsOf(data.frame)) {
    const own = lines.filter(({ fieldCode }) => fieldCode === code);
    if (own.length === 0) continue;
    yield { cells: [code, label, ...sums(data, own), "", ""], look: "heading" };
    for (const line of own) yield { cells: lineCells(data, line) };
  }
  yield { cells: ["", "Tổng điểm tự chấm", ...sums(data, lines), "", ""], look: "total" };
}

function sums(data: RiskData, lines: readonly SheetLine[]): [max: number, self: number] {
  const max = lines.reduce((total, line) => total + line.max, 0);
  const self = lines.reduce((total, line) => total + (selfPointsOf(data, line) ?? 0), 0);
  return [roundHalfUp(max, DECIMALS), roundHalfUp(self, DECIMALS)];
}

function lineCells(data: RiskData, line: SheetLine): SpreadsheetRow["cells"] {
  const points = selfPointsOf(data, line);
  const numbers = (data.content.evidenceAt.get(line.code) ?? []).map(
    ({ documentNumber, documentDate, title, link }) => {
      const day = documentDate === null ? "" : ` ngày ${vietnamDate(documentDate)}`;
      return documentNumber === "" ? (link ?? title) : `${documentNumber}${day}`;
    },
  );
  return [
    line.code,
    line.fixed.label,
    line.max,
    points === null ? null : roundHalfUp(points, DECIMALS),
    numbers.join("\n"),
    data.frame.assignments.get(line.code)?.leadName ?? "",
  ];
}

/** What the province explains at criteria whose documents are missing or not complete. */
export function explanationsPaper(data: RiskData, names: ProvinceNames): OfficialDocument {
  const { frame } = data;
  return {
    head: ownerHead(names, `BC-${signOf(names.owner)}`, frame.now),
    kind: "BÁO CÁO",
    about: `Giải trình các tiêu chí chưa có hoặc chưa đủ tài liệu kiểm chứng, Chỉ số cải cách hành chính năm ${frame.round.period} của ${names.level} ${names.place}`,
    body: explanationBlocks(data),
    closing: {
      recipients: [],
      signatures: [{ capacity: null, position: "NGƯỜI TỔNG HỢP", name: null }],
    },
    draft: true,
    illustration: frame.round.illustration,
    madeAt: frame.now,
  };
}

function explanationBlocks(data: RiskData): readonly Block[] {
  const { frame, content } = data;
  const lines = enteredLines(data).filter((line) => {
    const evidence = content.evidenceAt.get(line.code)?.length ?? 0;
    const required = line.leaf.evidence.filter(({ required: wanted }) => wanted === true).length;
    return evidence === 0 || evidence < required || content.explanationAt.has(line.code);
  });
  if (lines.length === 0) return [{ kind: "paragraph", text: "Các tiêu chí đều có đủ tài liệu kiểm chứng." }];
  return fieldsOf(frame).flatMap(({ code, label }): Block[] => {
    const own = lines.filter(({ fieldCode }) => fieldCode === code);
    if (own.length === 0) return [];
    return [
      { kind: "heading", level: 1, text: `${code}. ${label}` },
      ...own.flatMap((line): Block[] => {
        const text = content.explanationAt.get(line.code)?.text ?? "";
        const evidence = content.evidenceAt.get(line.code) ?? [];
        return [
          { kind: "heading", level: 2, text: `${line.code}. ${line.fixed.label}` },
          ...(text === "" ? ["Chưa có giải trình."] : text.split("\n")).map(
            (paragraph): Block => ({ kind: "paragraph", text: paragraph }),
          ),
          {
            kind: "paragraph",
            text: [
              { text: "Tài liệu kiểm chứng: ", italic: true },
              { text: evidence.length === 0 ? "chưa có." : evidenceText(evidence).replaceAll("\n", "; ") },
            ],
          },
        ];
      }),
    ];
  });
}

/** Links that stand in place of files, a line each: code, title, address. */
export function linkLines(data: RiskData): readonly string[] {
  return enteredLines(data).flatMap(({ code }) =>
    (data.content.evidenceAt.get(code) ?? []).flatMap((piece, index) =>
      pathOf(code, piece, index) === null ? [`${code}\t${piece.title}\t${piece.link ?? ""}`] : [],
    ),
  );
}
