import type { App } from "../app.ts";
import { registerReadSpread } from "./read-spread.ts";
import { registerReadUnitChanges } from "./read-unit-changes.ts";
import { registerTryMethod } from "./try-method.ts";

export function registerComparison(app: App): void {
  registerReadUnitChanges(app);
  registerReadSpread(app);
  registerTryMethod(app);
}
