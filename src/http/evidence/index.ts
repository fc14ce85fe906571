import type { App } from "../app.ts";
import { registerAttachEvidence } from "./attach-evidence.ts";
import { registerReadFile } from "./read-file.ts";
import { registerRemoveEvidence } from "./remove-evidence.ts";

export function registerEvidence(app: App): void {
  registerAttachEvidence(app);
  registerRemoveEvidence(app);
  registerReadFile(app);
}
