import type { App } from "../app.ts";
import { registerListMethods } from "./list-methods.ts";
import { registerReadMethod } from "./read-method.ts";

export function registerMethods(app: App): void {
  registerListMethods(app);
  registerReadMethod(app);
}
