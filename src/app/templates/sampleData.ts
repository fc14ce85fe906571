import type { TemplatePurpose } from "../../contract/templates.ts";
import { type Placeholder, placeholdersOf } from "./placeholders.ts";
import type { TemplateData, TemplateValue } from "./ports.ts";

/** Words that show where each place stands: every list twice, every table with a row. */
export function sampleData(purpose: TemplatePurpose): TemplateData {
  return {
    ...sampleOf(placeholdersOf(purpose)),
    placeAndDate: "Minh Họa, ngày 20 tháng 6 năm 2026",
    year: "2026",
  };
}

function sampleOf(table: readonly Placeholder[]): TemplateData {
  return Object.fromEntries(table.map((placeholder) => [placeholder.key, sample(placeholder)]));
}

function sample(placeholder: Placeholder): TemplateValue {
  const { kind, vi, items = [] } = placeholder;
  switch (kind) {
    case "flag":
      return true;
    case "text":
      return `[${vi}]`;
    case "list":
      return [1, 2].map((order) => ({ ...sampleOf(items), order: String(order) }));
    case "blocks":
      return {
        blocks: [
          { kind: "paragraph", text: [{ text: `[${vi}]`, italic: true }] },
          {
            kind: "table",
            columns: [
              { header: "Nội dung", width: 60, align: "left" },
              { header: "Số liệu", width: 20, align: "right" },
            ],
            rows: [{ cells: ["Ví dụ", 12.5] }],
          },
        ],
      };
  }
}
