import { z } from "zod";
import { listRounds } from "../../app/rounds/index.ts";
import { RoundSummary } from "../../contract/rounds.ts";
import type { App } from "../app.ts";
import { contextOf } from "../caller.ts";

export function registerListRounds(app: App): void {
  const schema = {
    tags: ["rounds"],
    summary: "The rounds the caller runs or takes part in",
    response: { 200: z.array(RoundSummary) },
  };
  app.get("/api/rounds", { schema }, (request) => listRounds(contextOf(request)));
}
