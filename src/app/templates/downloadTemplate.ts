import { AppError } from "../../contract/errors.ts";
import type { UnitKey } from "../../contract/ids.ts";
import type { TemplatePurpose } from "../../contract/templates.ts";
import type { Context } from "../context.ts";
import { archivePath } from "../documents/index.ts";
import { requireTemplates } from "./listTemplates.ts";
import { bytesOf, defaultBytes, fill } from "./renderTemplate.ts";
import { sampleData } from "./sampleData.ts";

export interface WantedTemplate {
  readonly office: UnitKey;
  readonly purpose: TemplatePurpose;
  /** Null: the default. */
  readonly version: number | null;
  /** Filled with sample data instead of with its placeholders. */
  readonly preview: boolean;
}

const NAMES: Readonly<Record<TemplatePurpose, string>> = {
  plan: "Mẫu kế hoạch",
  report: "Mẫu báo cáo định kỳ",
  conference: "Mẫu tài liệu hội nghị",
  commendation: "Mẫu tờ trình khen thưởng",
  comments: "Mẫu bảng tổng hợp ý kiến",
};

/** The file of a template, to be edited in Word, or how it looks with sample data. */
export async function downloadTemplate(
  context: Context,
  { office, purpose, version, preview }: WantedTemplate,
): Promise<{ name: string; content: Uint8Array }> {
  requireTemplates(context, office);
  const bytes =
    version === null
      ? await defaultBytes(context, purpose)
      : await ownBytes(context, office, purpose, version);
  const suffix = `${version === null ? "" : ` bản ${version}`}${preview ? " xem thử" : ""}`;
  return {
    name: archivePath(`${NAMES[purpose]}${suffix}.docx`),
    content: preview ? await fill(context, bytes, purpose, sampleData(purpose)) : bytes,
  };
}

async function ownBytes(
  context: Context,
  office: UnitKey,
  purpose: TemplatePurpose,
  version: number,
): Promise<Uint8Array> {
  const versions = await context.store.read((tx) => tx.templates.versions(office));
  const wanted = versions.find((each) => each.purpose === purpose && each.version === version);
  if (wanted === undefined) throw new AppError("not-found", `no template ${purpose} ${version} of ${office}`);
  return bytesOf(context, wanted.file.sha256);
}
