import { z } from "zod";
import { readLeads, setLead } from "../../app/leads/index.ts";
import { LeadsView, SetComponentLead } from "../../contract/cockpit.ts";
import { UnitKey } from "../../contract/ids.ts";
import type { App } from "../app.ts";
import { contextOf } from "../caller.ts";

const TAGS = ["cockpit"];
const params = z.object({ unit: UnitKey });

/** Who leads which component of an index. */
export function registerComponentLeads(app: App): void {
  const read = {
    tags: TAGS,
    summary: "Components of every index of a unit, who leads them and who could",
    params,
    response: { 200: LeadsView },
  };
  app.get("/api/units/:unit/component-leads", { schema: read }, (request) =>
    readLeads(contextOf(request), request.params.unit),
  );
  const set = {
    tags: TAGS,
    summary: "Say who leads one component, or that nobody does",
    params,
    body: SetComponentLead,
    response: { 200: LeadsView },
  };
  app.put("/api/units/:unit/component-leads", { schema: set }, async (request) => {
    await setLead(contextOf(request), request.params.unit, request.body);
    return readLeads(contextOf(request), request.params.unit);
  });
}
