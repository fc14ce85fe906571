import {
  AlignmentType,
  Document,
  Footer,
  Header,
  type ISectionOptions,
  Packer,
  PageNumber,
  PageOrientation,
  Paragraph,
  type Table,
  TextRun,
} from "docx";
import type { Annex, OfficialDocument } from "../../../app/documents/index.ts";
import { ILLUSTRATION_NOTE } from "../illustrationNote.ts";
import { blocksOf, bodyParagraph, centred, paragraph } from "./blocks.ts";
import { type ChartPictures, chartPictures } from "./chartPictures.ts";
import { closing } from "./closing.ts";
import { letterhead, rule } from "./letterhead.ts";
import { ACROSS, FONT, millimetres, type Paper, PORTRAIT, SIZE, textWidth } from "./measures.ts";

/** A file for Word in the same layout as the PDF, to be edited before it is signed. */
export async function writeDocx(document: OfficialDocument): Promise<Uint8Array> {
  const { annexes = [] } = document;
  const drawn = await chartPictures([...document.body, ...annexes.flatMap(({ body }) => body)]);
  const file = new Document({
    title: [document.kind, document.about].filter((part) => part !== null).join(" "),
    creator: document.head.issuer.replaceAll("\n", " "),
    styles: { default: { document: { run: { font: FONT, size: SIZE.body } } } },
    sections: [
      section(PORTRAIT, mainPart(document, drawn), document.illustration),
      ...annexes.map((annex) => annexSection(annex, document.illustration, drawn)),
    ],
  });
  return new Uint8Array(await Packer.toArrayBuffer(file));
}

function mainPart(document: OfficialDocument, drawn: ChartPictures): (Paragraph | Table)[] {
  const width = textWidth(PORTRAIT);
  return [
    letterhead(document, width),
    new Paragraph({ spacing: { after: 120 } }),
    ...titleOf(document),
    ...addressees(document.to ?? []),
    ...(document.authority === undefined ? [] : [centred(document.authority, { bold: true }, 160)]),
    ...(document.bases ?? []).map((basis) => bodyParagraph(basis, { italics: true })),
    ...(document.enacting === undefined ? [] : [centred(document.enacting, { bold: true }, 160)]),
    ...blocksOf(document.body, width, { keepLast: true, drawn }),
    ...closing(document.closing, width),
  ];
}

function titleOf({ kind, about }: OfficialDocument): Paragraph[] {
  if (kind === null) return [];
  return [
    centred(kind, { size: SIZE.kind, bold: true }, 60),
    centred(about, { bold: true }, 60),
    rule(165, 32),
  ];
}

function addressees(to: readonly string[]): Paragraph[] {
  const [only, ...others] = to;
  if (only === undefined) return [];
  if (others.length === 0) return [centred(`Kính gửi: ${only}`, {}, 200)];
  const at = (left: number, text: string): Paragraph =>
    paragraph(text, { indent: { left: millimetres(left) }, spacing: { after: 60 } });
  return [at(22, "Kính gửi:"), ...to.map((line) => at(30, line))];
}

function annexSection(annex: Annex, illustration: boolean, drawn: ChartPictures): ISectionOptions {
  const paper = annex.landscape ? ACROSS : PORTRAIT;
  const head = [centred(annex.label, { bold: true }, 60), centred(annex.title, { bold: true }, 60)];
  const reference =
    annex.attachedTo === null
      ? []
      : [centred(annex.attachedTo, { italics: true }, 60), rule(annex.landscape ? 262 : 165, 50)];
  return section(
    paper,
    [...head, ...reference, ...blocksOf(annex.body, textWidth(paper), { drawn })],
    illustration,
  );
}

/** Pages of a section are counted from 1, their number on top in the middle, none on the first. */
function section(
  paper: Paper,
  children: readonly (Paragraph | Table)[],
  illustration: boolean,
): ISectionOptions {
  const across = paper === ACROSS;
  const footers = illustration ? { default: illustrationFoot(), first: illustrationFoot() } : {};
  return {
    properties: {
      titlePage: true,
      page: {
        // The library turns the paper itself when it lies across.
        size: {
          width: across ? paper.height : paper.width,
          height: across ? paper.width : paper.height,
          orientation: across ? PageOrientation.LANDSCAPE : PageOrientation.PORTRAIT,
        },
        margin: { ...paper.margin, header: millimetres(10), footer: millimetres(8) },
        pageNumbers: { start: 1 },
      },
    },
    headers: { default: pageNumber(), first: new Header({ children: [new Paragraph({})] }) },
    footers,
    children: [...children],
  };
}

function pageNumber(): Header {
  const number = new TextRun({ children: [PageNumber.CURRENT], font: FONT, size: SIZE.body });
  return new Header({ children: [new Paragraph({ alignment: AlignmentType.CENTER, children: [number] })] });
}

function illustrationFoot(): Footer {
  return new Footer({ children: [centred(ILLUSTRATION_NOTE, { size: SIZE.foot, italics: true })] });
}
