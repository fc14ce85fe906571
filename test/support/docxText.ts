import { unzipSync } from "fflate";

/** The main part of a Word file as XML. */
export function docxXml(bytes: Uint8Array): string {
  const part = unzipSync(bytes)["word/document.xml"];
  if (!part) throw new Error("the file has no document part");
  return new TextDecoder().decode(part);
}

/** The text of every paragraph, table cells among them, entities read back. */
export function docxParagraphs(xml: string): readonly string[] {
  return xml.split("</w:p>").map((paragraph) =>
    [...paragraph.matchAll(/<w:t[^>]*>([^<]*)<\/w:t>|<w:br\/>/g)]
      .map(([whole, text]) => (text === undefined && whole === "<w:br/>" ? "\n" : (text ?? "")))
      .join("")
      .replaceAll("&lt;", "<")
      .replaceAll("&gt;", ">")
      .replaceAll("&quot;", '"')
      .replaceAll("&apos;", "'")
      .replaceAll("&amp;", "&"),
  );
}
