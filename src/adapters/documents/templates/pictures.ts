import type PizZip from "pizzip";

/** A PNG that a drawing refers to by its id. */
export interface Picture {
  readonly id: string;
  /** Below `word/`. */
  readonly name: string;
  readonly bytes: Uint8Array;
}

const RELATIONS = "word/_rels/document.xml.rels";
const CONTENTS = "[Content_Types].xml";
const MAIN = "word/document.xml";
const NAMESPACES = {
  r: "http://schemas.openxmlformats.org/officeDocument/2006/relationships",
  wp: "http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing",
};
const IMAGE = `${NAMESPACES.r}/image`;

/** Puts pictures beside the main part, so that drawings in it find them. */
export function addPictures(zip: PizZip, pictures: readonly Picture[]): void {
  if (pictures.length === 0) return;
  for (const { name, bytes } of pictures) zip.file(`word/${name}`, bytes);
  const relations = pictures.map(
    ({ id, name }) => `<Relationship Id="${id}" Type="${IMAGE}" Target="${name}"/>`,
  );
  change(zip, RELATIONS, (xml) => xml.replace("</Relationships>", `${relations.join("")}</Relationships>`));
  change(zip, CONTENTS, (xml) =>
    /Extension="png"/i.test(xml)
      ? xml
      : xml.replace(/<Types\b[^>]*>/, (head) => `${head}<Default Extension="png" ContentType="image/png"/>`),
  );
  change(zip, MAIN, (xml) => xml.replace(/<w:document\b[^>]*>/, withNamespaces));
}

/** A template without a drawing of its own may not have named them. */
function withNamespaces(root: string): string {
  const missing = Object.entries(NAMESPACES).filter(([prefix]) => !root.includes(`xmlns:${prefix}=`));
  return root.replace(/>$/, `${missing.map(([prefix, uri]) => ` xmlns:${prefix}="${uri}"`).join("")}>`);
}

function change(zip: PizZip, name: string, edit: (xml: string) => string): void {
  const xml = zip.file(name)?.asText() ?? "";
  if (xml !== "") zip.file(name, edit(xml));
}
