import { z } from "zod";
import { listUnits } from "../../app/units/index.ts";
import { UnitView } from "../../contract/units.ts";
import type { App } from "../app.ts";
import { contextOf } from "../caller.ts";

export function registerListUnits(app: App): void {
  const schema = {
    tags: ["units"],
    summary: "Units by family and words, written with or without marks",
    querystring: z.object({ family: z.string().max(40).optional(), q: z.string().max(200).optional() }),
    response: { 200: z.array(UnitView) },
  };
  app.get("/api/units", { schema }, (request) => {
    const { family, q } = request.query;
    return listUnits(contextOf(request), { family: family === "" ? undefined : family, words: q });
  });
}
