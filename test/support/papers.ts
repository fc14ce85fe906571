import { readFileSync } from "node:fs";
import path from "node:path";
import { PDFDocument, rgb } from "pdf-lib";
import { packageRoot } from "../../src/adapters/package-root.ts";
import { letterLines } from "../../src/main/demo/paper/letter.ts";
import { writePdf } from "../../src/main/demo/paper/pdf.ts";
import { readTrueType } from "../../src/main/demo/paper/trueType.ts";

/** A PDF of one A4 page for each text; the corner at the upper left of the last page is red. */
export async function pdfOfPages(...texts: readonly string[]): Promise<Uint8Array> {
  const font = readTrueType(
    readFileSync(path.join(packageRoot(), "src/main/demo/paper/tinos-vietnamese.ttf")),
  );
  const whole = await PDFDocument.create();
  for (const text of texts) {
    const letter = {
      agency: "Ủy ban nhân dân xã Hoa Ban",
      place: "Minh Họa",
      number: "15/KH-UBND",
      date: "2026-01-20",
      title: "Kế hoạch",
      body: [text],
    };
    const one = await PDFDocument.load(writePdf(font, "Kế hoạch", letterLines(letter)));
    const [page] = await whole.copyPages(one, [0]);
    if (page) whole.addPage(page);
  }
  const last = whole.getPage(texts.length - 1);
  last.drawRectangle({ x: 0, y: last.getHeight() - 100, width: 100, height: 100, color: rgb(1, 0, 0) });
  return whole.save({ useObjectStreams: false });
}
