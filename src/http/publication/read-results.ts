import { readResults } from "../../app/publication/index.ts";
import { RoundResult } from "../../contract/scores.ts";
import type { App } from "../app.ts";
import { contextOf } from "../caller.ts";
import { roundParams } from "../rounds/params.ts";

export function registerReadResults(app: App): void {
  const schema = {
    tags: ["results"],
    summary: "The ranking of a round: for everybody once published, before that for its owner",
    params: roundParams,
    response: { 200: RoundResult },
  };
  app.get("/api/rounds/:id/results", { schema }, (request) =>
    readResults(contextOf(request), request.params.id),
  );
}
