import { readBoard } from "../../app/rounds/index.ts";
import { Board } from "../../contract/rounds.ts";
import type { App } from "../app.ts";
import { contextOf } from "../caller.ts";
import { roundParams } from "./params.ts";

export function registerReadBoard(app: App): void {
  const schema = {
    tags: ["rounds"],
    summary: "Who has not started, who is at work, who has submitted",
    params: roundParams,
    response: { 200: Board },
  };
  app.get("/api/rounds/:id/board", { schema }, (request) => readBoard(contextOf(request), request.params.id));
}
