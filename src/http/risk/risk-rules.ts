import { z } from "zod";
import { dropRules, readRules, rulesSource, saveRules } from "../../app/risk/index.ts";
import { UnitKey } from "../../contract/ids.ts";
import { DropRiskRules, RiskRulesView, SaveRiskRules } from "../../contract/risk.ts";
import type { App } from "../app.ts";
import { attachment } from "../attachment.ts";
import { contextOf } from "../caller.ts";

const TAGS = ["risk"];
const params = z.object({ unit: UnitKey });

/** The rules by which an office judges risk. */
export function registerRiskRules(app: App): void {
  const read = {
    tags: TAGS,
    summary: "The rules in force, how many leaves each speaks of now, and every version the office had",
    params,
    response: { 200: RiskRulesView },
  };
  app.get("/api/units/:unit/risk-rules", { schema: read }, (request) =>
    readRules(contextOf(request), request.params.unit),
  );
  const save = {
    tags: TAGS,
    summary: "Judge by rules of the office's own from now on; every fault of the text is answered at once",
    params,
    body: SaveRiskRules,
    response: { 200: RiskRulesView },
  };
  app.put("/api/units/:unit/risk-rules", { schema: save }, (request) =>
    saveRules(contextOf(request), request.params.unit, request.body),
  );
  const drop = {
    tags: TAGS,
    summary: "Go back to the rules that come with the program",
    params,
    body: DropRiskRules,
    response: { 200: RiskRulesView },
  };
  app.post("/api/units/:unit/risk-rules/default", { schema: drop }, (request) =>
    dropRules(contextOf(request), request.params.unit, request.body),
  );
  const source = { tags: TAGS, summary: "The text of the rules in force", params };
  app.get("/api/units/:unit/risk-rules.yaml", { schema: source }, async (request, reply) => {
    const { name, source: text } = await rulesSource(contextOf(request), request.params.unit);
    return reply
      .type("application/yaml; charset=utf-8")
      .header("content-disposition", attachment(name))
      .send(text);
  });
}
