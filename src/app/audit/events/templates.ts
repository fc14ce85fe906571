import { z } from "zod";
import { TemplatePurpose } from "../../../contract/templates.ts";
import { eventKind } from "../eventKind.ts";

const PURPOSES: Readonly<Record<TemplatePurpose, { readonly vi: string; readonly en: string }>> = {
  plan: { vi: "kế hoạch", en: "plans" },
  report: { vi: "báo cáo", en: "reports" },
  conference: { vi: "tài liệu hội nghị", en: "conference packs" },
  commendation: { vi: "tờ trình khen thưởng", en: "commendations" },
  comments: { vi: "bảng tổng hợp ý kiến", en: "tables of comments" },
};

/** Templates in which an office writes its papers. */
export const templateEvents = {
  "template.added": eventKind(
    z.object({
      purpose: TemplatePurpose,
      version: z.int(),
      name: z.string(),
      sha256: z.string(),
      note: z.string(),
    }),
    ({ purpose, version, name }) => ({
      vi: `Tải lên mẫu ${PURPOSES[purpose].vi}, bản ${version} (${name})`,
      en: `Uploaded the template for ${PURPOSES[purpose].en}, version ${version} (${name})`,
    }),
  ),
  "template.chosen": eventKind(
    z.object({ purpose: TemplatePurpose, version: z.int().nullable() }),
    ({ purpose, version }) => ({
      vi: `Dùng mẫu ${PURPOSES[purpose].vi}: ${version === null ? "mẫu mặc định" : `bản ${version}`}`,
      en: `Chose the template for ${PURPOSES[purpose].en}: ${version === null ? "the default" : `version ${version}`}`,
    }),
  ),
};
