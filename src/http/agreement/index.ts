import type { App } from "../app.ts";
import { registerReadAgreement } from "./read-agreement.ts";

export function registerAgreement(app: App): void {
  registerReadAgreement(app);
}
