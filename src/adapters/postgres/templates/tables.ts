import type { ColumnType } from "kysely";
import type { TemplatePurpose } from "../../../contract/templates.ts";

interface OfficeTemplatesTable {
  office_key: string;
  purpose: TemplatePurpose;
  version: number;
  file_id: string;
  note: string;
  uploaded_at: ColumnType<Date, Date, never>;
  uploaded_by: string;
}

interface OfficeTemplateChoicesTable {
  office_key: string;
  purpose: TemplatePurpose;
  version: number | null;
}

/** Tables of the templates module. */
export interface TemplateTables {
  office_templates: OfficeTemplatesTable;
  office_template_choices: OfficeTemplateChoicesTable;
}
