import {
  AlignmentType,
  ImageRun,
  type IParagraphOptions,
  LeaderType,
  PageBreak,
  Paragraph,
  Tab,
  type Table,
  TabStopType,
  TextRun,
} from "docx";
import {
  type Block,
  type ChartBlock,
  listMark,
  type Run,
  runsOf,
  type Text,
} from "../../../app/documents/index.ts";
import type { ChartPictures } from "./chartPictures.ts";
import { FONT, millimetres, SIZE } from "./measures.ts";
import { tableOf } from "./tables.ts";
import { type TextLook, textRuns } from "./textRuns.ts";

const SIDES = {
  justify: AlignmentType.JUSTIFIED,
  left: AlignmentType.LEFT,
  center: AlignmentType.CENTER,
  right: AlignmentType.RIGHT,
};
const FIRST_LINE = millimetres(10);
/** Points between paragraphs, in twentieths. */
const AFTER = 120;

export type Layout = Omit<IParagraphOptions, "children">;

export function paragraph(text: Text, layout: Layout = {}, look: TextLook = {}): Paragraph {
  return new Paragraph({ spacing: { after: AFTER }, ...layout, children: textRuns(text, look) });
}

export function centred(text: Text, look: TextLook = {}, after = 0): Paragraph {
  return paragraph(text, { alignment: AlignmentType.CENTER, spacing: { after } }, look);
}

/** First line drawn in, both edges straight; with line breaks of its own only the left, for Word stretches such lines. */
export function bodyParagraph(text: Text, look: TextLook = {}, layout: Layout = {}): Paragraph {
  const broken = runsOf(text).some((run) => run.text.includes("\n"));
  return paragraph(
    text,
    { alignment: broken ? SIDES.left : SIDES.justify, indent: { firstLine: FIRST_LINE }, ...layout },
    look,
  );
}

/** With `keepLast` the last words stay on the page of what follows: a signature never stands alone. */
export function blocksOf(
  blocks: readonly Block[],
  width: number,
  { keepLast = false, drawn }: { readonly keepLast?: boolean; readonly drawn?: ChartPictures } = {},
): (Paragraph | Table)[] {
  return blocks.flatMap((block, index) =>
    block.kind === "chart"
      ? chartOf(block, width, drawn)
      : blockOf(block, width, keepLast && index === blocks.length - 1),
  );
}

/** Twentieths of a point in one pixel of a screen, in which the library measures pictures. */
const PIXEL = 15;

/** Its title, the picture as wide as the text, its source. */
function chartOf(block: ChartBlock, width: number, drawn: ChartPictures | undefined): Paragraph[] {
  const picture = drawn?.get(block);
  const across = Math.floor(width / PIXEL);
  const image = picture && {
    type: "png" as const,
    data: picture.png,
    transformation: { width: across, height: Math.round((across * picture.height) / picture.width) },
    altText: { name: block.title, title: block.title, description: block.title },
  };
  return [
    paragraph(
      block.title,
      { alignment: SIDES.left, keepNext: true, spacing: { before: AFTER } },
      { bold: true },
    ),
    new Paragraph({ keepNext: true, children: image ? [new ImageRun(image)] : [] }),
    paragraph(block.source, { alignment: SIDES.left }, { size: SIZE.recipients, italics: true }),
  ];
}

function blockOf(block: Exclude<Block, ChartBlock>, width: number, keepNext: boolean): (Paragraph | Table)[] {
  switch (block.kind) {
    case "paragraph": {
      const { align = "justify" } = block;
      if (align === "justify") return [bodyParagraph(block.text, {}, { keepNext })];
      return [paragraph(block.text, { alignment: SIDES[align], keepNext })];
    }
    case "heading":
      return [
        paragraph(
          block.text,
          { keepNext: true, indent: { firstLine: FIRST_LINE }, spacing: { before: AFTER, after: AFTER } },
          { bold: true },
        ),
      ];
    case "article":
      return [bodyParagraph(withLead({ text: `${block.label} `, bold: true }, block.text), {}, { keepNext })];
    case "list":
      return block.items.map((item, index) =>
        bodyParagraph(withLead({ text: `${listMark(block.marks, index)} ` }, item)),
      );
    case "table":
      return [tableOf(block, width), new Paragraph({ spacing: { after: 60 } })];
    case "note":
      return [
        paragraph(block.text, { alignment: SIDES.left, keepNext }, { size: SIZE.recipients, italics: true }),
      ];
    case "blank":
      return Array.from({ length: block.lines }, (_, line) =>
        dottedLine(line === 0 ? block.label : null, width),
      );
    case "pageBreak":
      return [new Paragraph({ children: [new PageBreak()] })];
  }
}

/** Dots from the label to the right margin. */
function dottedLine(label: string | null, width: number): Paragraph {
  const lead = label === null || label === "" ? "" : `${label} `;
  return new Paragraph({
    spacing: { after: AFTER },
    indent: { firstLine: label === null ? 0 : FIRST_LINE },
    tabStops: [{ type: TabStopType.RIGHT, position: width, leader: LeaderType.DOT }],
    children: [...textRuns(lead), new TextRun({ children: [new Tab()], font: FONT, size: SIZE.body })],
  });
}

function withLead(lead: Run, text: Text): readonly Run[] {
  return [lead, ...runsOf(text)];
}
