import type { App } from "../app.ts";
import { registerCompareMethods } from "./compare-methods.ts";
import { registerDownloadMethod } from "./download-method.ts";
import { registerListMethodSets } from "./list-method-sets.ts";
import { registerListMethods } from "./list-methods.ts";
import { registerMakeOwnMethod } from "./make-own-method.ts";
import { registerReadMethod } from "./read-method.ts";
import { registerWriteOwnMethod } from "./write-own-method.ts";

export function registerMethods(app: App): void {
  registerListMethods(app);
  registerCompareMethods(app);
  registerReadMethod(app);
  registerDownloadMethod(app);
  registerListMethodSets(app);
  registerMakeOwnMethod(app);
  registerWriteOwnMethod(app);
}
