import { Document, Packer } from "docx";
import { unzipSync } from "fflate";
import type { Block } from "../../../app/documents/index.ts";
import { blocksOf } from "../docx/blocks.ts";
import { chartPictures } from "../docx/chartPictures.ts";
import { PORTRAIT, textWidth } from "../docx/measures.ts";
import type { Picture } from "./pictures.ts";

const BODY = /<w:body>([^]*)<\/w:body>/;
const SECTION = /<w:sectPr\b[^]*?<\/w:sectPr>\s*$/;
const RELATION = /<Relationship\b[^>]*>/g;

/** Paragraphs, tables and charts as Word keeps them, to be put in the place of a paragraph; pictures are handed on. */
export async function blocksXml(blocks: readonly Block[], pictures: Picture[]): Promise<string> {
  if (blocks.length === 0) return "";
  const drawn = await chartPictures(blocks);
  const children = blocksOf(blocks, textWidth(PORTRAIT), { drawn });
  const packed = await Packer.toArrayBuffer(new Document({ sections: [{ children }] }));
  const parts = unzipSync(new Uint8Array(packed));
  const text = (name: string): string => new TextDecoder().decode(parts[name] ?? new Uint8Array());
  const body = BODY.exec(text("word/document.xml"))?.[1] ?? "";
  let xml = body.replace(SECTION, "");
  for (const [relation] of text("word/_rels/document.xml.rels").matchAll(RELATION)) {
    const target = /Target="([^"]*)"/.exec(relation)?.[1] ?? "";
    const id = /Id="([^"]*)"/.exec(relation)?.[1] ?? "";
    const bytes = parts[`word/${target}`];
    if (!relation.includes("/image") || bytes === undefined) continue;
    const own = `chisoChart${pictures.length + 1}`;
    pictures.push({ id: own, name: `media/${own}.png`, bytes });
    xml = xml.replaceAll(`r:embed="${id}"`, `r:embed="${own}"`);
  }
  return xml;
}
