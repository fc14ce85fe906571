import type { App } from "../app.ts";
import { registerDivideLeaves } from "./divide-leaves.ts";
import { registerManageDivisions } from "./manage-divisions.ts";

export function registerDivisions(app: App): void {
  registerManageDivisions(app);
  registerDivideLeaves(app);
}
