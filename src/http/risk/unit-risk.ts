import { z } from "zod";
import { exportUnitRisk, riskHeadlines, unitRisk } from "../../app/risk/index.ts";
import { RoundId, UnitKey } from "../../contract/ids.ts";
import { RiskHeadlines, UnitRisk } from "../../contract/risk.ts";
import type { App } from "../app.ts";
import { attachment } from "../attachment.ts";
import { contextOf } from "../caller.ts";
import { FILE_TYPES } from "../workingGroup/fileTypes.ts";

const TAGS = ["risk"];
const params = z.object({ unit: UnitKey });
const querystring = z.object({ round: RoundId.optional() });

/** Where the points of one unit stand. */
export function registerUnitRisk(app: App): void {
  const whole = {
    tags: TAGS,
    summary: "Points sure, at risk, lost and open of a unit, leaf by leaf, in one round under way",
    params,
    querystring,
    response: { 200: UnitRisk },
  };
  app.get("/api/units/:unit/risk", { schema: whole }, (request) =>
    unitRisk(contextOf(request), request.params.unit, request.query.round),
  );
  const headlines = {
    tags: TAGS,
    summary: "The same in one sentence for each round under way",
    params,
    response: { 200: RiskHeadlines },
  };
  app.get("/api/units/:unit/risk-headlines", { schema: headlines }, (request) =>
    riskHeadlines(contextOf(request), request.params.unit),
  );
  for (const format of ["xlsx", "csv"] as const) {
    const schema = { tags: TAGS, summary: `Leaves with their risk as ${format}`, params, querystring };
    app.get(`/api/units/:unit/risk.${format}`, { schema }, async (request, reply) => {
      const file = await exportUnitRisk(contextOf(request), request.params.unit, request.query.round, format);
      return reply
        .type(FILE_TYPES[format])
        .header("content-disposition", attachment(file.name))
        .send(file.content);
    });
  }
}
