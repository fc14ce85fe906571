import type { App } from "../app.ts";
import { registerDraftSoundness } from "./draft-soundness.ts";
import { registerRoundSoundness } from "./round-soundness.ts";

export function registerSoundness(app: App): void {
  registerDraftSoundness(app);
  registerRoundSoundness(app);
}
