import { readUnitResult } from "../../app/publication/index.ts";
import { UnitKey } from "../../contract/ids.ts";
import { UnitResultWithLeaves } from "../../contract/scores.ts";
import type { App } from "../app.ts";
import { contextOf } from "../caller.ts";
import { roundParams } from "../rounds/params.ts";

export function registerReadUnitResult(app: App): void {
  const schema = {
    tags: ["results"],
    summary: "Self, appraised and final value of every criterion of one unit",
    params: roundParams.extend({ unit: UnitKey }),
    response: { 200: UnitResultWithLeaves },
  };
  app.get("/api/rounds/:id/results/:unit", { schema }, (request) =>
    readUnitResult(contextOf(request), request.params.id, request.params.unit),
  );
}
