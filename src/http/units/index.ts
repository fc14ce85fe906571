import type { App } from "../app.ts";
import { registerCreateUnit } from "./create-unit.ts";
import { registerListUnits } from "./list-units.ts";

export function registerUnits(app: App): void {
  registerListUnits(app);
  registerCreateUnit(app);
}
