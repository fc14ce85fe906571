import { createUnit } from "../../app/units/index.ts";
import { CreateUnit, UnitView } from "../../contract/units.ts";
import type { App } from "../app.ts";
import { contextOf } from "../caller.ts";

export function registerCreateUnit(app: App): void {
  const schema = { tags: ["units"], summary: "Add a unit", body: CreateUnit, response: { 201: UnitView } };
  app.post("/api/units", { schema }, async (request, reply) =>
    reply.code(201).send(await createUnit(contextOf(request), request.body)),
  );
}
