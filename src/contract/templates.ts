import { z } from "zod";
import { Instant, UnitKey } from "./ids.ts";

/** What an office writes with a template of its own. `comments`: the table that gathers comments on a draft. */
export const TEMPLATE_PURPOSES = ["plan", "report", "conference", "commendation", "comments"] as const;
export const TemplatePurpose = z.enum(TEMPLATE_PURPOSES);
export type TemplatePurpose = z.infer<typeof TemplatePurpose>;

/** One file that was uploaded for a purpose; older ones stay readable. */
export const TemplateVersionView = z.object({
  version: z.int(),
  name: z.string(),
  size: z.int(),
  at: Instant,
  byName: z.string(),
  note: z.string(),
  inUse: z.boolean(),
});
export type TemplateVersionView = z.infer<typeof TemplateVersionView>;

const PlainPlaceholder = z.object({
  /** As it stands in the file: `{don_vi}`, `{#nhiem_vu}…{/nhiem_vu}`, `{@noi_dung}`. */
  tag: z.string(),
  vi: z.string(),
  en: z.string(),
  required: z.boolean(),
});
export const PlaceholderView = PlainPlaceholder.extend({ items: z.array(PlainPlaceholder) });
export type PlaceholderView = z.infer<typeof PlaceholderView>;

export const TemplatePurposeView = z.object({
  purpose: TemplatePurpose,
  /** Newest first; empty while the office writes with the default. */
  versions: z.array(TemplateVersionView),
  placeholders: z.array(PlaceholderView),
});
export type TemplatePurposeView = z.infer<typeof TemplatePurposeView>;

export const OfficeTemplates = z.object({
  office: UnitKey,
  officeName: z.string(),
  mayManage: z.boolean(),
  purposes: z.array(TemplatePurposeView),
});
export type OfficeTemplates = z.infer<typeof OfficeTemplates>;

/** Which version the office writes with from now on; null: the default. */
export const ChooseTemplate = z.object({ version: z.int().min(1).nullable() });
export type ChooseTemplate = z.infer<typeof ChooseTemplate>;
