import { buffer } from "node:stream/consumers";
import type { UnitKey } from "../../contract/ids.ts";
import type { TemplatePurpose } from "../../contract/templates.ts";
import type { Context } from "../context.ts";
import type { ReadTransaction } from "../store.ts";
import { defaultTemplate } from "./defaultTemplate.ts";
import { placeholdersOf } from "./placeholders.ts";
import type { TemplateData } from "./ports.ts";
import { tagData } from "./tagData.ts";

type Services = Pick<Context, "templates" | "documents" | "files">;

export interface Rendering {
  /** The office that writes the paper. */
  readonly office: UnitKey;
  readonly purpose: TemplatePurpose;
  /** By the keys of `placeholdersOf(purpose)`; what is not given stays blank. */
  readonly data: TemplateData;
}

/** A DOCX in the office's own template, or the default where it has none. */
export async function renderTemplate(
  context: Services,
  tx: Pick<ReadTransaction, "templates">,
  { office, purpose, data }: Rendering,
): Promise<Uint8Array> {
  const own = await tx.templates.inUse(office, purpose);
  const template = own ? await bytesOf(context, own.file.sha256) : await defaultBytes(context, purpose);
  return fill(context, template, purpose, data);
}

export function fill(
  { templates }: Pick<Services, "templates">,
  template: Uint8Array,
  purpose: TemplatePurpose,
  data: TemplateData,
): Promise<Uint8Array> {
  return templates.render(template, tagData(withLines(data), placeholdersOf(purpose)));
}

/** Recipients as lines, for a place that repeats nothing. */
function withLines(data: TemplateData): TemplateData {
  const { recipients } = data;
  if (!Array.isArray(recipients) || "recipientLines" in data) return data;
  const names = recipients.map(({ name }: TemplateData) => (typeof name === "string" ? name : ""));
  return { ...data, recipientLines: names.join(";\n- ") };
}

export async function bytesOf({ files }: Pick<Services, "files">, sha256: string): Promise<Uint8Array> {
  return new Uint8Array(await buffer(await files.open(sha256)));
}

export function defaultBytes(
  { documents }: Pick<Services, "documents">,
  purpose: TemplatePurpose,
): Promise<Uint8Array> {
  return documents.docx(defaultTemplate(purpose));
}
