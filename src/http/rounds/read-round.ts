import { readRound } from "../../app/rounds/index.ts";
import { RoundDetail } from "../../contract/rounds.ts";
import type { App } from "../app.ts";
import { contextOf } from "../caller.ts";
import { roundParams } from "./params.ts";

export function registerReadRound(app: App): void {
  const schema = {
    tags: ["rounds"],
    summary: "One round, with what the caller may do to it now",
    params: roundParams,
    response: { 200: RoundDetail },
  };
  app.get("/api/rounds/:id", { schema }, (request) => readRound(contextOf(request), request.params.id));
}
