import { z } from "zod";
import { listTrialRounds, tryOnRound } from "../../app/comparison/index.ts";
import { RoundId } from "../../contract/ids.ts";
import { MethodTrial, TrialRound } from "../../contract/methods.ts";
import type { App } from "../app.ts";
import { contextOf } from "../caller.ts";
import { methodParams } from "../methods/params.ts";

/** A set tried on the data of a finished round; nothing is stored. */
export function registerTryMethod(app: App): void {
  const rounds = {
    tags: ["methods"],
    summary: "Finished rounds on whose data a set can be tried",
    params: methodParams,
    response: { 200: z.array(TrialRound) },
  };
  app.get("/api/own-methods/:id/:version/trial-rounds", { schema: rounds }, (request) =>
    listTrialRounds(contextOf(request), request.params),
  );
  const trial = {
    tags: ["methods"],
    summary: "Totals and ranks of a finished round by another set: an experiment, never a result",
    params: methodParams,
    querystring: z.object({ round: RoundId }),
    response: { 200: MethodTrial },
  };
  app.get("/api/own-methods/:id/:version/trial", { schema: trial }, (request) =>
    tryOnRound(contextOf(request), request.params, request.query.round),
  );
}
