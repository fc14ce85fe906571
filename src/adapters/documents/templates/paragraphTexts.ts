const PIECE = /<w:p(?:\s[^>]*)?>|<\/w:p>|<w:t(?:\s[^>]*)?>([^<]*)<\/w:t>|<w:(?:br|cr|tab)(?:\s[^>]*)?\/>/g;
/** The same text once more, for programs that cannot draw the shape it stands in. */
const FALLBACK = /<mc:Fallback>[^]*?<\/mc:Fallback>/g;
const ENTITIES: Readonly<Record<string, string>> = { amp: "&", lt: "<", gt: ">", quot: '"', apos: "'" };

/** The text of every paragraph of a part of a Word file, in the order in which they begin; blank ones are left out. */
export function paragraphTexts(xml: string): string[] {
  const paragraphs: string[][] = [];
  const open: string[][] = [];
  for (const [piece, text] of xml.replace(FALLBACK, "").matchAll(PIECE)) {
    if (piece === "</w:p>") open.pop();
    else if (text !== undefined) open.at(-1)?.push(plainText(text));
    else if (!piece.startsWith("<w:p")) open.at(-1)?.push(" ");
    else if (!piece.endsWith("/>")) {
      const paragraph: string[] = [];
      paragraphs.push(paragraph);
      open.push(paragraph);
    }
  }
  return paragraphs.map((pieces) => pieces.join("")).filter((text) => text.trim() !== "");
}

function plainText(text: string): string {
  return text.replace(
    /&(?:(amp|lt|gt|quot|apos)|#(\d+)|#x([\da-f]+));/gi,
    (_, name, decimal, hexadecimal) => {
      if (name !== undefined) return ENTITIES[String(name).toLowerCase()] ?? "";
      const code = decimal === undefined ? Number.parseInt(String(hexadecimal), 16) : Number(decimal);
      return code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : "";
    },
  );
}
