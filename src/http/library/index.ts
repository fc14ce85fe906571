import type { App } from "../app.ts";
import { registerAddDocument } from "./add-document.ts";
import {
  registerAddVersion,
  registerEditDocument,
  registerOpenDocument,
  registerPutAway,
} from "./change-document.ts";
import { registerLookIntoVersion, registerReadVersion, registerVersionPicture } from "./read-version.ts";
import { registerSearchLibrary } from "./search-library.ts";

export function registerLibrary(app: App): void {
  registerSearchLibrary(app);
  registerAddDocument(app);
  registerOpenDocument(app);
  registerEditDocument(app);
  registerAddVersion(app);
  registerPutAway(app);
  registerReadVersion(app);
  registerVersionPicture(app);
  registerLookIntoVersion(app);
}
