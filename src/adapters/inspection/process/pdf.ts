import { PDFiumLibrary } from "@hyzyla/pdfium";
import sharp, { type Sharp } from "sharp";
import type { PageText } from "../../../app/files/index.ts";
import type { PictureJob } from "../jobs.ts";

const MOST_PAGES = 2000;
const LONGEST_PAGE = 50_000;
const LONGEST_TEXT = 2_000_000;
/** Pixels of a picture; a page three times as long as wide still fits at 1,600 wide. */
const MOST_PIXELS = 8_000_000;

/** Pages of a PDF with their text. Throws where it is no readable PDF, or locked with a password. */
export async function readPdf(bytes: Uint8Array): Promise<{ pageCount: number; pages: readonly PageText[] }> {
  const library = await PDFiumLibrary.init();
  const document = await library.loadDocument(bytes);
  try {
    const pageCount = document.getPageCount();
    const pages: PageText[] = [];
    let length = 0;
    for (let page = 1; page <= Math.min(pageCount, MOST_PAGES) && length < LONGEST_TEXT; page++) {
      const text = storable(document.getPage(page - 1).getText()).slice(0, LONGEST_PAGE);
      length += text.length;
      if (/[\p{L}\p{N}]/u.test(text)) pages.push({ page, text });
    }
    return { pageCount, pages };
  } finally {
    document.destroy();
    library.destroy();
  }
}

/** Text as a database keeps it: NFC, without zeros, control characters and halves of letters. */
function storable(text: string): string {
  return text
    .replace(/[\uD800-\uDBFF](?![\uDC00-\uDFFF])|(?<![\uD800-\uDBFF])[\uDC00-\uDFFF]/g, " ")
    .normalize("NFC")
    .replace(/\r\n?/g, "\n")
    .replace(/[^\P{Cc}\n\t]/gu, " ")
    .replace(/[ \t]+/g, " ")
    .trim();
}

/** One page as a picture; null when there is no such page. */
export async function drawPdf({ bytes, page, width, format }: PictureJob): Promise<Uint8Array | null> {
  const library = await PDFiumLibrary.init();
  const document = await library.loadDocument(bytes);
  try {
    if (page > document.getPageCount()) return null;
    const drawn = document.getPage(page - 1);
    const { originalWidth, originalHeight } = drawn.getOriginalSize();
    const height = Math.min((width * originalHeight) / originalWidth, MOST_PIXELS / width);
    const scale = Math.min(width / originalWidth, height / originalHeight);
    const { data } = await drawn.render({
      scale,
      renderFormFields: true,
      render: ({ data: pixels, width: w, height: h }) =>
        encoded(sharp(pixels, { raw: { width: w, height: h, channels: 4 } }), format),
    });
    return data;
  } finally {
    document.destroy();
    library.destroy();
  }
}

/** A picture made smaller where it is wider than asked; turned as the camera was held. */
export function drawImage({ bytes, width, format }: PictureJob): Promise<Uint8Array> {
  const picture = sharp(bytes, { limitInputPixels: 100_000_000, sequentialRead: true })
    .autoOrient()
    .resize({ width, height: Math.floor(MOST_PIXELS / width), fit: "inside", withoutEnlargement: true });
  return encoded(picture, format);
}

async function encoded(picture: Sharp, format: "webp" | "png"): Promise<Uint8Array> {
  return format === "png" ? picture.png().toBuffer() : picture.webp({ quality: 80 }).toBuffer();
}
