import { AlignmentType, BorderStyle, Paragraph, type Table } from "docx";
import type { OfficialDocument } from "../../../app/documents/index.ts";
import { centred } from "./blocks.ts";
import { millimetres, SIZE } from "./measures.ts";
import { sideBySide } from "./tables.ts";
import { textRuns } from "./textRuns.ts";

const LEFT_SHARE = 70;
const RIGHT_SHARE = 95;

/** Agency, number and draft mark on the left; national name, motto, place and date on the right. */
export function letterhead(document: OfficialDocument, width: number): Table {
  const { head, kind, about, draft } = document;
  const left = [
    ...(head.superior?.split("\n") ?? []).map((line) => centred(line, { size: SIZE.agency })),
    ...head.issuer.split("\n").map((line) => centred(line, { size: SIZE.agency, bold: true })),
    rule(LEFT_SHARE, 24),
    ...(head.number === null ? [] : [centred(head.number, {}, 60)]),
    ...(kind === null ? [centred(about, { size: SIZE.agency }, 60)] : []),
    ...(draft ? [draftMark()] : []),
  ];
  const right = [
    centred("CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", { size: 25, bold: true }),
    centred("Độc lập - Tự do - Hạnh phúc", { bold: true }),
    rule(RIGHT_SHARE, 58),
    centred(head.placeAndDate, { italics: true }),
  ];
  return sideBySide(
    [
      [LEFT_SHARE, left],
      [RIGHT_SHARE, right],
    ],
    width,
  );
}

/** A line of `length` mm in the middle of a column of `column` mm: the upper border of an empty, narrow paragraph. */
export function rule(column: number, length: number): Paragraph {
  const side = millimetres((column - length) / 2);
  return new Paragraph({
    indent: { left: side, right: side },
    spacing: { before: 20, after: 40, line: 120, lineRule: "exact" },
    border: { top: { style: BorderStyle.SINGLE, size: 6, space: 1, color: "000000" } },
  });
}

function draftMark(): Paragraph {
  const line = { style: BorderStyle.SINGLE, size: 6, space: 2, color: "000000" };
  const side = millimetres(20);
  return new Paragraph({
    alignment: AlignmentType.CENTER,
    spacing: { before: 60 },
    indent: { left: side, right: side },
    border: { top: line, bottom: line, left: line, right: line },
    children: textRuns("DỰ THẢO", { size: SIZE.agency, bold: true }),
  });
}
