import type { App } from "../app.ts";
import { registerDownloadPaper } from "./download-paper.ts";
import { registerListPapers } from "./list-papers.ts";

export function registerPapers(app: App): void {
  registerListPapers(app);
  registerDownloadPaper(app);
}
