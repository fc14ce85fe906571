import { TEMPLATE_PURPOSES, type TemplatePurpose } from "../../contract/templates.ts";
import { type Placeholder, placeholdersOf, tagText } from "./placeholders.ts";

const TITLES: Readonly<Record<TemplatePurpose, string>> = {
  plan: "Kế hoạch (plan)",
  report: "Báo cáo định kỳ (report)",
  conference: "Tài liệu hội nghị (conference)",
  commendation: "Tờ trình khen thưởng (commendation)",
  comments: "Bảng tổng hợp ý kiến (comments)",
};

/** docs/templates.md, made from the same table that checks uploaded files. */
export function templatesDocument(): string {
  return [
    "# Placeholders of document templates",
    "",
    "Generated from `src/app/templates/placeholders.ts`; not edited by hand. An office downloads the default of a purpose,",
    "changes it in Word and uploads it. `{name}` is filled with words, `{#name}…{/name}` repeats (or shows) what stands between,",
    "`{@name}` stands alone in its paragraph and is replaced by paragraphs, tables and charts. Inside a repeated part the names",
    "around it may be used as well. Beside the Vietnamese name the English key is understood. ● compulsory (of several with",
    "the same mark one is enough).",
    ...TEMPLATE_PURPOSES.flatMap((purpose) => [
      "",
      `## ${TITLES[purpose]}`,
      "",
      ...tableOf(placeholdersOf(purpose)),
    ]),
    "",
  ].join("\n");
}

function tableOf(placeholders: readonly Placeholder[]): string[] {
  return [
    "| Typed in Word | Key | Nội dung | What it is | |",
    "|---|---|---|---|---|",
    ...placeholders.flatMap((each) => [
      rowOf(each, ""),
      ...(each.items ?? []).map((item) => rowOf(item, "↳ ")),
    ]),
  ];
}

function rowOf(placeholder: Placeholder, indent: string): string {
  const { key, vi, en, required } = placeholder;
  const mark = required === undefined ? "" : `● ${required}`;
  return `| ${indent}\`${tagText(placeholder)}\` | \`${key}\` | ${vi} | ${en} | ${mark} |`;
}
