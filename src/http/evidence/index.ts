import type { App } from "../app.ts";
import { registerAttachEvidence } from "./attach-evidence.ts";
import { registerAttachFromLibrary } from "./attach-from-library.ts";
import { registerReadFile } from "./read-file.ts";
import { registerLookInside, registerReadPicture } from "./read-picture.ts";
import { registerRemoveEvidence } from "./remove-evidence.ts";

export function registerEvidence(app: App): void {
  registerAttachEvidence(app);
  registerAttachFromLibrary(app);
  registerRemoveEvidence(app);
  registerReadFile(app);
  registerReadPicture(app);
  registerLookInside(app);
}
