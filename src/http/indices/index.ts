import { z } from "zod";
import { listIndexChoices } from "../../app/indices/index.ts";
import { IndexChoice } from "../../contract/indices.ts";
import type { App } from "../app.ts";
import { contextOf } from "../caller.ts";
import { registerDownloadIndex } from "./download.ts";
import { limitTrials } from "./limitTrials.ts";
import { registerSimulate } from "./simulate.ts";
import { registerTrials } from "./trials.ts";

const A_MINUTE = { answers: 120, simulations: 30 };

/** Indices computed from the file that is sent or from published figures; nothing of it is kept. */
export async function registerIndices(app: App): Promise<void> {
  const choices = {
    tags: ["indices"],
    summary: "Composite indices of the library, with the years of which figures are published",
    response: { 200: z.array(IndexChoice) },
  };
  app.get("/api/indices/choices", { schema: choices }, (request) => listIndexChoices(contextOf(request)));
  const answers = await limitTrials(app, A_MINUTE.answers);
  registerTrials(app, answers);
  registerDownloadIndex(app, answers);
  registerSimulate(app, await limitTrials(app, A_MINUTE.simulations));
}
