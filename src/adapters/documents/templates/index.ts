export { createTemplateRenderer } from "./templateRenderer.ts";
