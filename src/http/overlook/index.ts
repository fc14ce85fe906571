import { overlookRound } from "../../app/overlook/index.ts";
import { OverlookView } from "../../contract/overlook.ts";
import type { App } from "../app.ts";
import { contextOf } from "../caller.ts";
import { roundParams } from "../rounds/params.ts";

export function registerOverlook(app: App): void {
  const schema = {
    tags: ["rounds"],
    summary: "The round on one page, for its owner and the leaders above it",
    params: roundParams,
    response: { 200: OverlookView },
  };
  app.get("/api/rounds/:id/overlook", { schema }, (request) =>
    overlookRound(contextOf(request), request.params.id),
  );
}
