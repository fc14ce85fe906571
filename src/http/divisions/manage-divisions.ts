import { z } from "zod";
import { addDivision, listDivisions, removeDivision, renameDivision } from "../../app/divisions/index.ts";
import { DivisionKey } from "../../contract/access.ts";
import { Division, DivisionName } from "../../contract/divisions.ts";
import { UnitKey } from "../../contract/ids.ts";
import type { App } from "../app.ts";
import { contextOf } from "../caller.ts";

const unitParams = z.object({ unit: UnitKey });
const divisionParams = unitParams.extend({ division: DivisionKey });
const response = { 200: z.array(Division) };

/** Divisions of a unit; every change answers the list as it stands afterwards. */
export function registerManageDivisions(app: App): void {
  const tags = ["divisions"];
  const list = { tags, summary: "Divisions of a unit with their people", params: unitParams, response };
  app.get("/api/units/:unit/divisions", { schema: list }, (request) =>
    listDivisions(contextOf(request), request.params.unit),
  );
  const add = { tags, summary: "Add a division", params: unitParams, body: DivisionName, response };
  app.post("/api/units/:unit/divisions", { schema: add }, async (request) => {
    const context = contextOf(request);
    await addDivision(context, request.params.unit, request.body.name);
    return listDivisions(context, request.params.unit);
  });
  const rename = { tags, summary: "Rename a division", params: divisionParams, body: DivisionName, response };
  app.patch("/api/units/:unit/divisions/:division", { schema: rename }, async (request) => {
    const context = contextOf(request);
    const { unit, division } = request.params;
    await renameDivision(context, unit, division, request.body.name);
    return listDivisions(context, unit);
  });
  const remove = {
    tags,
    summary: "Remove a division; what it was given stays on record",
    params: divisionParams,
    response,
  };
  app.delete("/api/units/:unit/divisions/:division", { schema: remove }, async (request) => {
    const context = contextOf(request);
    const { unit, division } = request.params;
    await removeDivision(context, unit, division);
    return listDivisions(context, unit);
  });
}
