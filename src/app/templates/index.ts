export { chooseTemplate } from "./chooseTemplate.ts";
export { downloadTemplate } from "./downloadTemplate.ts";
export { listTemplates } from "./listTemplates.ts";
export {
  type TemplateData,
  TemplateFault,
  type TemplateReader,
  type TemplateRenderer,
  type TemplateValue,
  type TemplateVersion,
  type TemplateWriter,
} from "./ports.ts";
export { renderTemplate } from "./renderTemplate.ts";
export { templatesDocument } from "./templatesDocument.ts";
export { receiveTemplate, uploadTemplate } from "./uploadTemplate.ts";
