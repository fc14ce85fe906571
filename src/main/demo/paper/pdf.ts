import { deflateSync } from "node:zlib";
import type { TrueTypeFont } from "./trueType.ts";

/** One line on the page: size in points, set from the left margin or centred between two edges (0–1 of the width). */
export interface PaperLine {
  readonly text: string;
  readonly size: number;
  /** Distance to the line above, in points. */
  readonly below: number;
  readonly centred?: readonly [number, number];
}

const PAGE = { width: 595, height: 842, margin: 71 };

/** A one-page A4 PDF with real Vietnamese text in an embedded font; the same lines give the same bytes. */
export function writePdf(font: TrueTypeFont, title: string, lines: readonly PaperLine[]): Uint8Array {
  const used = new Map<number, string>();
  const page = pageContent(font, lines, used);
  const widths = [...used.keys()].sort((a, b) => a - b).map((glyph) => `${glyph} [${font.widthOf(glyph)}]`);
  const [left, bottom, right, top] = font.box;
  return assemble([
    "<< /Type /Catalog /Pages 2 0 R /Lang (vi) >>",
    "<< /Type /Pages /Kids [3 0 R] /Count 1 >>",
    `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 ${PAGE.width} ${PAGE.height}] /Contents 4 0 R /Resources << /Font << /F 5 0 R >> >> >>`,
    stream(Buffer.from(page, "latin1")),
    "<< /Type /Font /Subtype /Type0 /BaseFont /Tinos /Encoding /Identity-H /DescendantFonts [6 0 R] /ToUnicode 9 0 R >>",
    `<< /Type /Font /Subtype /CIDFontType2 /BaseFont /Tinos /CIDSystemInfo << /Registry (Adobe) /Ordering (Identity) /Supplement 0 >> /FontDescriptor 7 0 R /CIDToGIDMap /Identity /W [${widths.join(" ")}] >>`,
    `<< /Type /FontDescriptor /FontName /Tinos /Flags 4 /FontBBox [${left} ${bottom} ${right} ${top}] /ItalicAngle 0 /Ascent ${font.ascent} /Descent ${font.descent} /CapHeight 662 /StemV 80 /FontFile2 8 0 R >>`,
    stream(Buffer.from(font.file), `/Length1 ${font.file.byteLength} `),
    stream(Buffer.from(toUnicode(used), "latin1")),
    `<< /Title <FEFF${hexText(title)}> >>`,
  ]);
}

function pageContent(font: TrueTypeFont, lines: readonly PaperLine[], used: Map<number, string>): string {
  let height = PAGE.height - PAGE.margin;
  const drawn = lines.map(({ text, size, below, centred }) => {
    height -= below;
    const glyphs = Array.from(text.normalize("NFC"), (character) => {
      const glyph = font.glyphOf(character);
      used.set(glyph, character);
      return glyph;
    });
    const width = (glyphs.reduce((sum, glyph) => sum + font.widthOf(glyph), 0) * size) / 1000;
    const [from, to] = centred ?? [0, 0];
    const inner = PAGE.width - 2 * PAGE.margin;
    const x = PAGE.margin + (centred ? ((from + to) * inner - width) / 2 : 0);
    return `BT /F ${size} Tf ${x.toFixed(2)} ${height.toFixed(2)} Td <${glyphs.map(hex4).join("")}> Tj ET`;
  });
  return drawn.join("\n");
}

function toUnicode(used: ReadonlyMap<number, string>): string {
  const pairs = [...used].map(([glyph, character]) => `<${hex4(glyph)}> <${hexText(character)}>`);
  const blocks: string[] = [];
  for (let from = 0; from < pairs.length; from += 100) {
    const block = pairs.slice(from, from + 100);
    blocks.push(`${block.length} beginbfchar\n${block.join("\n")}\nendbfchar`);
  }
  return `/CIDInit /ProcSet findresource begin 12 dict begin begincmap /CMapName /Used def /CMapType 2 def
1 begincodespacerange <0000> <FFFF> endcodespacerange
${blocks.join("\n")}
endcmap end end`;
}

function stream(content: Buffer, more = ""): Buffer {
  const packed = deflateSync(content);
  const head = `<< ${more}/Length ${packed.byteLength} /Filter /FlateDecode >>\nstream\n`;
  return Buffer.concat([Buffer.from(head, "latin1"), packed, Buffer.from("\nendstream", "latin1")]);
}

/** Objects 1, 2, …; the first is the catalogue, the last the document's title. */
function assemble(objects: readonly (string | Buffer)[]): Uint8Array {
  const parts: Buffer[] = [Buffer.from("%PDF-1.7\n%\xe2\xe3\xcf\xd3\n", "latin1")];
  const offsets: number[] = [];
  let length = parts[0]?.byteLength ?? 0;
  const add = (part: Buffer): void => {
    parts.push(part);
    length += part.byteLength;
  };
  objects.forEach((object, index) => {
    offsets.push(length);
    const body = typeof object === "string" ? Buffer.from(object, "latin1") : object;
    add(
      Buffer.concat([
        Buffer.from(`${index + 1} 0 obj\n`, "latin1"),
        body,
        Buffer.from("\nendobj\n", "latin1"),
      ]),
    );
  });
  const entries = offsets.map((offset) => `${String(offset).padStart(10, "0")} 00000 n \n`).join("");
  const size = objects.length + 1;
  const table = `xref\n0 ${size}\n0000000000 65535 f \n${entries}`;
  const end = `trailer << /Size ${size} /Root 1 0 R /Info ${objects.length} 0 R >>\nstartxref\n${length}\n%%EOF\n`;
  add(Buffer.from(table + end, "latin1"));
  return Buffer.concat(parts);
}

function hex4(value: number): string {
  return value.toString(16).padStart(4, "0").toUpperCase();
}

function hexText(text: string): string {
  return [...Buffer.from(text, "utf16le").swap16()]
    .map((byte) => byte.toString(16).padStart(2, "0").toUpperCase())
    .join("");
}
