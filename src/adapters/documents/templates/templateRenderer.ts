import Docxtemplater from "docxtemplater";
import { zipSync } from "fflate";
import PizZip from "pizzip";
import {
  type TemplateData,
  TemplateFault,
  type TemplateRenderer,
  type TemplateValue,
} from "../../../app/templates/index.ts";
import { NOT_IN_XML } from "../docx/textRuns.ts";
import { blocksXml } from "./blocksXml.ts";
import { paragraphTexts } from "./paragraphTexts.ts";
import { addPictures, type Picture } from "./pictures.ts";
import { FILLED, partText, templatePackage } from "./templatePackage.ts";

/** Templates through docxtemplater; strangers' files are taken apart within limits before it sees them. */
export function createTemplateRenderer(): TemplateRenderer {
  return {
    read(bytes) {
      const parts = templatePackage(bytes);
      return Object.keys(parts)
        .filter((name) => FILLED.test(name))
        .flatMap((name) => paragraphTexts(partText(parts, name)));
    },
    render,
  };
}

async function render(template: Uint8Array, data: TemplateData): Promise<Uint8Array> {
  const zip = new PizZip(zipSync(templatePackage(template), { level: 0 }));
  const pictures: Picture[] = [];
  const filled = await plainData(data, pictures);
  try {
    const document = new Docxtemplater(zip, {
      paragraphLoop: true,
      linebreaks: true,
      nullGetter: () => "",
    });
    document.render(filled);
    addPictures(zip, pictures);
    return document.toBuffer({ compression: "DEFLATE" });
  } catch (error) {
    throw new TemplateFault(reasonOf(error), { cause: error });
  }
}

type Plain = string | boolean | Plain[] | { [key: string]: Plain };

async function plainData(data: TemplateData, pictures: Picture[]): Promise<{ [key: string]: Plain }> {
  const plain: { [key: string]: Plain } = {};
  const made = new Map<TemplateValue, Plain>();
  for (const [key, value] of Object.entries(data)) {
    // A value stands under two names; its tables are drawn once.
    const known = made.get(value) ?? (await plainValue(value, pictures));
    made.set(value, known);
    plain[key] = known;
  }
  return plain;
}

async function plainValue(value: TemplateValue, pictures: Picture[]): Promise<Plain> {
  if (typeof value === "boolean") return value;
  if (typeof value === "string") return storable(value.replace(/\t/g, " "));
  if ("blocks" in value) return blocksXml(value.blocks, pictures);
  const items: Plain[] = [];
  for (const item of value) items.push(await plainData(item, pictures));
  return items;
}

/** Line breaks stay, the library turns them into breaks of Word; what XML cannot hold goes. */
function storable(text: string): string {
  return text
    .split("\n")
    .map((line) => line.replace(NOT_IN_XML, ""))
    .join("\n");
}

/** docxtemplater gathers its faults in `properties.errors`. */
function reasonOf(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  const { properties } = error as {
    properties?: { errors?: readonly { properties?: { explanation?: string } }[] };
  }; // its own shape
  const reasons = (properties?.errors ?? []).map((each) => each.properties?.explanation ?? "");
  return [error.message, ...reasons].join("; ").slice(0, 500);
}
