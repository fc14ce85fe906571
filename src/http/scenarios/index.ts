import { z } from "zod";
import { openScenario, openScenarios, readBase, tryPart } from "../../app/scenarios/index.ts";
import { PartAnswer, ScenarioBase, ScenarioView, TryPart } from "../../contract/scenarios.ts";
import type { App } from "../app.ts";
import { contextOf } from "../caller.ts";
import { baseQuery, compareQuery, scenarioParams, TAGS, unitParams } from "./params.ts";
import { registerWriting } from "./writing.ts";

/** What-if scenarios: what they start from, kept ones, and tasks out of them. */
export function registerScenarios(app: App): void {
  const base = {
    tags: TAGS,
    summary:
      "What scenarios of a unit start from: its sheet, the others as the reader may see them, saved scenarios",
    params: unitParams,
    querystring: baseQuery,
    response: { 200: ScenarioBase },
  };
  app.get("/api/units/:unit/scenario-base", { schema: base }, (request) =>
    readBase(contextOf(request), { unit: request.params.unit, ...request.query }),
  );
  const part = {
    tags: TAGS,
    summary: "What a province would have if a department's own criteria were otherwise; nothing is kept",
    params: unitParams,
    body: TryPart,
    response: { 200: PartAnswer },
  };
  app.post("/api/units/:unit/scenario-part", { schema: part }, (request) =>
    tryPart(contextOf(request), request.params.unit, request.body),
  );
  const one = {
    tags: TAGS,
    summary: "A saved scenario, with what has changed beneath it since",
    params: scenarioParams,
    response: { 200: ScenarioView },
  };
  app.get("/api/scenarios/:scenario", { schema: one }, (request) =>
    openScenario(contextOf(request), request.params.scenario),
  );
  const two = {
    tags: TAGS,
    summary: "Two saved scenarios, to be set side by side",
    querystring: compareQuery,
    response: { 200: z.array(ScenarioView) },
  };
  app.get("/api/scenarios/side-by-side", { schema: two }, async (request) => {
    const { first, second } = request.query;
    return [...(await openScenarios(contextOf(request), [first, second]))];
  });
  registerWriting(app);
}
