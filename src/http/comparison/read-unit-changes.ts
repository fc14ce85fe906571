import { z } from "zod";
import { readUnitChanges } from "../../app/comparison/index.ts";
import { UnitKey } from "../../contract/ids.ts";
import { UnitChanges } from "../../contract/methods.ts";
import type { App } from "../app.ts";
import { contextOf } from "../caller.ts";
import { roundParams } from "../rounds/params.ts";

export function registerReadUnitChanges(app: App): void {
  const schema = {
    tags: ["rounds"],
    summary: "What changed for one unit since the round before, with what it earned then",
    params: roundParams,
    querystring: z.object({ unit: UnitKey }),
    response: { 200: UnitChanges },
  };
  app.get("/api/rounds/:id/changes", { schema }, (request) =>
    readUnitChanges(contextOf(request), request.params.id, request.query.unit),
  );
}
