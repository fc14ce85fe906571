import { Paragraph, type Table } from "docx";
import type { DocumentClosing, Signature } from "../../../app/documents/index.ts";
import { recipientLines } from "../recipientLines.ts";
import { centred, paragraph } from "./blocks.ts";
import { SIZE } from "./measures.ts";
import { sideBySide } from "./tables.ts";

/** Blank lines for the hand and the seal. */
const ROOM_TO_SIGN = 4;

/** Nơi nhận on the left, places of signature beside it; nothing when there is neither. */
export function closing({ recipients, signatures }: DocumentClosing, width: number): (Paragraph | Table)[] {
  if (recipients.length === 0 && signatures.length === 0) return [];
  const signs = signatures.map((signature): [number, Paragraph[]] => [1, signaturePlace(signature)]);
  const columns: [number, Paragraph[]][] =
    recipients.length === 0 ? signs : [[1, recipientsPlace(recipients)], ...signs];
  return [new Paragraph({ keepNext: true, spacing: { after: 120 } }), sideBySide(columns, width)];
}

function recipientsPlace(recipients: readonly string[]): Paragraph[] {
  const tight = { spacing: { after: 0 } };
  return [
    paragraph("Nơi nhận:", tight, { size: SIZE.agency, bold: true, italics: true }),
    ...recipientLines(recipients).map((line) => paragraph(line, tight, { size: SIZE.recipients })),
  ];
}

function signaturePlace({ capacity, position, name }: Signature): Paragraph[] {
  return [
    ...(capacity === null ? [] : [centred(capacity, { bold: true })]),
    centred(position, { bold: true }),
    ...Array.from({ length: ROOM_TO_SIGN }, () => centred("")),
    centred(name ?? "", { bold: true }),
  ];
}
